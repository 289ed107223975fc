import { connect, createServer, type Server, type Socket } from 'node:net'
import { Targets } from '../../edge/targets.ts'

/** A Service of Kubernetes: an address that leads each connection to one of the ready replicas. */
export class ServiceBalancer {
  readonly targets = new Targets()
  readonly #server: Server
  readonly #open = new Set<Socket>()

  constructor() {
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => this.#lead(client))
  }

  async listen(host: string, port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, host, resolve)
    })
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    await new Promise((resolve) => void this.#server.close(resolve))
  }

  #lead(client: Socket, tried: ReadonlySet<string> = new Set()): void {
    this.#follow(client)
    const target = this.targets.next(tried)
    if (target === undefined) {
      // As in a cluster without endpoints: the connection is refused.
      client.resetAndDestroy()
      return
    }
    const server = connect({ host: target.host, port: target.port, allowHalfOpen: true, noDelay: true })
    this.#follow(server)
    const refused = (): void => {
      if (!client.destroyed) this.#lead(client, new Set([...tried, target.id]))
    }
    server.once('error', refused)
    server.once('connect', () => {
      server.off('error', refused)
      join(client, server)
    })
  }

  #follow(socket: Socket): void {
    if (this.#open.has(socket)) return
    this.#open.add(socket)
    socket.once('close', () => this.#open.delete(socket))
    // A client that goes away is not an error of ours.
    socket.on('error', () => undefined)
  }
}

/** Two connections become one, each end closing the other; a reset stays a reset. */
function join(client: Socket, server: Socket): void {
  client.pipe(server)
  server.pipe(client)
  client.once('close', () => server.destroy())
  server.once('close', (hadError) => (hadError ? client.resetAndDestroy() : client.destroy()))
  client.once('error', () => server.resetAndDestroy())
}

import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type { Part } from '#lifecycle/part.ts'

/** A dependency with a real socket: it says every line back. A call after its stop fails, as it does with any pool. */
export interface EchoStore {
  readonly part: Part
  echo(line: string): Promise<string>
}

export function createEchoStore(): EchoStore {
  let server: Server | undefined
  let socket: Socket | undefined
  const waiting: ((line: string) => void)[] = []
  return {
    part: {
      name: 'store',
      async start() {
        server = createServer((peer) => peer.pipe(peer)).listen(0, '127.0.0.1')
        await once(server, 'listening')
        const { port } = server.address() as AddressInfo
        socket = connect(port, '127.0.0.1').setEncoding('utf8')
        await once(socket, 'connect')
        let rest = ''
        socket.on('data', (text: string) => {
          const lines = (rest + text).split('\n')
          rest = lines.pop() ?? ''
          for (const line of lines) waiting.shift()?.(line)
        })
      },
      async stop() {
        socket?.destroy()
        server?.close()
        socket = undefined
      },
    },
    echo(line) {
      const open = socket
      if (!open) return Promise.reject(new Error('the store is closed'))
      return new Promise((resolve) => {
        waiting.push(resolve)
        open.write(`${line}\n`)
      })
    },
  }
}

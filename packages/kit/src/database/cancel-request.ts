import { once } from 'node:events'
import { connect, isIP } from 'node:net'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ConnectionOptions } from 'node:tls'

/** A backend of the server and the proof that it is ours, both told at the start of the connection. */
export interface BackendKey {
  readonly processId: number
  readonly secret: number
}

export interface ServerAddress {
  readonly host: string
  readonly port: number
  readonly tls: ConnectionOptions | false
}

const sslRequestCode = 80_877_103
const cancelRequestCode = 80_877_102
const patienceMs = 1_000

/**
 * Asks the server to end the statement of a backend, as the protocol says: on a connection of its own, which takes no
 * slot of the server. Resolves when the server has passed the request on, or cannot be reached.
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS
 */
export async function requestCancel(server: ServerAddress, backend: BackendKey): Promise<void> {
  const socket = connect(server.port, server.host)
  socket.on('error', () => socket.destroy())
  socket.setTimeout(patienceMs, () => socket.destroy())
  const closed = once(socket, 'close')
  socket.once('connect', () => {
    if (server.tls === false) socket.end(message(cancelRequestCode, backend.processId, backend.secret))
    else encryptThenCancel(socket, server, backend)
  })
  await closed
}

function encryptThenCancel(socket: Socket, server: ServerAddress, backend: BackendKey): void {
  socket.write(message(sslRequestCode))
  socket.once('data', (answer) => {
    if (answer.toString() !== 'S' || server.tls === false) return socket.destroy()
    // A server is named by its name; an address is no name.
    const names = isIP(server.host) === 0 ? { servername: server.host } : { host: server.host }
    const secure = connectTls({ ...server.tls, ...names, socket })
    secure.on('error', () => socket.destroy())
    return secure.once('secureConnect', () => secure.end(message(cancelRequestCode, backend.processId, backend.secret)))
  })
}

function message(...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + words.length * 4)
  for (const [index, word] of [bytes.length, ...words].entries()) bytes.writeInt32BE(word | 0, index * 4)
  return bytes
}

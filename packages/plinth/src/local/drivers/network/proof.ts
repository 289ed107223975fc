import { createServer, type Server } from 'node:net'
import process from 'node:process'
import { runProgram } from '../processes/run-program.ts'
import type { Network, Place } from './network.ts'

/** A network that is being tried. */
interface Tried extends Pick<Network, 'storeHost'> {
  readonly join: (
    replica: string,
    links: { readonly port: number; readonly reaches: readonly string[]; readonly names: readonly string[] },
  ) => Promise<Place>
}

/** Connects to two addresses and says how each went. */
const program = `
const [port, ...hosts] = process.argv.slice(1)
for (const host of hosts) {
  const socket = require('node:net').connect({ host, port, timeout: 2000 })
  const end = (word) => { socket.destroy(); console.log(host, word) }
  socket.once('connect', () => end('reached')).once('error', () => end('blocked')).once('timeout', () => end('blocked'))
}`

/**
 * Tries a network before anything depends on it: what is linked must be reached, and what is not must not be. Firewalls
 * and settings of the kernel can break either. Undefined when both hold, else the reason.
 */
export async function provesReach(network: Tried): Promise<string | undefined> {
  const [linked, unlinked] = [network.storeHost('linked'), network.storeHost('unlinked')]
  const open: Server[] = []
  try {
    const place = await network.join('check', { port: 0, reaches: [linked], names: [] })
    try {
      open.push(await listenOn(linked, 0))
      const port = portOf(open[0])
      open.push(await listenOn(unlinked, port))
      const words = ['-e', program, String(port), linked, unlinked]
      const { output } = await runProgram(place.inside({ program: process.execPath, words, env: {} }))
      if (!output.includes(`${linked} reached`)) return 'a namespace has no way to this machine; is there a firewall?'
      return output.includes(`${unlinked} blocked`) ? undefined : 'a namespace reaches more than it is linked to'
    } finally {
      await place.leave()
    }
  } catch (error) {
    return `ip says: ${error instanceof Error ? error.message : String(error)}`
  } finally {
    for (const server of open) server.close()
  }
}

function portOf(server: Server | undefined): number {
  const address = server?.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function listenOn(host: string, port: number): Promise<Server> {
  const server = createServer((socket) => socket.end())
  return await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

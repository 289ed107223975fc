import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { argv } from 'node:process'
import { createShedding } from '../shedding.ts'

/*
 * A server whose answers cost 10 ms of processor each, so that it can give about 100 a second: what a service does that
 * gets more than it can do. `shed` or `naive` as its argument says whether it refuses. It prints its port.
 */
const BURN_MS = 10
const shedding = createShedding({ ranks: [['checkout']] })
const refuses = argv[2] === 'shed'

const server = createServer((request, response) => {
  const route = request.url === '/checkout' ? 'checkout' : 'browse'
  const refusal = refuses ? shedding.enter(route) : undefined
  if (refusal !== undefined) {
    response.writeHead(503, { 'retry-after': String(refusal.retryAfter) }).end()
    return
  }
  const until = performance.now() + BURN_MS
  while (performance.now() < until);
  response.end('ok')
  if (refuses) shedding.leave()
})
await shedding.part.start?.()
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.stdin.on('end', () => process.exit()).resume()

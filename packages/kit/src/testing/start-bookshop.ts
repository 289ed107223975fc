import { Writable } from 'node:stream'
import { createClient, type Client } from '#contract/client.ts'
import { createHealth } from '#health/registry.ts'
import type { Exchange } from '#http/exchange.ts'
import type { HttpServerOptions } from '#http/options.ts'
import { createHttpServer } from '#http/server.ts'
import { createLogger } from '#logs/logger.ts'
import { createMetrics } from '#metrics/registry.ts'
import { bookAccess, bookHandlers, bookshop, type Reader } from './bookshop.ts'

type Options = HttpServerOptions<(typeof bookshop)['routes'], (typeof bookshop)['errors'], Reader>

export interface StartedBookshop {
  readonly url: string
  readonly client: Client<typeof bookshop>
  /** Lines of the log, parsed. */
  readonly lines: () => readonly Readonly<Record<string, unknown>>[]
  readonly metrics: Options['metrics']
  readonly health: Options['health']
  stop(): Promise<void>
}

/** Who calls stands in the header `x-role` (and `x-id`), in place of a session. */
export function identifyByHeader({ headers }: Pick<Exchange, 'headers'>): Reader {
  const role = String(headers['x-role'] ?? 'guest')
  return role === 'guest' ? { roles: ['guest'] } : { id: String(headers['x-id'] ?? role), roles: [role] }
}

/** The bookshop on a free port, with everything else as an application would have it. */
export async function startBookshop(changes: Partial<Options> = {}): Promise<StartedBookshop> {
  const written: string[] = []
  const to = new Writable({
    write(chunk: Buffer, _, done) {
      written.push(chunk.toString())
      done()
    },
  })
  const metrics = createMetrics()
  const health = createHealth()
  health.markStarted()
  const server = createHttpServer({
    contract: bookshop,
    handlers: bookHandlers(),
    identify: identifyByHeader,
    access: bookAccess,
    log: createLogger({ service: 'bookshop', level: 'debug', to }),
    metrics,
    health,
    host: '127.0.0.1',
    accessLog: 'all',
    checkAnswers: true,
    ...changes,
  })
  await server.part.start?.()
  const url = server.address()
  return {
    url,
    client: createClient(bookshop, { baseUrl: url }),
    lines: () =>
      written
        .join('')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    metrics,
    health,
    stop: async () => server.part.stop?.(),
  }
}

/** Headers of an editor's browser. */
export const editor = { 'x-role': 'editor', 'x-csrf': '1' }

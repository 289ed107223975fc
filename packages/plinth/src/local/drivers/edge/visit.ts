import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { isNotModified } from '../../edge/conditional.ts'
import { answeredHeaders, type CacheResult, type Headers } from '../../edge/headers.ts'
import type { Behaviour } from '../../plan/local-plan.ts'
import type { Failure } from './origin.ts'

/** One request with all that was decided about it. */
export interface Visit {
  readonly incoming: IncomingMessage
  readonly response: ServerResponse
  readonly behaviour: Behaviour
  readonly path: string
  /** Without the question mark. */
  readonly query: string
  readonly method: string
  readonly headers: Headers
  /** Aborted when the visitor is gone. */
  readonly signal: AbortSignal
}

/** What an origin answered: the load balancer as it comes, a bucket at once. */
export interface OriginAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Readable | Buffer
}

export type Asked = OriginAnswer | { readonly failure: Failure | 'no-target' }

interface Whole {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** Gives a whole answer, or 304 to who has it. */
export function give(
  { response, behaviour, headers, method }: Visit,
  { status, headers: answered, body }: Whole,
  result: { readonly cache: CacheResult; readonly age?: number },
): void {
  const all = answeredHeaders(answered, behaviour.headers, result)
  if (status === 200 && isNotModified(headers, answered)) {
    delete all['content-length']
    response.writeHead(304, all).end()
    return
  }
  response.writeHead(status, all).end(method === 'HEAD' ? undefined : body)
}

/** Hands an answer on as it comes; an answer that breaks off is broken off for the visitor too. */
export function passOn(visit: Visit, asked: OriginAnswer, cache: CacheResult): void {
  const { response, behaviour, headers } = visit
  const { body } = asked
  const isRead = visit.method === 'GET' || visit.method === 'HEAD'
  if (Buffer.isBuffer(body)) return give(visit, { ...asked, body }, { cache })
  if (isRead && asked.status === 200 && isNotModified(headers, asked.headers)) {
    give(visit, { ...asked, body: Buffer.alloc(0) }, { cache })
    body.resume()
    return
  }
  response.writeHead(asked.status, answeredHeaders(asked.headers, behaviour.headers, { cache }))
  body.once('error', () => response.destroy())
  body.once('close', () => {
    if (!body.readableEnded) response.destroy()
  })
  body.pipe(response)
}

/** What visitors are told when no answer came, with the words of the load balancer. */
const failures: { readonly [Kind in Failure | 'no-target']: readonly [status: number, why: string] } = {
  refused: [502, 'no target took the connection'],
  reset: [502, 'the target closed the connection'],
  timeout: [504, 'the target did not answer in time'],
  'no-target': [503, 'no target is ready'],
}

/** Tells the visitor that no answer came; says what was told, for the log. */
export function refuse({ response, behaviour, method, path }: Visit, failure: Failure | 'no-target'): string {
  const [status, why] = failures[failure]
  say(response, status, why, behaviour)
  return `${status} for ${method} ${path}: ${why}`
}

/** An answer of the edge itself. */
export function say(response: ServerResponse, status: number, why: string, behaviour?: Behaviour): void {
  if (response.headersSent || response.destroyed) return
  const body = `${status} ${why}\n`
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': String(Buffer.byteLength(body)) }
  response.writeHead(status, answeredHeaders(headers, behaviour?.headers ?? [], { cache: 'Error' })).end(body)
}

import type { CachePolicy } from '../plan/local-plan.ts'
import type { Headers } from './headers.ts'

interface Request {
  readonly path: string
  /** Without the question mark. */
  readonly query: string
  readonly headers: Headers
}

/** Requests with the same key get the same answer: the path, and of the rest what the policy names. */
export function cacheKey(policy: CachePolicy, { path, query, headers }: Request): string {
  return [
    path,
    policy.queryStrings === 'all' ? query : '',
    policy.cookies === 'all' ? String(headers['cookie'] ?? '') : '',
    ...policy.headers.map((name) => String(headers[name] ?? '')),
    encodingFor(policy, headers),
  ].join('\n')
}

/** The one encoding that the origin is asked for: the best that both sides know, or none. */
export function encodingFor({ encodings }: Pick<CachePolicy, 'encodings'>, headers: Headers): string {
  const accepted = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0] ?? '')
  return encodings.find((encoding) => accepted.includes(encoding)) ?? ''
}

import type { HeaderRule } from '../plan/local-plan.ts'

/** Headers by their name in lower case, as Node gives them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** Headers that belong to one connection and end there (RFC 9110, 7.6.1). */
const ofConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Headers that may travel on; those that `Connection` names end here too. */
function withoutConnection(headers: Headers): Record<string, string | string[]> {
  const named = new Set(
    String(headers['connection'] ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase()),
  )
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || ofConnection.has(name) || named.has(name)) continue
    kept[name] = typeof value === 'string' ? value : [...value]
  }
  return kept
}

interface Visitor {
  readonly address: string
  /** Port on which the visitor came in. */
  readonly port: number
  /** New for each request; what load balancer and CDN would each make. */
  readonly id: string
}

/** A request as the origin sees it: what CDN and load balancer add on the way. */
export function forwardedHeaders(headers: Headers, { address, port, id }: Visitor): Record<string, string | string[]> {
  const before = headers['x-forwarded-for']
  return {
    ...withoutConnection(headers),
    'x-forwarded-for': before === undefined ? address : `${String(before)}, ${address}`,
    'x-forwarded-proto': 'http',
    'x-forwarded-port': String(port),
    'x-amzn-trace-id': String(headers['x-amzn-trace-id'] ?? `Root=${id}`),
    'x-amz-cf-id': id,
    via: via(headers['via']),
  }
}

const name = '1.1 plinth'

function via(before: Headers[string]): string {
  return before === undefined ? name : `${String(before)}, ${name}`
}

/** What the visitor is told of the cache, in CloudFront's words. */
export type CacheResult = 'Hit' | 'RefreshHit' | 'Miss' | 'Error'

/** An answer as the visitor sees it: with the headers of the policy, the way it came, and what the cache did. */
export function answeredHeaders(
  headers: Headers,
  rules: readonly HeaderRule[],
  { cache, age }: { readonly cache: CacheResult; readonly age?: number },
): Record<string, string | string[]> {
  const answer = withoutConnection(headers)
  for (const { name: header, value, override } of rules) {
    if (override || answer[header] === undefined) answer[header] = value
  }
  answer['x-cache'] = `${cache} from plinth`
  answer['via'] = via(headers['via'])
  if (age !== undefined) answer['age'] = String(age)
  return answer
}

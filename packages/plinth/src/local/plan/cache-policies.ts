import type { Subject } from '#answers/subject.ts'
import { blocksAt, isSet, numberAt, textAt, type Arguments } from '#aws/arguments.ts'
import { cachePolicies } from '#facts/cloudfront.ts'
import type { CachePolicy } from './local-plan.ts'
import { followed } from './plain-arguments.ts'

const day = 86_400
const year = 31_536_000
const methodHeaders = ['x-http-method', 'x-http-method-override', 'x-method-override']

const none = { queryStrings: 'none', headers: [], cookies: 'none', encodings: [] } as const
const both = ['br', 'gzip'] as const

/** What the policies that AWS keeps say (CloudFront developer guide, using-managed-cache-policies). */
const kept: Readonly<Record<keyof typeof cachePolicies, Omit<CachePolicy, 'name'>>> = {
  CachingDisabled: { min: 0, default: 0, max: 0, ...none },
  CachingOptimized: { min: 1, default: day, max: year, ...none, encodings: both },
  CachingOptimizedForUncompressedObjects: { min: 1, default: day, max: year, ...none },
  UseOriginCacheControlHeaders: {
    ...{ min: 0, default: 0, max: year, queryStrings: 'none', cookies: 'all', encodings: both },
    headers: ['host', 'origin', ...methodHeaders],
  },
  'UseOriginCacheControlHeaders-QueryStrings': {
    ...{ min: 0, default: 0, max: year, queryStrings: 'all', cookies: 'all', encodings: both },
    headers: ['host', 'origin', ...methodHeaders],
  },
}

/** Keeps nothing: also what is taken for a policy that nobody knows. */
export const noCache: CachePolicy = { name: 'CachingDisabled', ...kept.CachingDisabled }

/** The cache policy of a behaviour: one that AWS keeps, by its id, or one of the platform. */
export function cachePolicyOf(behaviour: Arguments, subject: Subject): CachePolicy {
  const id = behaviour['cache_policy_id']
  const name = (Object.keys(kept) as (keyof typeof kept)[]).find((one) => cachePolicies[one] === id)
  if (name !== undefined) return { name, ...kept[name] }
  const own = followed(id, subject)
  return own === undefined ? noCache : ownPolicy(own.args)
}

/** Without a value CloudFront takes a day, and at most a year (CloudFront API, CachePolicyConfig). */
function ownPolicy(args: Arguments): CachePolicy {
  const [key] = blocksAt(args, 'parameters_in_cache_key_and_forwarded_to_origin')
  const [queries] = blocksAt(key, 'query_strings_config')
  const [cookies] = blocksAt(key, 'cookies_config')
  const [headers] = blocksAt(blocksAt(key, 'headers_config')[0], 'headers')
  const items = headers?.['items']
  return {
    name: textAt(args, 'name') ?? '',
    min: numberAt(args, 'min_ttl') ?? 0,
    default: numberAt(args, 'default_ttl') ?? day,
    max: numberAt(args, 'max_ttl') ?? year,
    queryStrings: textAt(queries, 'query_string_behavior') === 'none' ? 'none' : 'all',
    headers: Array.isArray(items) ? items.map((item) => String(item).toLowerCase()).sort() : [],
    cookies: textAt(cookies, 'cookie_behavior') === 'none' ? 'none' : 'all',
    encodings: [
      ...(isSet(key, 'enable_accept_encoding_brotli') ? (['br'] as const) : []),
      ...(isSet(key, 'enable_accept_encoding_gzip') ? (['gzip'] as const) : []),
    ],
  }
}

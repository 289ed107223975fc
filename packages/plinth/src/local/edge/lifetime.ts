import type { CachePolicy } from '../plan/local-plan.ts'
import { directivesOf, secondsOf } from './cache-control.ts'
import type { Headers } from './headers.ts'

/** How long an answer may be given to others, in seconds from when it came. */
export interface Lifetime {
  /** Without asking the origin. */
  readonly fresh: number
  /** After that, while the origin is asked behind the visitor's back. */
  readonly whileRevalidating: number
  /** After that, when the origin fails. */
  readonly ifError: number
}

/** Answers that CloudFront keeps as they are; errors have rules of their own, which are left out here. */
const kept = new Set([200, 203, 204, 300, 301, 302, 307, 308])

/**
 * How long the cache may keep an answer; undefined when not at all. The policy bounds what the origin says: with a
 * least time above zero, even `no-store` is kept for that time (CloudFront developer guide, expiration).
 */
export function lifetimeOf(
  policy: CachePolicy,
  { status, headers, now }: { readonly status: number; readonly headers: Headers; readonly now: number },
): Lifetime | undefined {
  if (policy.max === 0 || !kept.has(status)) return undefined
  const directives = directivesOf(textOf(headers['cache-control']))
  const refused = ['no-store', 'no-cache', 'private'].some((word) => directives.has(word))
  const wanted = refused ? policy.min : (saidBy(directives, headers, now) ?? policy.default)
  const fresh = Math.min(policy.max, Math.max(policy.min, wanted))
  if (fresh <= 0) return undefined
  return {
    fresh,
    whileRevalidating: refused ? 0 : (secondsOf(directives, 'stale-while-revalidate') ?? 0),
    ifError: refused ? 0 : (secondsOf(directives, 'stale-if-error') ?? 0),
  }
}

/** What the origin says: `s-maxage` is for caches like this one, `max-age` for all, `Expires` for old ones. */
function saidBy(directives: ReadonlyMap<string, string>, headers: Headers, now: number): number | undefined {
  const stated = secondsOf(directives, 's-maxage') ?? secondsOf(directives, 'max-age')
  if (stated !== undefined) return stated
  const expires = Date.parse(textOf(headers['expires']) ?? '')
  return Number.isNaN(expires) ? undefined : Math.max(0, Math.floor((expires - now) / 1000))
}

function textOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ')
}

/** What an answer that is kept is good for at a time. */
export type Use = 'fresh' | 'while-revalidating' | 'if-error' | 'expired'

/** `age` in seconds. */
export function useAt(age: number, { fresh, whileRevalidating, ifError }: Lifetime): Use {
  if (age < fresh) return 'fresh'
  if (age < fresh + whileRevalidating) return 'while-revalidating'
  return age < fresh + ifError ? 'if-error' : 'expired'
}

import { whenKnown } from '#promises/when-known.ts'
import type { RedisConnection } from '#redis/connect-redis.ts'
import { clientNetwork } from './client-network.ts'
import { rateLimitHeaders, type RuleState } from './rate-limit-headers.ts'
import { createRequestCounts, type RequestCount, type RequestCounts } from './request-counts.ts'

/** So many requests in so many seconds, counted for each combination of what stands in `by`. */
export interface RateLimitRule {
  readonly requests: number
  readonly seconds: number
  /** `user` is the address for somebody who is not signed in. */
  readonly by: readonly ('user' | 'address' | 'route')[]
}

/** By the names that routes use for their `limit`. A policy with several rules admits what all of them admit. */
export type RateLimitPolicies = Readonly<Record<string, RateLimitRule | readonly RateLimitRule[]>>

export interface RateLimitsOptions<Policies extends RateLimitPolicies> {
  readonly policies: Policies
  readonly redis?: RedisConnection | undefined
  /**
   * How many replicas share the work, as a rule. While Redis is lost each gives its share, so that all together hold
   * the limit within a factor of two. Default: 2.
   */
  readonly replicas?: number
}

/** Whom a request is counted for. */
export interface Caller {
  /** The account, when somebody is signed in. */
  readonly who: string | undefined
  readonly address: string
  /** The name of the route, never the path. */
  readonly route: string
}

export interface RateDecision {
  readonly allowed: boolean
  /** `ratelimit-policy` and `ratelimit` for every answer; `retry-after` in addition when it is refused. */
  readonly headers: Readonly<Record<string, string>>
  /** Seconds until the next request may come; 0 when it is allowed. */
  readonly retryAfter: number
}

export interface RateLimits {
  /** Names of the policies, to check the routes of a contract against. */
  readonly policies: readonly string[]
  /**
   * Counts one request; a promise only where Redis is asked. Never fails for want of Redis: then this process counts.
   * Throws for a policy that does not exist.
   */
  take(policy: string, caller: Caller): RateDecision | Promise<RateDecision>
}

interface CountedRule extends RateLimitRule {
  readonly name: string
  readonly counts: RequestCounts
}

export function rateLimits<const Policies extends RateLimitPolicies>(options: RateLimitsOptions<Policies>): RateLimits {
  const { policies, redis, replicas = 2 } = options
  const counted = new Map(
    Object.entries(policies).map(([name, policy]) => [
      name,
      rulesOf(policy).map((rule, index): CountedRule => {
        const own = index === 0 ? name : `${name}-${index + 1}`
        const localRequests = Math.max(1, Math.floor(rule.requests / replicas))
        const { requests, seconds } = rule
        return {
          ...rule,
          name: own,
          counts: createRequestCounts({ redis, name: own, requests, seconds, localRequests }),
        }
      }),
    ]),
  )
  return {
    policies: [...counted.keys()],
    take: (policy, caller) => {
      const rules = counted.get(policy)
      if (rules === undefined) {
        throw new Error(`rate limits: no policy ${policy}; there are ${[...counted.keys()].join(', ')}`)
      }
      const states = rules.map((rule) => stateAfter(rule, caller))
      return states.every(isHere)
        ? decisionOf(states)
        : Promise.all(states.map(async (state) => state)).then(decisionOf)
    },
  }
}

function isHere(state: RuleState | Promise<RuleState>): state is RuleState {
  return !(state instanceof Promise)
}

function decisionOf(states: readonly RuleState[]): RateDecision {
  const retryAfter = Math.max(0, ...states.filter(({ allowed }) => !allowed).map(({ resetSeconds }) => resetSeconds))
  return { allowed: retryAfter === 0, headers: rateLimitHeaders(states), retryAfter }
}

function rulesOf(policy: RateLimitRule | readonly RateLimitRule[]): readonly RateLimitRule[] {
  return 'requests' in policy ? [policy] : policy
}

function stateAfter(rule: CountedRule, caller: Caller): RuleState | Promise<RuleState> {
  return whenKnown(rule.counts(keyOf(rule.by, caller)), (count) => stateOf(rule, count))
}

function stateOf({ name, requests, seconds }: CountedRule, { allowed, remaining, msLeft }: RequestCount): RuleState {
  return { name, requests, seconds, remaining, resetSeconds: Math.max(1, Math.ceil(msLeft / 1000)), allowed }
}

function keyOf(by: RateLimitRule['by'], { who, address, route }: Caller): string {
  const network = clientNetwork(address)
  const parts = { user: who === undefined ? `address ${network}` : `user ${who}`, address: network, route }
  return by.length === 0 ? 'all' : by.map((part) => parts[part]).join('|')
}

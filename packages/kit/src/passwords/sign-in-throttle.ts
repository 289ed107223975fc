import type { RedisConnection } from '#redis/connect-redis.ts'
import { createCounter } from '#rate-limit/counter.ts'

export interface ThrottleRule {
  /** Failures that cost nothing. */
  readonly free: number
  /** The wait after the first failure beyond them; it doubles with each further one. */
  readonly firstWaitSeconds: number
  /** The wait never grows beyond this, so that nobody can lock somebody else out for good. */
  readonly longestWaitSeconds: number
}

export interface SignInAttempt {
  /** The account as it was typed, whether it exists or not. */
  readonly account: string
  readonly address: string
}

/** Slows guessing down: by account, against one password list for one account; by address, against one for many. */
export interface SignInThrottle {
  /** Seconds until this may be tried again; 0 is now. Ask before the password is computed. */
  wait(attempt: SignInAttempt): Promise<number>
  failed(attempt: SignInAttempt): Promise<void>
  /** Forgets the failures of the account; those of the address stay, because a guesser may own one account. */
  succeeded(attempt: SignInAttempt): Promise<void>
}

/** Failures are forgotten after an hour without one. */
const MEMORY_SECONDS = 3_600

export function createSignInThrottle(options: {
  readonly redis?: RedisConnection | undefined
  /** Default: 5 free, then 1 s, 2 s, 4 s up to 5 minutes. */
  readonly account?: ThrottleRule
  /** Default: 20 free, then 2 s, 4 s up to 15 minutes; many people can share one address. */
  readonly address?: ThrottleRule
}): SignInThrottle {
  const rules = {
    account: options.account ?? { free: 5, firstWaitSeconds: 1, longestWaitSeconds: 300 },
    address: options.address ?? { free: 20, firstWaitSeconds: 2, longestWaitSeconds: 900 },
  }
  const counter = createCounter({ redis: options.redis, name: 'sign-in' })
  const kinds = ['account', 'address'] as const
  const keyOf = (kind: (typeof kinds)[number], attempt: SignInAttempt): string =>
    `${kind}:${kind === 'account' ? attempt.account.trim().toLowerCase() : attempt.address}`

  return {
    wait: async (attempt) =>
      Math.max(...(await Promise.all(kinds.map((kind) => counter.secondsBlocked(keyOf(kind, attempt)))))),
    failed: async (attempt) => {
      for (const kind of kinds) {
        const key = keyOf(kind, attempt)
        const failures = await counter.add(key, MEMORY_SECONDS)
        const seconds = waitAfter(failures, rules[kind])
        if (seconds > 0) await counter.block(key, seconds)
      }
    },
    succeeded: async (attempt) => counter.forget(keyOf('account', attempt)),
  }
}

/** Seconds to wait after so many failures in a row. */
export function waitAfter(failures: number, rule: ThrottleRule): number {
  const beyond = failures - rule.free
  return beyond <= 0 ? 0 : Math.min(rule.firstWaitSeconds * 2 ** Math.min(beyond - 1, 30), rule.longestWaitSeconds)
}

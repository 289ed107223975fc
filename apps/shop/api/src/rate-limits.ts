import type { RateLimitPolicies, RateLimitRule } from '@plinth/kit'

/**
 * How much one caller may ask for. People behind one address share it as long as they have not signed in, so the
 * limits are for scripts: nobody clicks that fast. Password guesses are slowed down by the throttle as well.
 */
export const ratePolicies = {
  /** Pages, lists, searches. */
  browse: { requests: 1_200, seconds: 60, by: ['user'] },
  cart: { requests: 300, seconds: 60, by: ['user'] },
  checkout: { requests: 120, seconds: 60, by: ['user'] },
  payment: { requests: 120, seconds: 60, by: ['user'] },
  account: { requests: 120, seconds: 60, by: ['user'] },
  'sign-in': { requests: 60, seconds: 60, by: ['address'] },
  'back-office': { requests: 600, seconds: 60, by: ['user'] },
  /** Messages of the payment provider, all of one address. */
  webhook: { requests: 6_000, seconds: 60, by: ['address'] },
} as const satisfies RateLimitPolicies

/** The same policies for so many people behind one address, as in a load test. */
export function ratePoliciesTimes(factor: number): Readonly<Record<keyof typeof ratePolicies, RateLimitRule>> {
  const times = ({ requests, seconds, by }: RateLimitRule): RateLimitRule => ({
    requests: requests * factor,
    seconds,
    by,
  })
  return {
    browse: times(ratePolicies.browse),
    cart: times(ratePolicies.cart),
    checkout: times(ratePolicies.checkout),
    payment: times(ratePolicies.payment),
    account: times(ratePolicies.account),
    'sign-in': times(ratePolicies['sign-in']),
    'back-office': times(ratePolicies['back-office']),
    webhook: times(ratePolicies.webhook),
  }
}

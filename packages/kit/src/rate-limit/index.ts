export { clientNetwork } from './client-network.ts'
export {
  rateLimits,
  type Caller,
  type RateDecision,
  type RateLimitPolicies,
  type RateLimitRule,
  type RateLimits,
  type RateLimitsOptions,
} from './rate-limits.ts'

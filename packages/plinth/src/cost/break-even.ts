import type { Estimate } from './estimate.ts'
import { million } from './money.ts'
import { tryFindPrice } from './price-book.ts'

/** Where two ways to pay for the same traffic meet. */
export interface BreakEven {
  /** What the interface endpoints cost in a month without traffic, in US dollars. */
  readonly fixed: number
  /** Traffic of a month above which they cost less than a NAT gateway. */
  readonly gigabytes: number
}

/**
 * Interface endpoints are paid by the hour and little by the byte, NAT gateways the other way round. Undefined without
 * endpoints, or where one of the prices is missing. That endpoints keep traffic away from the internet has no price.
 */
export function endpointBreakEven({ lines, region }: Estimate): BreakEven | undefined {
  const endpoints = lines.filter(({ price }) => price.key === 'vpc-endpoint/interface/hour-per-az')
  const nat = tryFindPrice('nat/data-processed', region)
  const endpoint = tryFindPrice('vpc-endpoint/interface/data-first-1PB', region)
  if (endpoints.length === 0 || nat === undefined || endpoint === undefined || nat.usd <= endpoint.usd) return undefined
  const fixed = endpoints.reduce((sum, { monthly }) => sum + monthly.likely, 0) / million
  return { fixed, gigabytes: fixed / (nat.usd - endpoint.usd) }
}

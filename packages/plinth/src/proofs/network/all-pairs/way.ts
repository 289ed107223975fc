import type { Passage, Site, Subnet } from '../model.ts'
import type { GateRules } from './gate-rules.ts'
import type { SiteClass } from './site-classes.ts'

/** Packets that may start a connection from each site of a list to each of another, with the addresses of the two. */
export interface Way extends Passage {
  readonly from: readonly Site[]
  readonly to: readonly Site[]
  /** Pairs of one subnet have a way of their own where a network ACL makes a difference. */
  readonly pairs: 'all' | 'of-different-subnets'
}

/** Sites of one class whose gates are known rule by rule. */
export interface RuledClass extends SiteClass {
  readonly rules: GateRules
}

/** Number of pairs that ways join, each counted once for each way. */
export function pairsOf({ from, to, pairs }: Way): number {
  const same = new Set(from)
  const selves = to.filter((site) => same.has(site)).length
  if (pairs === 'all') return from.length * to.length - selves
  const inSubnet = new Map<Subnet | undefined, number>()
  for (const { subnet } of from) inSubnet.set(subnet, (inSubnet.get(subnet) ?? 0) + 1)
  return to.reduce((sum, { subnet }) => sum + from.length - (inSubnet.get(subnet) ?? 0), 0)
}

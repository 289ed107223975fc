import { connect } from '../connect.ts'
import type { Network, Site } from '../model.ts'
import { anyPacket } from '../packets.ts'
import { lets } from './compose.ts'
import { gateRulesOf, type GateRules } from './gate-rules.ts'
import { passesIn, type FindPass } from './passes.ts'
import { siteClassesOf, type SiteClass } from './site-classes.ts'
import type { RuledClass, Way } from './way.ts'
import { waysByAddress } from './ways-by-address.ts'
import { waysByGroup } from './ways-by-group.ts'

/**
 * Every pair of network interfaces in one go: the same answers as `connect` for each pair. Sites that everything treats
 * alike are one class; what routes and ACLs let pass is worked out for classes of places, what security groups let pass
 * for their distinct contents, and pairs that only a rule for a group joins are found through the group.
 */
export function allPairs(network: Network, sites: readonly Site[] = network.sites): readonly Way[] {
  const passes = passesIn(network)
  const classes = siteClassesOf(network, sites)
  const ruled: RuledClass[] = []
  const others: SiteClass[] = []
  const known = new Map<number, GateRules | undefined>()
  for (const each of classes) {
    if (!known.has(each.gate)) known.set(each.gate, gateRulesOf(each))
    const rules = known.get(each.gate)
    if (rules === undefined) others.push(each)
    else ruled.push({ ...each, rules })
  }
  const lost = sites.filter(({ subnet }) => subnet === undefined)
  return [
    ...waysByAddress(ruled, passes),
    ...waysByGroup(ruled, passes),
    ...oneByOne(network, pairsToAsk(ruled, others, lost, passes)),
  ]
}

/** Pairs that no class can stand for. */
function* pairsToAsk(
  ruled: readonly RuledClass[],
  others: readonly SiteClass[],
  lost: readonly Site[],
  passes: FindPass,
): Iterable<readonly [readonly Site[], readonly Site[], boolean]> {
  const opaque = [...others.flatMap(({ sites }) => sites), ...lost]
  const clear = ruled.flatMap(({ sites }) => sites)
  yield [opaque, [...opaque, ...clear], true]
  yield [clear, opaque, true]
  const places = [...new Map(ruled.map(({ place }) => [place.index, place])).values()]
  const sitesAt = new Map<number, Site[]>()
  for (const { place, sites } of ruled) sitesAt.set(place.index, [...(sitesAt.get(place.index) ?? []), ...sites])
  for (const from of places) {
    for (const to of places) {
      if (!passes(from, to).simple) yield [sitesAt.get(from.index) ?? [], sitesAt.get(to.index) ?? [], false]
    }
  }
}

function oneByOne(network: Network, pairs: ReturnType<typeof pairsToAsk>): readonly Way[] {
  const ways: Way[] = []
  for (const [sources, targets, inside] of pairs) {
    for (const from of sources) {
      for (const to of targets) {
        if (from === to || (!inside && from.subnet === to.subnet)) continue
        const passage = connect(network, from, to, anyPacket)
        if (lets(passage))
          ways.push({ from: [from], to: [to], pairs: 'all', allowed: passage.allowed, unknown: passage.unknown })
      }
    }
  }
  return ways
}

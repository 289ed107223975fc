import { between, intersect, isEmpty } from '../packets.ts'
import type { Passage, Site, Subnet } from '../model.ts'
import { compose, lets } from './compose.ts'
import { insideSubnet, type Pass } from './passes.ts'
import type { Way } from './way.ts'

/** Sites of one place with addresses that rules treat alike. */
export interface Side {
  readonly signature: string
  readonly sites: readonly Site[]
}

/** What gates let pass, with a key that is the same for the same content. */
export interface Filtered extends Passage {
  readonly key: string
}

/** Puts what gates let pass together with what lies between two sides; the same question is answered once. */
export interface Joiner {
  readonly join: (from: Side, to: Side, pass: Pass, across: Filtered, inside: Filtered) => readonly Way[]
}

export function createJoiner(): Joiner {
  const composed = new Map<string, Filtered>()
  const fits = new Map<string, boolean>()
  const both = (filtered: Filtered, pass: Pass): Filtered => {
    if (pass.key === insideSubnet.key) return filtered
    const key = `${filtered.key}\n& ${pass.key}`
    const found = composed.get(key) ?? { ...compose(filtered, pass), key: `${composed.size}` }
    composed.set(key, found)
    return found
  }
  const fitting = (passage: Filtered, from: Side, to: Side): boolean => {
    if (!lets(passage)) return false
    const key = `${passage.key}|${from.signature}|${to.signature}`
    const known = fits.get(key)
    if (known !== undefined) return known
    const ends = between(from.sites[0]?.addresses ?? [], to.sites[0]?.addresses ?? [])
    const fit = !isEmpty(intersect(passage.allowed, ends)) || !isEmpty(intersect(passage.unknown, ends))
    fits.set(key, fit)
    return fit
  }
  return {
    join: (from, to, pass, across, inside) => {
      const passage = both(across, pass)
      const { allowed, unknown } = passage
      const isOneWay = pass.key === insideSubnet.key && across.key === inside.key
      const ways: Way[] = []
      if (fitting(passage, from, to)) {
        const pairs = isOneWay ? 'all' : 'of-different-subnets'
        ways.push({ from: from.sites, to: to.sites, pairs, allowed, unknown })
      }
      if (isOneWay || !fitting(inside, from, to)) return ways
      return [...ways, ...insideEach(from, to, inside)]
    },
  }
}

function insideEach(from: Side, to: Side, { allowed, unknown }: Filtered): readonly Way[] {
  const targets = bySubnet(to.sites)
  return [...bySubnet(from.sites)].flatMap(([subnet, sources]) => {
    const there = targets.get(subnet)
    return there === undefined ? [] : [{ from: sources, to: there, pairs: 'all', allowed, unknown }]
  })
}

function bySubnet(sites: readonly Site[]): ReadonlyMap<Subnet | undefined, readonly Site[]> {
  const found = new Map<Subnet | undefined, Site[]>()
  for (const site of sites) {
    const group = found.get(site.subnet)
    if (group === undefined) found.set(site.subnet, [site])
    else group.push(site)
  }
  return found
}

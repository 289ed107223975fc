import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs, seed } from '#testing/random.ts'
import { buildNetwork } from '../build-network.ts'
import { connect } from '../connect.ts'
import type { Site } from '../model.ts'
import { anyPacket, between, intersect, sameSet, subtract, union, type PacketSet } from '../packets.ts'
import { show } from '../show-packets.ts'
import { subjectOf } from '../testing/compare.ts'
import { networkOf } from '../testing/random/build-network.ts'
import { networkRecipe } from '../testing/random/recipe.ts'
import { allPairs } from './all-pairs.ts'
import type { Way } from './way.ts'

describe('all pairs in one go', () => {
  test('give for each pair what connect gives', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(networkRecipe, (recipe) => {
        const network = buildNetwork(subjectOf(networkOf(recipe)))
        const ways = allPairs(network)
        for (const from of network.sites) {
          for (const to of network.sites) {
            if (from === to) continue
            const expected = connect(network, from, to, anyPacket)
            const found = narrowed(ways, from, to)
            const same = sameSet(found.allowed, expected.allowed) && sameSet(found.unknown, expected.unknown)
            if (!same) expect(told(from, to, found)).toEqual(told(from, to, expected))
          }
        }
      }),
      { numRuns: runs(40), seed },
    )
  })
})

/** What the ways say of one pair. */
function narrowed(ways: readonly Way[], from: Site, to: Site): { allowed: PacketSet; unknown: PacketSet } {
  const own = ways.filter(
    (way) => way.from.includes(from) && way.to.includes(to) && (way.pairs === 'all' || from.subnet !== to.subnet),
  )
  const ends = between(from.addresses, to.addresses)
  const allowed = intersect(union(...own.map((way) => way.allowed)), ends)
  const unknown = subtract(intersect(union(...own.map((way) => way.unknown)), ends), allowed)
  return { allowed, unknown }
}

function told(from: Site, to: Site, { allowed, unknown }: { allowed: PacketSet; unknown: PacketSet }): string {
  return `${from.id} -> ${to.id}\n${show(allowed)}\nunknown: ${show(unknown)}`
}

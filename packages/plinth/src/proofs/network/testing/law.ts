import fc from 'fast-check'
import type { Resource } from '#graph/resource.ts'
import { compare, showDisagreement, type Disagreement } from './compare.ts'
import { networkOf } from './random/build-network.ts'
import { planOf } from './random/plan.ts'
import { packetsFor } from './random/random-packets.ts'
import { networkRecipe } from './random/recipe.ts'
import type { Outcome } from './walker/outcome.ts'

export interface Trial {
  readonly networks: number
  /** Packets that are sent through each network. */
  readonly packets: number
  readonly seed: number
}

/** How often each outcome came about. */
type Tally = Map<string, number>

interface Found {
  readonly resources: readonly Resource[]
  readonly disagreement: Disagreement
}

/** The first packet about which walker and prover disagree, in random networks. */
export function firstDisagreement({ networks, packets, seed }: Trial, tally?: Tally): Found | undefined {
  const recipes = fc.sample(fc.tuple(networkRecipe, fc.nat()), { numRuns: networks, seed })
  for (const [recipe, seedOfPackets] of recipes) {
    const resources = networkOf(recipe)
    const sent = packetsFor(planOf(recipe), seedOfPackets, packets)
    const [disagreement] = compare(resources, sent, (outcome) => note(outcome, tally))
    if (disagreement !== undefined) return { resources, disagreement }
  }
  return undefined
}

/** Throws, with resources that a person can read, when the two disagree. */
export function expectAgreement(trial: Trial): Tally {
  const tally: Tally = new Map()
  const found = firstDisagreement(trial, tally)
  if (found !== undefined) throw new Error(showDisagreement(found.resources, found.disagreement))
  return tally
}

function note(outcome: Outcome, tally: Tally | undefined): void {
  const name = outcome.is === 'dropped' ? `dropped by ${outcome.by}` : outcome.is
  tally?.set(name, (tally.get(name) ?? 0) + 1)
}

export function totalOf(tally: Tally): number {
  return [...tally.values()].reduce((sum, each) => sum + each, 0)
}

/** One line for each outcome, most frequent first, with its share. */
export function showTally(tally: Tally): string {
  const total = totalOf(tally)
  const lines = [...tally].toSorted(([, a], [, b]) => b - a)
  return lines.map(([name, each]) => `${name}: ${each} (${((100 * each) / total).toFixed(1)} %)`).join('\n')
}

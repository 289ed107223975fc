import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Numbers from 0 to 1 without 1; the same seed gives the same ones. */
export type Random = () => number

export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  return () => uniformFloat64(generator)
}

/** A seed for part `index` of what `seed` decides, so that parts do not disturb each other. */
export function seedOf(seed: number, index: number): number {
  return Math.imul(seed ^ Math.imul(index + 1, 0x9e37_79b1), 0x85eb_ca6b) | 0
}

/** Milliseconds until the next arrival of a Poisson process; arrivals that do not wait for each other come like this. */
export function pause(random: Random, rate: number): number {
  return (-Math.log(1 - random()) / rate) * 1_000
}

/** One of the names, each as often as its weight says. */
export function drawName(random: Random, weights: Readonly<Record<string, number>>): string {
  const names = Object.keys(weights).toSorted()
  let left = random() * names.reduce((sum, name) => sum + (weights[name] ?? 0), 0)
  for (const name of names) {
    left -= weights[name] ?? 0
    if (left < 0) return name
  }
  return names.at(-1) ?? ''
}

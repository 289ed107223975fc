import { env } from 'node:process'

/** How many random cases a test runs, as a multiple of what it asks for; the conformance suite raises it. */
const scale = Number(env.PLINTH_RUNS ?? 1)

/** Seed of every random test of this run; printed once at its start. */
export const seed = Number(env.PLINTH_SEED ?? 0)

/**
 * Number of random cases: `fc.assert(property, { numRuns: runs(1000) })` runs 1,000, and 20,000 with `PLINTH_RUNS=20`.
 */
export function runs(normal: number): number {
  return Math.max(1, Math.round(normal * scale))
}

import { stdout } from 'node:process'
import { expect, test } from 'vitest'
import { expectAgreement, showTally, totalOf } from '../../packages/plinth/src/proofs/network/testing/law.ts'
import { runs, seed } from '../../packages/plinth/src/testing/random.ts'

/**
 * Packet by packet against a walker that was written apart from the prover, from the pages of AWS and Kubernetes alone.
 * An `unknown` of the prover is a disagreement unless the walker finds too that something decides which nobody knows.
 */

// 10,000 in the suite by hand, which takes minutes; `.ci/run` asks for fewer of everything.
const networks = runs(500)
const packets = 100

test(`${networks} random networks, ${packets} packets each`, { timeout: 20 * 60_000 }, () => {
  const tally = expectAgreement({ networks, packets, seed })
  stdout.write(`seed ${seed}, ${networks} networks, ${totalOf(tally)} packets\n${showTally(tally)}\n`)
  // Networks in which everything passes, or nothing does, would say little.
  const share = (tally.get('delivered') ?? 0) / totalOf(tally)
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.6)
})

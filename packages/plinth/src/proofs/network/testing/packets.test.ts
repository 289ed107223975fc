import { test } from 'vitest'
import { runs, seed } from '#testing/random.ts'
import { expectAgreement } from './law.ts'

/** The conformance suite sends packets through more networks (`conformance/network/packets.test.ts`). */
const count = runs(300)

test('the prover says of every packet what the walker says', { timeout: 200 * count }, () => {
  expectAgreement({ networks: count, packets: 100, seed })
})

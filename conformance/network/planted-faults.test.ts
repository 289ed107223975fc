import { describe, expect, test } from 'vitest'
import { proveNetwork } from '../../packages/plinth/src/proofs/network/prove-network.ts'
import { reachability, type Reachability, type ReachVerdict } from '../../packages/plinth/src/proofs/network/reach.ts'
import { faults, type Question } from './shop-faults.ts'
import { planted, shopSubject } from './shop.ts'

/** Mistakes that somebody could make by hand in what the shop emits; each must show in an answer and, forbidden, in `check`. */

const shop = shopSubject()
const clean = reachability(shop)

function answer(reach: Reachability, asked: Question): ReachVerdict | 'nothing of that name' {
  const found = reach.ask(asked)
  return 'problem' in found ? 'nothing of that name' : found.verdict
}

test('the shop as it is has no finding', () => {
  expect(proveNetwork(shop).map(({ code, message }) => `${code}: ${message}`)).toEqual([])
})

test('there are at least 40 faults, with a name each', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length)
  expect(faults.length).toBeGreaterThanOrEqual(40)
})

describe('what must be found', () => {
  test.each(faults.map((fault) => [fault.name, fault] as const))('%s', (_, { plant, asks, becomes, finding }) => {
    const subject = planted(shop, plant)
    if (asks !== undefined) {
      expect(answer(clean, asks)).not.toBe(becomes)
      expect(answer(reachability(subject), asks)).toBe(becomes)
    }
    if (finding !== undefined) expect(proveNetwork(subject).map(({ code }) => code)).toContain(finding)
    expect(asks ?? finding).toBeDefined()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cidrOf, contains, isAligned, overlaps, prefixOf, rangeOf, slice, usableAddresses } from './cidr.ts'

const cidr = fc
  .tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
  .map(
    ([address, prefix]) =>
      `${[24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')}/${prefix}`,
  )

/** Slow and sure: the addresses of small ranges, one by one. */
const addressesOf = (text: string): ReadonlySet<number> => {
  const { first, size } = rangeOf(text)
  return new Set(Array.from({ length: size }, (_, i) => first + i))
}

describe('a range', () => {
  test('is written back as it was read, without the bits behind the prefix', () => {
    expect(cidrOf(rangeOf('10.0.37.5/24'))).toBe('10.0.37.0/24')
    expect(cidrOf(rangeOf('0.0.0.0/0'))).toBe('0.0.0.0/0')
    fc.assert(
      fc.property(
        cidr,
        (text) => isAligned(cidrOf(rangeOf(text))) && prefixOf(cidrOf(rangeOf(text))) === prefixOf(text),
      ),
    )
  })

  test('is cut into parts that do not overlap and lie inside', () => {
    fc.assert(
      fc.property(cidr, fc.integer({ min: 1, max: 4 }), (text, bits) => {
        const whole = rangeOf(text)
        const prefix = prefixOf(text) + bits
        fc.pre(prefix <= 32)
        const parts = Array.from({ length: 2 ** bits }, (_, i) => slice(whole, prefix, i))
        expect(parts.every((part) => contains(whole, part))).toBe(true)
        expect(parts.some((a, i) => parts.some((b, j) => i !== j && overlaps(a, b)))).toBe(false)
        expect(parts.reduce((sum, { size }) => sum + size, 0)).toBe(whole.size)
      }),
    )
  })

  test('overlaps and contains as its addresses do', () => {
    const small = fc
      .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 26, max: 32 }))
      .map(([last, prefix]) => `10.0.0.${last}/${prefix}`)
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [inA, inB] = [addressesOf(a), addressesOf(b)]
        expect(overlaps(rangeOf(a), rangeOf(b))).toBe([...inA].some((address) => inB.has(address)))
        expect(contains(rangeOf(a), rangeOf(b))).toBe([...inB].every((address) => inA.has(address)))
      }),
    )
  })

  test('gives out five addresses less than it has', () => {
    expect(usableAddresses('10.0.11.0/24')).toBe(251)
  })
})

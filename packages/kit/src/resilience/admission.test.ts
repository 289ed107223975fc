import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAdmission } from './admission.ts'

test('browsing goes first, checkout last', () => {
  const admission = createAdmission(2, 50)
  const shares: (readonly [checkout: number, browse: number])[] = []
  for (let look = 0; look < 8; look += 1) {
    admission.adjust(500)
    shares.push([admission.share(0), Math.round(admission.share(1) * 100) / 100])
  }
  expect(shares.slice(0, 3)).toEqual([
    [1, 0.64],
    [1, 0.28],
    [expect.closeTo(0.92), 0.02],
  ])
  expect(shares.at(-1)).toEqual([0.02, 0.02])
})

test('it recovers when the loop is in time again', () => {
  const admission = createAdmission(2, 50)
  for (let look = 0; look < 20; look += 1) admission.adjust(1_000)
  for (let look = 0; look < 70; look += 1) admission.adjust(0)
  expect([admission.share(0), admission.share(1)]).toEqual([1, 1])
})

test('law: what is admitted is the share, whatever the delays; a higher rank never has the smaller one', () => {
  const delays = fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { maxLength: 50 })
  fc.assert(
    fc.property(delays, (observed) => {
      const admission = createAdmission(3, 50)
      for (const delay of observed) admission.adjust(delay)
      expect(admission.share(0)).toBeGreaterThanOrEqual(admission.share(1))
      expect(admission.share(1)).toBeGreaterThanOrEqual(admission.share(2))
      const admitted = Array.from({ length: 500 }, () => admission.admits(2)).filter(Boolean).length
      expect(Math.abs(admitted - 500 * admission.share(2))).toBeLessThanOrEqual(1.001)
    }),
  )
})

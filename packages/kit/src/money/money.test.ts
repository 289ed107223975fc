import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideHalfEven } from './half-even.ts'
import {
  addMoney,
  allocateMoney,
  compareMoney,
  formatMoney,
  Money,
  money,
  portionOf,
  subtractMoney,
  timesMoney,
  tryParseMoney,
} from './money.ts'

const usd = (amount: number): Money => money(amount, 'USD')
const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(usd)
const weights = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  .filter((each) => each.some((weight) => weight > 0))

test('behaviour 35: halves go to the even neighbour, everything else to the nearest', () => {
  const table = [
    [25n, 2],
    [35n, 4],
    [-25n, -2],
    [-35n, -4],
    [24n, 2],
    [26n, 3],
    [0n, 0],
  ] as const
  for (const [tenths, rounded] of table) expect(divideHalfEven(tenths, 10n), `${tenths} / 10`).toBe(rounded)
  expect(() => divideHalfEven(1n, 0n)).toThrow('division by zero')
})

test('behaviour 35: 8.25 % of $19.99 is $1.65, and of minus as much minus as much', () => {
  expect(portionOf(usd(1999), 825, 10_000)).toEqual(usd(165))
  fc.assert(
    fc.property(amounts, fc.nat({ max: 10_000 }), (whole, rate) => {
      const minus = portionOf(usd(-whole.amount), rate, 10_000)
      expect(addMoney(portionOf(whole, rate, 10_000), minus)).toEqual(usd(0))
    }),
  )
})

test('behaviour 35: a rounded portion is never further from the exact one than half a cent', () => {
  fc.assert(
    fc.property(amounts, fc.nat({ max: 10_000 }), (whole, rate) => {
      const error = BigInt(portionOf(whole, rate, 10_000).amount) * 10_000n - BigInt(whole.amount) * BigInt(rate)
      expect(error <= 5_000n && error >= -5_000n).toBe(true)
    }),
  )
})

test('behaviour 35: parts add up to the whole, and none is more than a cent off its share', () => {
  expect(allocateMoney(usd(100), [1, 1, 1])).toEqual([usd(34), usd(33), usd(33)])
  fc.assert(
    fc.property(amounts, weights, (whole, shares) => {
      const parts = allocateMoney(whole, shares)
      expect(addMoney(usd(0), ...parts)).toEqual(whole)
      const total = shares.reduce((sum, share) => sum + share, 0)
      parts.forEach((part, index) => {
        const exact = (BigInt(whole.amount) * BigInt(shares[index]!)) / BigInt(total)
        expect(Math.abs(part.amount - Number(exact))).toBeLessThanOrEqual(1)
      })
    }),
  )
  expect(() => allocateMoney(usd(1), [0, 0])).toThrow('weights')
})

test('behaviour 35: adding is exact and does not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 20 }), (list) => {
      const [first, ...others] = list
      const [last, ...before] = list.toReversed()
      expect(addMoney(first!, ...others)).toEqual(addMoney(last!, ...before))
    }),
  )
  expect(addMoney(usd(10), usd(20))).toEqual(usd(30))
  expect(subtractMoney(usd(10), usd(30))).toEqual(usd(-20))
  expect(timesMoney(usd(1999), 3)).toEqual(usd(5997))
  expect(compareMoney(usd(1), usd(2))).toBeLessThan(0)
})

test('what is no exact amount, or another currency, is refused', () => {
  expect(() => usd(0.5)).toThrow('no exact number')
  expect(() => timesMoney(usd(1), 0.5)).toThrow('no exact number')
  expect(() => timesMoney(usd(Number.MAX_SAFE_INTEGER), 2)).toThrow('no exact number')
  expect(() => addMoney(usd(1), money(1, 'EUR'))).toThrow('USD and EUR')
  expect(Money.safeParse({ amount: 1.5, currency: 'USD' }).success).toBe(false)
  expect(Money.safeParse({ amount: 1, currency: 'QQQ' }).success).toBe(false)
})

test('an amount reads the same on every machine, and is read back', () => {
  expect(formatMoney(usd(123_450_099))).toBe('$1,234,500.99')
  expect(formatMoney(usd(-5))).toBe('-$0.05')
  expect(formatMoney(money(1234, 'JPY'))).toBe('¥1,234')
  expect(formatMoney(money(1250, 'KWD'))).toBe('KWD 1.250')
  expect(formatMoney(money(0, 'CHF'))).toBe('CHF 0.00')
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(tryParseMoney(formatMoney(amount).replaceAll(/[$,]/g, ''), 'USD')).toEqual(amount)
    }),
  )
  for (const text of ['', '1.999', '1,00', 'x', '1.', '--1', '9999999999999'])
    expect(tryParseMoney(text, 'USD'), text).toBeUndefined()
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountText, centsFrom, formatMoney, formatPriceRange } from './money.ts'

describe('money in words', () => {
  it.each([
    [0, '$0.00'],
    [5, '$0.05'],
    [1999, '$19.99'],
    [124_950, '$1,249.50'],
    [123_456_789_00, '$123,456,789.00'],
    [-250, '−$2.50'],
  ])('%i cents are %s', (amount, text) => {
    expect(formatMoney(amount)).toBe(text)
  })

  it('names the lowest price of a product whose variants differ', () => {
    expect(formatPriceRange({ from: 2400, to: 2400 })).toBe('$24.00')
    expect(formatPriceRange({ from: 2400, to: 4800 })).toBe('from $24.00')
  })

  it.each([
    ['12', 1200],
    ['12.5', 1250],
    [' $1,200.00 ', 120_000],
    ['0.07', 7],
    ['', undefined],
    ['-3', undefined],
    ['1.234', undefined],
    ['a dozen', undefined],
  ])('"%s" is read as %s', (text, cents) => {
    expect(centsFrom(text)).toBe(cents)
  })

  it('reads every amount that it writes', () => {
    fc.assert(fc.property(fc.nat(100_000_000), (cents) => centsFrom(amountText(cents)) === cents))
  })
})

import { regionCodes } from '@shop/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundHalfEven, splitByWeight, sumOf } from './amounts.ts'
import { couponObstacle, discountOf, type Coupon } from './coupons.ts'
import { priceOf } from './price.ts'
import { shippingOffers, tryFindShippingOffer } from './shipping.ts'
import { taxClasses, taxName, taxOnGoods } from './tax.ts'

const amount = fc.integer({ min: 0, max: 500_000 })
const region = fc.constantFrom(...regionCodes)
const item = fc.record({
  unitPrice: amount,
  quantity: fc.integer({ min: 1, max: 20 }),
  taxClass: fc.constantFrom(...taxClasses),
})
const anyCoupon = fc.oneof(
  fc.record({ kind: fc.constant('percentage' as const), value: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({ kind: fc.constant('fixed' as const), value: fc.integer({ min: 1, max: 50_000 }) }),
)
const order = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 8 }),
  coupon: fc.option(anyCoupon, { nil: undefined }),
  region,
  shipping: fc.record({ price: fc.integer({ min: 0, max: 10_000 }) }),
})

describe('amounts', () => {
  test.each([
    [5, 10, 0],
    [15, 10, 2],
    [25, 10, 2],
    [26, 10, 3],
    [24, 10, 2],
  ])('%i / %i is %i', (numerator, denominator, rounded) => {
    expect(roundHalfEven(numerator, denominator)).toBe(rounded)
  })

  test('ten cents among three are 4, 3 and 3', () => {
    expect(splitByWeight(10, [1, 1, 1])).toEqual([4, 3, 3])
  })

  test('parts add up to the whole, and none is off by a cent or more', () => {
    const weights = fc.array(amount, { minLength: 1, maxLength: 10 }).filter((all) => sumOf(all) > 0)
    fc.assert(
      fc.property(amount, weights, (whole, all) => {
        const parts = splitByWeight(whole, all)
        expect(sumOf(parts)).toBe(whole)
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (whole * (all[index] ?? 0)) / sumOf(all))).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('the price of an order', () => {
  test('two kettles and a pound of coffee to California', () => {
    const price = priceOf({
      items: [
        { unitPrice: 4_900, quantity: 2, taxClass: 'general' },
        { unitPrice: 1_600, quantity: 1, taxClass: 'food' },
      ],
      coupon: { kind: 'percentage', value: 10_000 },
      region: 'CA',
      shipping: { price: 595 },
    })
    expect(price.totals).toEqual({ subtotal: 11_400, discount: 1_140, shipping: 595, tax: 639, total: 11_494 })
    expect(price.lines).toEqual([
      { gross: 9_800, discount: 980, tax: 639 },
      { gross: 1_600, discount: 160, tax: 0 },
    ])
    expect(taxName('CA')).toBe('Sales tax California 7.25 %')
  })

  test('adds up: from totals, and from lines', () => {
    fc.assert(
      fc.property(order, (given) => {
        const { lines, shippingTax, totals } = priceOf(given)
        const { subtotal, discount, shipping, tax, total } = totals
        expect(total).toBe(subtotal - discount + shipping + tax)
        expect(sumOf(lines.map((line) => line.gross))).toBe(subtotal)
        expect(sumOf(lines.map((line) => line.discount))).toBe(discount)
        expect(sumOf(lines.map((line) => line.tax)) + shippingTax).toBe(tax)
        for (const line of lines) expect(line.discount).toBeLessThanOrEqual(line.gross)
        for (const value of Object.values(totals)) expect(value).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('does not depend on the order of the lines, but for the cents of the discount between equals', () => {
    fc.assert(
      fc.property(order, (given) => {
        const { tax: _one, total: _other, ...turned } = priceOf({ ...given, items: given.items.toReversed() }).totals
        expect(priceOf(given).totals).toMatchObject(turned)
      }),
    )
  })

  test('is not higher with a coupon, and tax is within half a cent per line of the exact tax', () => {
    fc.assert(
      fc.property(order, (given) => {
        const reduced = priceOf(given)
        expect(reduced.totals.total).toBeLessThanOrEqual(priceOf({ ...given, coupon: undefined }).totals.total)
        for (const [index, { gross, discount, tax }] of reduced.lines.entries()) {
          const exact = taxOnGoods(
            given.region,
            given.items[index]?.taxClass ?? 'general',
            100_000 * (gross - discount),
          )
          expect(Math.abs(tax * 100_000 - exact)).toBeLessThanOrEqual(50_000)
        }
      }),
    )
  })
})

describe('shipping', () => {
  test('a light parcel to Oregon, worth less and more than 60 dollars', () => {
    expect(shippingOffers('OR', { grams: 900, worth: 5_999 }).map(({ id, price }) => [id, price])).toEqual([
      ['standard', 595],
      ['express', 1_295],
      ['overnight', 2_495],
    ])
    expect(tryFindShippingOffer('OR', { grams: 900, worth: 6_000 }, 'standard')?.price).toBe(0)
  })

  test('nothing flies overnight to Hawaii', () => {
    expect(tryFindShippingOffer('HI', { grams: 900, worth: 6_000 }, 'overnight')).toBeUndefined()
  })

  test('more weight never costs less, and there is always a way', () => {
    fc.assert(
      fc.property(region, fc.integer({ min: 1, max: 60_000 }), fc.nat(30_000), amount, (to, grams, more, worth) => {
        const light = shippingOffers(to, { grams, worth })
        expect(light.length).toBeGreaterThan(0)
        for (const { id, price } of light) {
          expect(tryFindShippingOffer(to, { grams: grams + more, worth }, id)?.price).toBeGreaterThanOrEqual(price)
        }
      }),
    )
  })
})

describe('coupons', () => {
  const coupon: Coupon = {
    code: 'WELCOME10',
    description: '10 % off the first order',
    kind: 'percentage',
    value: 10_000,
    minimum: 2_000,
    oncePerCustomer: true,
    startsAt: new Date('2026-01-01T00:00:00Z'),
    endsAt: new Date('2027-01-01T00:00:00Z'),
    maxUses: 100,
    uses: 99,
    active: true,
  }
  const use = { subtotal: 2_000, now: new Date('2026-06-01T12:00:00Z'), usedBefore: false }

  test.each<[string, Partial<Coupon>, Partial<typeof use>, string | undefined]>([
    ['all rules hold', {}, {}, undefined],
    ['closed', { active: false }, {}, 'This coupon is not offered any more'],
    ['too early', {}, { now: new Date('2025-12-31T23:59:59Z') }, 'This coupon is valid from 2026-01-01 on'],
    ['too late', {}, { now: new Date('2027-01-01T00:00:00Z') }, 'This coupon ended on 2027-01-01'],
    ['used up', { uses: 100 }, {}, 'This coupon is used up'],
    ['used before', {}, { usedBefore: true }, 'You have used this coupon already'],
    ['used before, which is allowed', { oncePerCustomer: false }, { usedBefore: true }, undefined],
    ['too little', {}, { subtotal: 1_999 }, 'This coupon needs goods for $20.00; yours cost $19.99'],
  ])('%s', (_name, change, other, reason) => {
    expect(couponObstacle({ ...coupon, ...change }, { ...use, ...other })).toBe(reason)
  })

  test('a discount is never negative and never more than the goods cost', () => {
    fc.assert(
      fc.property(anyCoupon, amount, (any, subtotal) => {
        const discount = discountOf(any, subtotal)
        expect(discount).toBeGreaterThanOrEqual(0)
        expect(discount).toBeLessThanOrEqual(subtotal)
      }),
    )
  })
})

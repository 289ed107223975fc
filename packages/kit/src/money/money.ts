import { z } from 'zod'
import { divideHalfEven } from './half-even.ts'
import { minorDigits, signOf } from './currency.ts'
import type { Currency } from './currency.ts'

/**
 * An amount in minor units, so that no cent is ever a fraction: `{ amount: 1999, currency: 'USD' }` is $19.99.
 * Where a division leaves a rest it is rounded half to even, which favours nobody over many amounts.
 */
export interface Money {
  /** A whole number of cents, or whatever the smallest unit is; up to 2^53 − 1. */
  readonly amount: number
  readonly currency: Currency
}

const currencies = Object.keys(minorDigits) as [Currency, ...Currency[]]

export const Money = z.object({ amount: z.int(), currency: z.enum(currencies) })

/** Refuses what is no whole number of minor units, or too large to be exact. */
export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is no exact number of minor units`)
  // No minus zero: it would be another amount for `toEqual` and the same for the customer.
  return Object.freeze({ amount: amount === 0 ? 0 : amount, currency })
}

export function zeroMoney(currency: Currency): Money {
  return money(0, currency)
}

export function addMoney(first: Money, ...others: readonly Money[]): Money {
  return others.reduce((sum, other) => money(sum.amount + sameCurrency(sum, other).amount, sum.currency), first)
}

export function subtractMoney(from: Money, what: Money): Money {
  return money(from.amount - sameCurrency(from, what).amount, from.currency)
}

/** For quantities: whole numbers only. Rates and percentages go through `portionOf`. */
export function timesMoney(each: Money, quantity: number): Money {
  return money(each.amount * quantity, each.currency)
}

/** `portionOf(price, 825, 10_000)` is 8.25 % of it, rounded half to even. */
export function portionOf(whole: Money, numerator: number, denominator: number): Money {
  return money(divideHalfEven(BigInt(whole.amount) * BigInt(numerator), BigInt(denominator)), whole.currency)
}

/** Negative, zero or positive, as a sort wants it. */
export function compareMoney(first: Money, second: Money): number {
  return first.amount - sameCurrency(first, second).amount
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: a discount over the lines of an order. What
 * rounding leaves goes to the parts that lost most, the first one first.
 */
export function allocateMoney(whole: Money, weights: readonly number[]): readonly Money[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total <= 0n || weights.some((weight) => weight < 0)) throw new RangeError('weights must be positive together')
  const amount = BigInt(whole.amount)
  const sign = amount < 0n ? -1n : 1n
  const shares = weights.map((weight, index) => {
    const exact = amount * sign * BigInt(weight)
    return { index, share: exact / total, rest: exact % total }
  })
  const left = Number(amount * sign - shares.reduce((sum, { share }) => sum + share, 0n))
  const losers = shares.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const lucky = new Set(losers.slice(0, left).map(({ index }) => index))
  return shares.map(({ index, share }) => money(Number((share + (lucky.has(index) ? 1n : 0n)) * sign), whole.currency))
}

/** `$1,234.50`, `-€3.00`, `KWD 1.250`: the same text on every machine. */
export function formatMoney({ amount, currency }: Money): string {
  const digits = minorDigits[currency]
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits === 0 ? '' : `.${text.slice(-digits)}`
  return `${amount < 0 ? '-' : ''}${signOf(currency)}${whole}${fraction}`
}

/** Reads `1234.5` or `19.99` as a person types it; undefined when it is no amount of this currency. */
export function tryParseMoney(text: string, currency: Currency): Money | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(text.trim()) ?? []
  if (whole === '' || fraction.length > minorDigits[currency]) return undefined
  const amount = Number(`${whole}${fraction.padEnd(minorDigits[currency], '0')}`)
  return Number.isSafeInteger(amount) ? money(sign === '-' ? -amount : amount, currency) : undefined
}

function sameCurrency(first: Money, second: Money): Money {
  if (first.currency !== second.currency) throw new Error(`${first.currency} and ${second.currency} do not add up`)
  return second
}

import type { Range } from '#aws/usage.ts'

/**
 * US dollars in whole millionths. A price times a quantity is rounded once, to a millionth, when its line is made;
 * everything after that adds whole numbers, so that sums are exact whatever the order. Cents are made when printed:
 * `inCents` rounds the total once and gives the rows of a column the cents that make it add up.
 */
export type Money = number

/** Money that is not known exactly. The ends add up too: least of a sum is the sum of the least. */
export type MoneyRange = Range

export const million = 1_000_000

export function add(a: MoneyRange, b: MoneyRange): MoneyRange {
  return { min: a.min + b.min, likely: a.likely + b.likely, max: a.max + b.max }
}

export function subtract(a: MoneyRange, b: MoneyRange): MoneyRange {
  return { min: a.min - b.min, likely: a.likely - b.likely, max: a.max - b.max }
}

export const nothing: MoneyRange = { min: 0, likely: 0, max: 0 }

export function sum(ranges: Iterable<MoneyRange>): MoneyRange {
  let total = nothing
  for (const range of ranges) total = add(total, range)
  return total
}

/** In dollars, for programs; at most six places behind the point. */
export function dollars(money: Money): number {
  return money / million
}

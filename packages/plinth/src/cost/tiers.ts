import type { Charge } from '#aws/facets/prices.ts'
import type { Range } from '#aws/usage.ts'

/** A part of a quantity that has one price. */
export interface TierPart {
  readonly key: string
  readonly quantity: Range
}

/** Splits a quantity over the tiers of its price. A tier that not even the most reaches is left out. */
export function tiersOf(price: Charge['price'], units: Range): readonly TierPart[] {
  if (typeof price === 'string') return [{ key: price, quantity: units }]
  let from = 0
  return price.flatMap(({ price: key, upTo = Infinity }, i) => {
    const within = (value: number): number => Math.max(0, Math.min(value, upTo) - from)
    const quantity = { min: within(units.min), likely: within(units.likely), max: within(units.max) }
    const part = i === 0 || quantity.max > 0 ? [{ key, quantity }] : []
    from = upTo
    return part
  })
}

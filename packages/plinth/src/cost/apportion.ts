import type { MoneyRange } from './money.ts'

/**
 * Cuts a whole number into whole parts in proportion to weights: each is rounded down, and what is left goes to those
 * that lost most. The parts always add up to the whole.
 */
export function apportion(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (total === 0 ? 0 : (whole * weight) / total))
  const parts = exact.map(Math.floor)
  const left = whole - parts.reduce((sum, part) => sum + part, 0)
  const byLoss = exact
    .map((value, i) => ({ i, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.i - b.i)
  for (let n = 0; n < left; n++) {
    const { i } = byLoss[n % byLoss.length] ?? { i: 0 }
    parts[i] = (parts[i] ?? 0) + 1
  }
  return parts
}

/** The same for the three numbers of a range, each by itself. */
export function apportionRange({ min, likely, max }: MoneyRange, weights: readonly number[]): readonly MoneyRange[] {
  const least = apportion(min, weights)
  const usual = apportion(likely, weights)
  const most = apportion(max, weights)
  return weights.map((_, i) => ({ min: least[i] ?? 0, likely: usual[i] ?? 0, max: most[i] ?? 0 }))
}

import type { Money } from './money.ts'

const perCent = 10_000

/** Money in whole cents, rounded half up; never a negative nothing. */
export function centsOf(money: Money): number {
  return Math.round(money / perCent) || 0
}

/**
 * The cents of a column that adds up to its total, which is rounded once. Rows that are known exactly are rounded as
 * everyone does it, so that they look alike in every column; rows that depend on usage are rounded down, and those that
 * lose most get the cents that are left. Where that does not come out, all rows take part. No row is off by a cent or
 * more.
 */
export function columnInCents(column: readonly Money[], known: readonly boolean[]): readonly number[] {
  const total = centsOf(column.reduce((sum, money) => sum + money, 0))
  const firm = column.map((money, i) => (known[i] === true ? centsOf(money) : Math.floor(money / perCent)))
  const left = total - firm.reduce((sum, value) => sum + value, 0)
  const open = known.filter((one) => !one).length
  if (left >= 0 && left <= open) return withLeft(column, firm, left, known)
  const floors = column.map((money) => Math.floor(money / perCent))
  return withLeft(column, floors, total - floors.reduce((sum, value) => sum + value, 0), [])
}

function withLeft(
  column: readonly Money[],
  cents: readonly number[],
  left: number,
  known: readonly boolean[],
): readonly number[] {
  const byLoss = column
    .map((money, i) => ({ i, loss: money / perCent - (cents[i] ?? 0) }))
    .filter(({ i }) => known[i] !== true)
    .sort((a, b) => b.loss - a.loss || a.i - b.i)
  const raised = new Set(byLoss.slice(0, left).map(({ i }) => i))
  return cents.map((value, i) => (raised.has(i) ? value + 1 : value))
}

/** `1,234.50`; `-0.03`. */
export function amountAsText(cents: number): string {
  const size = Math.abs(cents)
  const whole = numberAsText(Math.floor(size / 100))
  return `${cents < 0 ? '-' : ''}${whole}.${String(size % 100).padStart(2, '0')}`
}

/** A number with commas between thousands and at most three places: `20,000`, `0.05`. */
export function numberAsText(value: number): string {
  const [whole = '', places] = String(Number(value.toFixed(3))).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return places === undefined ? grouped : `${grouped}.${places}`
}

/** `20`, or `20 (1 to 200)`. */
export function rangeAsText({
  min,
  likely,
  max,
}: {
  readonly min: number
  readonly likely: number
  readonly max: number
}): string {
  if (min === max) return numberAsText(likely)
  return `${numberAsText(likely)} (${numberAsText(min)} to ${numberAsText(max)})`
}

import type { Coupon } from '@shop/contract'
import { formatMoney } from '../words/money.ts'

type Worth = Pick<Coupon, 'kind' | 'value'>

/** Hundred-thousandths in one per cent, as the contract counts percentages. */
const onePercent = 1_000

export function worthOf({ kind, value }: Worth): string {
  return kind === 'fixed' ? formatMoney(value) : `${value / onePercent} %`
}

/** What stands in the field: `10` for ten per cent, `5.00` for five dollars. */
export function worthText({ kind, value }: Worth): string {
  return kind === 'fixed' ? (value / 100).toFixed(2) : String(value / onePercent)
}

export function valueFrom(kind: Coupon['kind'], text: string): number {
  return Math.round(Number(text) * (kind === 'fixed' ? 100 : onePercent))
}

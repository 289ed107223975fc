import { formatMoney, money } from '@plinth/kit'
import { shareOf } from './amounts.ts'

/** A coupon as the rules see it. */
export interface Coupon {
  readonly code: string
  readonly description: string
  readonly kind: 'percentage' | 'fixed'
  /** Of a percentage: hundred-thousandths, so 10_000 is 10 %. Of a fixed one: cents. */
  readonly value: number
  /** The goods must be worth this much, in cents. */
  readonly minimum: number
  readonly oncePerCustomer: boolean
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly maxUses: number | null
  readonly uses: number
  readonly active: boolean
}

/** What is known of the one who wants to use it. */
export interface CouponUse {
  readonly subtotal: number
  readonly now: Date
  /** Whether this customer has used it in an order; `undefined` for somebody unknown yet. */
  readonly usedBefore: boolean | undefined
}

type Rule = (coupon: Coupon, use: CouponUse) => string | undefined

/** The first rule that refuses gives the reason; the order is that of what a customer can do about it. */
const rules: readonly Rule[] = [
  ({ active }) => (active ? undefined : 'This coupon is not offered any more'),
  ({ startsAt }, { now }) =>
    startsAt !== null && now < startsAt ? `This coupon is valid from ${dayOf(startsAt)} on` : undefined,
  ({ endsAt }, { now }) => (endsAt !== null && now >= endsAt ? `This coupon ended on ${dayOf(endsAt)}` : undefined),
  ({ maxUses, uses }) => (maxUses !== null && uses >= maxUses ? 'This coupon is used up' : undefined),
  ({ oncePerCustomer }, { usedBefore }) =>
    oncePerCustomer && usedBefore === true ? 'You have used this coupon already' : undefined,
  ({ minimum }, { subtotal }) =>
    subtotal < minimum ? `This coupon needs goods for ${dollars(minimum)}; yours cost ${dollars(subtotal)}` : undefined,
]

/** Why the coupon cannot be used, or undefined when it can. */
export function couponObstacle(coupon: Coupon, use: CouponUse): string | undefined {
  for (const rule of rules) {
    const obstacle = rule(coupon, use)
    if (obstacle !== undefined) return obstacle
  }
  return undefined
}

/** What the coupon takes off goods of this price: never more than they cost. */
export function discountOf({ kind, value }: Pick<Coupon, 'kind' | 'value'>, subtotal: number): number {
  const amount = kind === 'percentage' ? shareOf(subtotal, value) : value
  return Math.min(amount, subtotal)
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

export function dollars(cents: number): string {
  return formatMoney(money(cents, 'USD'))
}

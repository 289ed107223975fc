import type { Coupon, CouponInput } from '@shop/contract'
import { problem } from '@plinth/kit'
import type { Selectable } from 'kysely'
import type { Tables } from '../../tables.ts'

type CouponRow = Selectable<Tables['coupons']>

export function couponView(row: CouponRow): Coupon {
  return {
    code: row.code,
    description: row.description,
    kind: row.kind,
    value: row.value,
    minimum: row.minimum,
    oncePerCustomer: row.once_per_customer,
    startsAt: row.starts_at?.toISOString() ?? null,
    endsAt: row.ends_at?.toISOString() ?? null,
    maxUses: row.max_uses,
    active: row.active,
    uses: row.uses,
    version: row.version,
  }
}

/** What an editor gave, as columns. */
export function couponColumns(coupon: CouponInput) {
  return {
    description: coupon.description,
    kind: coupon.kind,
    value: coupon.value,
    minimum: coupon.minimum,
    once_per_customer: coupon.oncePerCustomer,
    starts_at: dateOf(coupon.startsAt),
    ends_at: dateOf(coupon.endsAt),
    max_uses: coupon.maxUses,
    active: coupon.active,
  }
}

function dateOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant)
}

const wholePercentage = 100_000

/** Refuses what no buyer could understand. */
export function requireSound(coupon: CouponInput, uses = 0): void {
  const { kind, value, startsAt, endsAt, maxUses } = coupon
  const mistakes = [
    kind === 'percentage' && value > wholePercentage && 'More than 100 % cannot be taken off.',
    startsAt !== null && endsAt !== null && endsAt <= startsAt && 'It ends before it begins.',
    maxUses !== null && maxUses < uses && `It was used ${uses} times already.`,
  ]
  const mistake = mistakes.find((candidate) => candidate !== false)
  if (mistake !== undefined) throw problem('back-office/coupon-invalid', { detail: mistake })
}

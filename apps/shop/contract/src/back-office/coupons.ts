import { route } from '@plinth/kit/contract'
import { z } from 'zod'
import { CouponCode } from '../cart.ts'
import { Cents, Instant, line } from '../shapes.ts'
import { byCode, Price, read, Version, versioned, write } from './route-parts.ts'

const couponFields = {
  description: line(200),
  kind: z.enum(['percentage', 'fixed']),
  /** Of a percentage: hundred-thousandths, so 10 000 is 10 %. Of a fixed amount: cents. */
  value: z.int().min(1).max(100_000_000),
  /** The goods must cost this much, in cents. */
  minimum: Price,
  oncePerCustomer: z.boolean(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  /** Null: as often as wanted. */
  maxUses: z.int().min(1).max(1_000_000).nullable(),
  active: z.boolean(),
}

export const CouponInput = z.strictObject(couponFields)
export type CouponInput = z.output<typeof CouponInput>

export const Coupon = z.object({
  code: z.string(),
  description: z.string(),
  kind: z.enum(['percentage', 'fixed']),
  value: z.int(),
  minimum: Cents,
  oncePerCustomer: z.boolean(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  maxUses: z.int().nullable(),
  active: z.boolean(),
  uses: z.int(),
  version: Version,
})
export type Coupon = z.infer<typeof Coupon>

export const couponRoutes = {
  listCoupons: route({
    ...read,
    path: '/api/back-office/coupons',
    summary: 'All coupons',
    answers: { 200: z.object({ coupons: z.array(Coupon) }) },
    access: 'coupons:read',
  }),
  createCoupon: route({
    ...write,
    method: 'POST',
    path: '/api/back-office/coupons',
    summary: 'A new coupon',
    body: CouponInput.extend({ code: CouponCode }),
    answers: { 201: Coupon },
    errors: ['back-office/coupon-taken', 'back-office/coupon-invalid'],
    access: 'coupons:edit',
  }),
  changeCoupon: route({
    ...write,
    ...byCode,
    ...versioned,
    method: 'PATCH',
    path: '/api/back-office/coupons/:code',
    summary: 'Change what is given',
    body: CouponInput.partial(),
    answers: { 200: Coupon },
    errors: ['back-office/unknown-coupon', 'back-office/coupon-invalid'],
    access: 'coupons:edit',
  }),
} as const

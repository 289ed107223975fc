import type { Generated, GeneratedAlways } from 'kysely'

interface Carts {
  readonly id: Generated<string>
  readonly customer_id: string | null
  readonly token_hash: string | null
  readonly coupon_code: string | null
  readonly version: Generated<number>
  readonly created_at: Generated<Date>
  readonly updated_at: Generated<Date>
  readonly completed_at: Date | null
}

interface CartLines {
  readonly cart_id: string
  readonly variant_id: number
  readonly quantity: number
  readonly seen_price: number
  readonly added_at: Generated<Date>
}

interface Coupons {
  readonly code: string
  readonly description: string
  readonly kind: 'percentage' | 'fixed'
  readonly value: number
  readonly minimum: Generated<number>
  readonly once_per_customer: Generated<boolean>
  readonly starts_at: Date | null
  readonly ends_at: Date | null
  readonly max_uses: number | null
  readonly uses: Generated<number>
  readonly active: Generated<boolean>
  readonly version: Generated<number>
  readonly created_at: Generated<Date>
}

interface CouponUses {
  readonly id: GeneratedAlways<number>
  readonly coupon_code: string
  readonly buyer: string
  readonly order_id: string
  readonly once: boolean
  readonly used_at: Generated<Date>
}

export interface CartTables {
  readonly carts: Carts
  readonly cart_lines: CartLines
  readonly coupons: Coupons
  readonly coupon_uses: CouponUses
}

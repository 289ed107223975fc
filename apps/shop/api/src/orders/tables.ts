import type { Address, OrderState, PaymentRefusal, Picture } from '@shop/contract'
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'

interface Orders {
  readonly id: string
  readonly number: string
  readonly token: string
  readonly cart_id: string
  readonly cart_version: number
  readonly customer_id: string | null
  readonly email: string
  readonly address: JSONColumnType<Address>
  readonly state: Generated<OrderState>
  readonly abandoned: Generated<boolean>
  readonly shipping_method: string
  readonly shipping_name: string
  readonly subtotal: number
  readonly discount: number
  readonly shipping: number
  readonly shipping_tax: number
  readonly tax: number
  readonly total: number
  readonly tax_name: string
  readonly coupon_code: string | null
  readonly holds: Generated<'reserved' | 'sold' | 'nothing'>
  readonly reserved_until: Date | null
  readonly carrier: string | null
  readonly tracking_code: string | null
  readonly invoice_number: string | null
  readonly version: Generated<number>
  readonly placed_at: Generated<Date>
  readonly paid_at: Date | null
}

interface OrderLines {
  readonly id: string
  readonly order_id: string
  readonly position: number
  readonly variant_id: number
  readonly sku: string
  readonly slug: string
  readonly name: string
  readonly variant_name: string
  readonly picture: JSONColumnType<Picture>
  readonly quantity: number
  readonly unit_price: number
  readonly gross: number
  readonly discount: number
  readonly tax: number
  readonly returned: Generated<number>
}

interface OrderEvents {
  readonly id: GeneratedAlways<number>
  readonly order_id: string
  readonly from_state: OrderState | null
  readonly to_state: OrderState
  readonly note: string
  readonly who: string
  readonly at: Generated<Date>
}

interface OrderReturns {
  readonly id: string
  readonly order_id: string
  readonly state: Generated<'requested' | 'accepted' | 'rejected'>
  readonly reason: string
  readonly requested_at: Generated<Date>
  readonly decided_at: Date | null
  readonly decided_by: string | null
}

interface OrderReturnLines {
  readonly return_id: string
  readonly line_id: string
  readonly quantity: number
}

interface StockMovements {
  readonly id: GeneratedAlways<number>
  readonly variant_id: number
  readonly kind: 'received' | 'adjusted' | 'reserved' | 'released' | 'sold' | 'returned'
  readonly quantity: number
  readonly order_id: string | null
  readonly note: Generated<string>
  readonly who: string
  readonly at: Generated<Date>
}

interface Payments {
  readonly id: string
  readonly order_id: string
  readonly token: string
  readonly amount: number
  readonly state: Generated<'created' | 'challenge' | 'authorised' | 'captured' | 'refused' | 'voiding' | 'voided'>
  readonly charge: string | null
  readonly challenge: string | null
  readonly refusal: PaymentRefusal | null
  readonly captured: Generated<number>
  readonly refunded: Generated<number>
  readonly claimed_until: Date | null
  readonly created_at: Generated<Date>
  readonly updated_at: Generated<Date>
}

interface Refunds {
  readonly id: string
  readonly payment_id: string
  readonly amount: number
  readonly reason: string
  readonly state: Generated<'pending' | 'done' | 'failed'>
  readonly who: string
  readonly requested_at: Generated<Date>
  readonly settled_at: Date | null
}

interface CheckoutAnswers {
  readonly order_id: string
  readonly status: number
  readonly body: JSONColumnType<Readonly<Record<string, unknown>>>
  readonly answered_at: Generated<Date>
}

interface PaymentSecrets {
  readonly id: GeneratedAlways<number>
  readonly provider: string
  readonly secret: string
  readonly created_at: Generated<Date>
  readonly retired_at: Date | null
}

interface BusinessCounts {
  readonly hour: Date
  readonly name: string
  readonly count: number
}

interface ShopModes {
  readonly id: Generated<boolean>
  readonly read_only: Generated<boolean>
  readonly changed_by: Generated<string>
  readonly changed_at: ColumnType<Date, Date | undefined, Date>
}

/** Orders, and everything that exists because of them. */
export interface OrderTables {
  readonly orders: Orders
  readonly order_lines: OrderLines
  readonly order_events: OrderEvents
  readonly order_returns: OrderReturns
  readonly order_return_lines: OrderReturnLines
  readonly stock_movements: StockMovements
  readonly payments: Payments
  readonly refunds: Refunds
  readonly checkout_answers: CheckoutAnswers
  readonly payment_secrets: PaymentSecrets
  readonly business_counts: BusinessCounts
  readonly shop_modes: ShopModes
}

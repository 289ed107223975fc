import { statement, type Queryable } from '@plinth/kit'

/** How the business does between two instants: read from the books, so every replica says the same. */
export interface BusinessNumbers {
  /** Captured less refunded, in cents, of orders paid in this time. */
  readonly revenue: number
  readonly refunded: number
  readonly orders: number
  readonly carts: number
  readonly payments: number
  readonly refusedPayments: number
  readonly productViews: number
  readonly outOfStockViews: number
  readonly quotes: number
  readonly submits: number
}

const numbersBetween = statement<BusinessNumbers, [from: Date, to: Date]>(
  'business-numbers',
  `with paid as (
     select payment.captured, payment.refunded from orders join payments as payment on payment.order_id = orders.id
     where orders.paid_at >= $1 and orders.paid_at < $2
   ),
   tried as (
     select state from payments where created_at >= $1 and created_at < $2
       and state in ('captured', 'refused', 'voided')
   ),
   counted as (
     select name, sum(count)::bigint as count from business_counts
     where hour >= date_trunc('hour', $1::timestamptz) and hour < $2 group by name
   )
   select
     (select coalesce(sum(captured - refunded), 0)::bigint from paid) as revenue,
     (select coalesce(sum(refunded), 0)::bigint from paid) as refunded,
     (select count(*) from paid) as orders,
     (select count(*) from carts where created_at >= $1 and created_at < $2) as carts,
     (select count(*) from tried) as payments,
     (select count(*) from tried where state = 'refused') as "refusedPayments",
     coalesce((select count from counted where name = 'product-views'), 0)::bigint as "productViews",
     coalesce((select count from counted where name = 'out-of-stock-views'), 0)::bigint as "outOfStockViews",
     coalesce((select count from counted where name = 'quotes'), 0)::bigint as quotes,
     coalesce((select count from counted where name = 'submits'), 0)::bigint as submits`,
)

const nothing: BusinessNumbers = {
  revenue: 0,
  refunded: 0,
  orders: 0,
  carts: 0,
  payments: 0,
  refusedPayments: 0,
  productViews: 0,
  outOfStockViews: 0,
  quotes: 0,
  submits: 0,
}

export async function businessNumbers(queries: Queryable, from: Date, to: Date): Promise<BusinessNumbers> {
  const [numbers] = await queries.rows(numbersBetween, [from, to])
  return numbers ?? nothing
}

/** Null where there is nothing to divide by: no orders is not the same as orders of nothing. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

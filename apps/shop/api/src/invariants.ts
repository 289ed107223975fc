import type { Queryable } from '@plinth/kit'
import { statement } from '@plinth/kit'

/** Something that is true of the books at every moment. */
export interface Invariant {
  readonly name: string
  /** Answers the rows that break it, each with a column `what`; none when it holds. One snapshot, any isolation. */
  readonly sql: string
}

export interface Violation {
  readonly invariant: string
  readonly what: string
}

/**
 * What the shop promises, asked of the tables themselves and not of the code that filled them. Tests ask after every
 * race, drills after every fault. Most are constraints of the database too; here they are stated once more, so that
 * a lost constraint is found.
 */
export const invariants: readonly Invariant[] = [
  {
    name: 'stock is never negative',
    sql: `select format('variant %s: received %s, reserved %s, sold %s', variant_id, received, reserved, sold) as what
      from stock where received < 0 or reserved < 0 or sold < 0 or received - reserved - sold < 0`,
  },
  {
    name: 'stock is the sum of its movements',
    sql: `select format('variant %s', variant_id) as what from stock left join (
        select variant_id,
          coalesce(sum(quantity) filter (where kind in ('received', 'adjusted')), 0) as received,
          coalesce(sum(case kind when 'reserved' then quantity when 'released' then -quantity when 'sold' then -quantity end), 0) as reserved,
          coalesce(sum(case kind when 'sold' then quantity when 'returned' then -quantity end), 0) as sold
        from stock_movements group by variant_id
      ) as ledger using (variant_id)
      where (stock.received, stock.reserved, stock.sold)
        is distinct from (coalesce(ledger.received, 0), coalesce(ledger.reserved, 0), coalesce(ledger.sold, 0))`,
  },
  {
    name: 'what is reserved is reserved by an order',
    sql: `select format('variant %s: %s reserved, %s by orders', variant_id, reserved, coalesce(held, 0)) as what
      from stock left join (
        select variant_id, sum(quantity - returned) as held from order_lines join orders on orders.id = order_id
        where holds = 'reserved' group by variant_id
      ) as orders using (variant_id)
      where reserved <> coalesce(held, 0)`,
  },
  {
    name: 'what is sold is held by an order, or did not come back to the shelf',
    sql: `select format('variant %s: %s sold, %s by orders', variant_id, stock.sold, coalesce(held, 0)) as what
      from stock left join (
        select variant_id, sum(quantity) as held from order_lines join orders on orders.id = order_id
        where holds = 'sold' group by variant_id
      ) as orders using (variant_id)
      left join (
        select variant_id, sum(quantity) as back from stock_movements join orders on orders.id = order_id
        where kind = 'returned' and holds = 'sold' group by variant_id
      ) as returns using (variant_id)
      where stock.sold <> coalesce(held, 0) - coalesce(back, 0)`,
  },
  {
    name: 'one order for each completion of a cart',
    sql: `select format('cart %s, version %s: %s orders', cart_id, cart_version, count(*)) as what
      from orders where not abandoned group by cart_id, cart_version having count(*) > 1`,
  },
  {
    name: 'subtotal − discount + shipping + tax = total',
    sql: `select number as what from orders where subtotal - discount + shipping + tax <> total`,
  },
  {
    name: 'an order is the sum of its lines',
    sql: `select number as what from orders join order_lines as line on line.order_id = orders.id
      group by orders.id having orders.subtotal <> sum(line.gross) or orders.discount <> sum(line.discount)
        or orders.tax <> sum(line.tax) + orders.shipping_tax or bool_or(line.unit_price * line.quantity <> line.gross)`,
  },
  {
    name: 'an order that was paid is captured for exactly its total',
    sql: `select number as what from orders join payments as payment on payment.order_id = orders.id
      where paid_at is not null and (payment.state <> 'captured' or captured <> total or amount <> total)`,
  },
  {
    name: 'captured money belongs to a paid order, or goes back',
    sql: `select number as what from orders join payments as payment on payment.order_id = orders.id
      where captured > 0 and paid_at is null and refunded <> captured`,
  },
  {
    name: 'no more is refunded than was captured, and refunds add up',
    sql: `select payment.id::text as what from payments as payment left join (
        select payment_id, sum(amount) as promised from refunds where state <> 'failed' group by payment_id
      ) as refund on refund.payment_id = payment.id
      where payment.refunded > payment.captured or payment.refunded <> coalesce(promised, 0)`,
  },
  {
    name: 'a cancelled order of a paid customer gives all money back',
    sql: `select number as what from orders join payments as payment on payment.order_id = orders.id
      where orders.state in ('cancelled', 'refunded') and captured <> refunded`,
  },
  {
    name: 'the history of an order leads to its state',
    sql: `select number as what from orders join lateral (
        select to_state from order_events where order_id = orders.id order by id desc limit 1
      ) as last on true where last.to_state <> orders.state`,
  },
  {
    name: 'every step of every history stands in the table of steps',
    sql: `select format('order %s: %s to %s', order_id, from_state, to_state) as what from order_events as event
      where from_state is not null and not exists (
        select from order_transitions as step where step.from_state = event.from_state and step.to_state = event.to_state
      )`,
  },
  {
    name: 'a coupon was used as often as its uses say',
    sql: `select code as what from coupons left join (
        select coupon_code as code, count(*) as used from coupon_uses group by coupon_code
      ) as counted using (code) where uses <> coalesce(used, 0) or uses > coalesce(max_uses, uses)`,
  },
  {
    name: 'what came back was bought',
    sql: `select id::text as what from order_lines where returned < 0 or returned > quantity`,
  },
]

/** Between shop and provider: they may differ while money is on its way, and agree when it has come to rest. */
export const settledInvariants: readonly Invariant[] = [
  {
    name: 'the provider has captured what the shop has captured',
    sql: `select coalesce(payment.id::text, charge.idempotency_key) as what
      from payments as payment full join fake_payments.charges as charge on charge.idempotency_key = payment.id::text
      where coalesce(charge.state = 'captured', false) <> coalesce(payment.captured > 0, false)
        or (charge.state = 'captured' and charge.amount <> payment.captured)`,
  },
  {
    name: 'the provider has given back what the shop has promised',
    sql: `select payment.id::text as what
      from payments as payment join fake_payments.charges as charge on charge.idempotency_key = payment.id::text
      where charge.refunded <> payment.refunded`,
  },
  {
    name: 'no payment is open',
    sql: `select id::text as what from payments where state in ('created', 'challenge', 'authorised', 'voiding')`,
  },
]

/** Everything that is broken now; empty when all is well. */
export async function violationsOf(
  queries: Queryable,
  list: readonly Invariant[] = invariants,
): Promise<readonly Violation[]> {
  const found: Violation[] = []
  for (const { name, sql } of list) {
    const query = statement<{ what: string }>(`invariant: ${name}`.slice(0, 63), sql)
    const rows = await queries.rows(query, [])
    found.push(...rows.map(({ what }) => ({ invariant: name, what })))
  }
  return found
}

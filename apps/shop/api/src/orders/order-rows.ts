import type { OrderSummary } from '@shop/contract'
import type { Queries } from '@plinth/kit'
import { sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { summaryOf } from './order-view.ts'

/** Orders for a list, the newest first. */
export function orderRows({ kysely }: Queries<Tables>) {
  return kysely
    .selectFrom('orders')
    .innerJoin('payments', 'payments.order_id', 'orders.id')
    .select(['orders.id', 'orders.number', 'orders.state', 'orders.email', 'orders.placed_at', 'orders.total'])
    .select(['payments.state as payment_state', 'payments.captured', 'payments.refunded'])
    .select((query) => [
      query
        .selectFrom('order_lines')
        .whereRef('order_lines.order_id', '=', 'orders.id')
        .select(({ fn }) => fn.sum<number>('quantity').as('count'))
        .as('count'),
      // To the microsecond, which a Date would lose: the place where the next page begins.
      sql<string>`to_char(orders.placed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('placed_at_exact'),
    ])
    .orderBy('orders.placed_at', 'desc')
    .orderBy('orders.id', 'desc')
}

type OrderListRow = Awaited<ReturnType<ReturnType<typeof orderRows>['execute']>>[number]

export function summaryOfRow(row: OrderListRow): OrderSummary {
  const { payment_state: state, captured, refunded } = row
  return summaryOf(row, { state, captured, refunded }, row.count ?? 0)
}

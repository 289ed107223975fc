import { timingSafeEqual } from 'node:crypto'
import { problem, type Database, type Permit } from '@plinth/kit'
import type { Tables } from '../tables.ts'
import type { OrderRow } from './lock-order.ts'

interface OrderCall {
  readonly params: { readonly number: string }
  readonly query: { readonly token?: string | undefined }
  readonly permit: Permit
}

/** The order of a request, if the caller may see it: staff, its customer, or whoever holds its token. */
export async function findOrder(database: Database<Tables>, call: OrderCall): Promise<OrderRow> {
  const order = await database.kysely
    .selectFrom('orders')
    .selectAll()
    .where('number', '=', call.params.number)
    .executeTakeFirst()
  if (order === undefined) throw problem('not-found')
  permitOrder(order, call)
  return order
}

/** The token makes a buyer without account the owner. A wrong one is answered as an order that does not exist. */
function permitOrder(order: OrderRow, { query, permit }: Pick<OrderCall, 'query' | 'permit'>): void {
  const reach = permit.reach
  if (query.token !== undefined && sameText(query.token, order.token)) return
  if (reach !== 'any') permit.check({ owner: order.customer_id ?? undefined })
}

export function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

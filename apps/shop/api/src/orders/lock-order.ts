import { problem, type Transaction } from '@plinth/kit'
import type { Selectable } from 'kysely'
import type { Tables } from '../tables.ts'

export type OrderRow = Selectable<Tables['orders']>
export type PaymentRow = Selectable<Tables['payments']>

/** The order, locked until the transaction ends. Locks go in the order cart, order, payment, stock, everywhere. */
export async function lockOrder(
  transaction: Transaction<Tables>,
  by: { readonly number: string } | { readonly id: string },
): Promise<OrderRow> {
  const query = transaction.kysely.selectFrom('orders').selectAll().forUpdate()
  const order = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('number', '=', by.number)
  ).executeTakeFirst()
  if (order === undefined) throw problem('orders/unknown-order')
  return order
}

/** The payment of an order, locked. Its order must be locked before. */
export function lockPayment(transaction: Transaction<Tables>, orderId: string): Promise<PaymentRow> {
  return transaction.kysely
    .selectFrom('payments')
    .selectAll()
    .where('order_id', '=', orderId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Locks the cart that an order came from, if it still exists. First of all locks: a submit begins there too. */
export async function lockCart(transaction: Transaction<Tables>, cartId: string): Promise<void> {
  await transaction.kysely.selectFrom('carts').select('id').where('id', '=', cartId).forUpdate().execute()
}

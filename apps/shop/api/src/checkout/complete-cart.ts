import { statement, type Transaction } from '@plinth/kit'
import type { OrderRow } from '../orders/lock-order.ts'
import type { Tables } from '../tables.ts'

const complete = statement<never, [id: string, version: number]>(
  'cart-complete',
  'update carts set completed_at = now(), updated_at = now() where id = $1 and version = $2 and completed_at is null',
)

const takeOut = statement<never, [cartId: string, orderId: string]>(
  'cart-take-out',
  `with bought as (select variant_id, quantity from order_lines where order_id = $2),
     gone as (
       delete from cart_lines as line using bought
       where line.cart_id = $1 and line.variant_id = bought.variant_id and line.quantity <= bought.quantity
       returning line.variant_id
     ),
     fewer as (
       update cart_lines as line set quantity = line.quantity - bought.quantity from bought
       where line.cart_id = $1 and line.variant_id = bought.variant_id and line.quantity > bought.quantity
       returning line.variant_id
     )
   update carts set version = version + 1, updated_at = now(), coupon_code = null
   where id = $1 and completed_at is null and ((select count(*) from gone) + (select count(*) from fewer)) > 0`,
)

/**
 * The cart that was ordered is done with. If the buyer has put more into it while the payment was on its way, only what
 * was bought goes out of it. The cart must be locked.
 */
export async function completeCart(transaction: Transaction<Tables>, order: OrderRow): Promise<void> {
  await transaction.rows(complete, [order.cart_id, order.cart_version])
  await transaction.rows(takeOut, [order.cart_id, order.id])
}

import { statement, type Queryable } from '@plinth/kit'
import { mostLines } from '@shop/contract'
import { lockCart, touchCart } from './open-cart.ts'

const giveAway = statement<never, [cartId: string, customerId: string]>(
  'cart-give-away',
  'update carts set customer_id = $2, token_hash = null where id = $1',
)

/** Both quantities together, as far as one cart may hold them; lines beyond the limit of the cart stay behind. */
const pourLines = statement<never, [from: string, to: string, mostLines: number]>(
  'cart-pour',
  `insert into cart_lines (cart_id, variant_id, quantity, seen_price, added_at)
   select $2::uuid, variant_id, quantity, seen_price, added_at from cart_lines
   where cart_id = $1::uuid
   order by variant_id in (select variant_id from cart_lines where cart_id = $2::uuid) desc, added_at
   limit greatest(0, $3 - (
     select count(*) from cart_lines own where own.cart_id = $2::uuid
       and own.variant_id not in (select variant_id from cart_lines where cart_id = $1::uuid)
   ))
   on conflict (cart_id, variant_id) do update set quantity = least(20, cart_lines.quantity + excluded.quantity)`,
)

const pourCoupon = statement<never, [from: string, to: string]>(
  'cart-pour-coupon',
  `update carts set coupon_code = coalesce(carts.coupon_code, other.coupon_code)
   from carts other where carts.id = $2 and other.id = $1`,
)

const removeCart = statement<never, [id: string]>('cart-delete', 'delete from carts where id = $1')

/**
 * At sign-in what the visitor has put in comes into the cart of the customer; nothing that either of them held is
 * lost. Stock is not asked here: the cart says what cannot be had, and the customer decides what to leave out.
 */
export async function mergeCarts(transaction: Queryable, tokenHash: string, customerId: string): Promise<void> {
  const visitors = await lockCart(transaction, { kind: 'visitor', tokenHash })
  if (visitors === undefined) return
  const customers = await lockCart(transaction, { kind: 'customer', id: customerId })
  if (customers === undefined) {
    await transaction.rows(giveAway, [visitors.id, customerId])
    return
  }
  await transaction.rows(pourLines, [visitors.id, customers.id, mostLines])
  await transaction.rows(pourCoupon, [visitors.id, customers.id])
  await transaction.rows(removeCart, [visitors.id])
  await touchCart(transaction, customers.id)
}

import type { Transaction } from '@plinth/kit'
import { shop, type CheckoutSubmit } from '@shop/contract'
import type { CartOwner } from '../cart/cart-owner.ts'
import { lockCart } from '../cart/open-cart.ts'
import { tryLockCoupon, useCoupon } from '../orders/coupon-use.ts'
import { placeOrder } from '../orders/place-order.ts'
import { lockStock } from '../stock/move-stock.ts'
import type { Tables } from '../tables.ts'
import { priceCheckout, type PricedCheckout } from './price-checkout.ts'
import { supersedeOpenOrder } from './supersede.ts'

interface Submission {
  readonly owner: CartOwner
  readonly email: string
  readonly submit: CheckoutSubmit
  readonly now: Date
}

/** Makes the order of a cart, at the prices of the shop, with its goods reserved. Answers the id of the order. */
export async function placeFromCart(
  transaction: Transaction<Tables>,
  { owner, email, submit, now }: Submission,
): Promise<string> {
  const cart = await lockCart(transaction, owner)
  if (cart === undefined) throw shop.problem('cart/empty')
  await supersedeOpenOrder(transaction, cart.id)
  const locked = cart.coupon === null ? undefined : await tryLockCoupon(transaction, cart.coupon)
  const wish = { cart, email, region: submit.address.region, method: submit.method, now }
  const priced = await priceCheckout(transaction, wish)
  await requireStock(transaction, priced)
  if (priced.quote !== submit.quote) throw shop.problem('checkout/quote-changed', { quote: priced.quote })
  const order = await placeOrder(transaction, {
    cart,
    customerId: owner.kind === 'customer' ? owner.id : null,
    email,
    address: submit.address,
    shipping: priced.shipping,
    taxName: priced.taxName,
    couponCode: priced.coupon?.code ?? null,
    lines: priced.lines.map(({ productName, ...line }) => ({ ...line, name: productName })),
    price: priced.price,
    paymentToken: submit.paymentToken,
  })
  if (locked !== undefined && priced.coupon !== undefined) await useCoupon(transaction, locked, order)
  return order.id
}

/** Waits for whoever buys the same things now, then looks: who comes second is told what is left. */
async function requireStock(transaction: Transaction<Tables>, { lines }: PricedCheckout): Promise<void> {
  const available = await lockStock(
    transaction,
    lines.map(({ variantId }) => variantId),
  )
  const short = lines
    .map(({ sku, quantity, variantId }) => ({ sku, quantity, available: available.get(variantId) ?? 0 }))
    .filter((line) => line.available < line.quantity)
  if (short.length === 0) return
  throw shop.problem('checkout/out-of-stock', {
    detail: `Not enough left of ${short.map(({ sku }) => sku).join(', ')}.`,
    lines: short,
  })
}

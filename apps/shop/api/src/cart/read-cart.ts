import type { Queryable } from '@plinth/kit'
import type { Cart } from '@shop/contract'
import { tryFindEmail } from '../account/user-rows.ts'
import type { CartOwner } from './cart-owner.ts'
import { cartViewOf, emptyCart } from './cart-view.ts'
import { hasUsedCoupon } from './coupon-rows.ts'
import { tryFindCart, type OpenCart } from './open-cart.ts'
import { readPricedCart } from './priced-cart.ts'

/** The cart of an owner as the contract promises it; an empty one where there is none. */
export async function readCart(database: Queryable, owner: CartOwner | undefined, now: Date): Promise<Cart> {
  const cart = owner === undefined ? undefined : await tryFindCart(database, owner)
  return cart === undefined || owner === undefined ? emptyCart : readOpenCart(database, owner, cart, now)
}

export async function readOpenCart(database: Queryable, owner: CartOwner, cart: OpenCart, now: Date): Promise<Cart> {
  const priced = await readPricedCart(database, cart)
  const usedBefore = cart.coupon === null ? undefined : await usedBy(database, owner, cart.coupon)
  return cartViewOf(priced, { now, usedBefore })
}

/** Whether the owner of the cart has used this coupon before; undefined for a visitor, whom nobody knows. */
export async function usedBy(database: Queryable, owner: CartOwner, code: string): Promise<boolean | undefined> {
  const email = owner.kind === 'customer' ? await tryFindEmail(database, owner.id) : undefined
  return hasUsedCoupon(database, code, email)
}

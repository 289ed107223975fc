import { hashOf, newSecret, type Transaction } from '@plinth/kit'
import type { Cart } from '@shop/contract'
import { cookiesFor } from '../cookies.ts'
import type { AnyCall } from '../handler.ts'
import type { Services } from '../services.ts'
import type { Tables } from '../tables.ts'
import { cartOwnerOf, type CartOwner } from './cart-owner.ts'
import { emptyCart } from './cart-view.ts'
import { lockCart, lockOrOpenCart, touchCart, type OpenCart } from './open-cart.ts'
import { readOpenCart } from './read-cart.ts'

type Change = (transaction: Transaction<Tables>, cart: OpenCart, owner: CartOwner) => Promise<void>

export interface CartAnswer {
  readonly status: 200
  readonly headers: { readonly 'set-cookie'?: string }
  readonly body: Cart
}

/**
 * Changes the cart of the one who asks, and opens one where there is none. A visitor gets a fresh secret with it: a
 * cookie that opens no cart may have been planted.
 */
export async function changeOrOpenCart(
  { database, now }: Pick<Services, 'database' | 'now'>,
  call: AnyCall,
  change: Change,
): Promise<CartAnswer> {
  const known = cartOwnerOf(call)
  const token = newSecret()
  const fresh: CartOwner = known?.kind === 'customer' ? known : { kind: 'visitor', tokenHash: hashOf(token) }
  const { cart, owner } = await database.transaction(
    async (transaction) => {
      const found = known === undefined ? undefined : await lockCart(transaction, known)
      const taken = found === undefined || known === undefined ? fresh : known
      const opened = found ?? (await lockOrOpenCart(transaction, taken))
      return { owner: taken, cart: await applied(transaction, opened, taken, change, now()) }
    },
    { signal: call.signal },
  )
  const isNewVisitor = owner === fresh && owner.kind === 'visitor'
  return answerOf(cart, isNewVisitor ? { 'set-cookie': cookiesFor(call).cart.set(token) } : {})
}

/** Changes the cart, if there is one. */
export async function changeCart(
  { database, now }: Pick<Services, 'database' | 'now'>,
  call: AnyCall,
  change: Change,
): Promise<CartAnswer> {
  const owner = cartOwnerOf(call)
  if (owner === undefined) return answerOf(emptyCart)
  const cart = await database.transaction(
    async (transaction) => {
      const found = await lockCart(transaction, owner)
      return found === undefined ? emptyCart : applied(transaction, found, owner, change, now())
    },
    { signal: call.signal },
  )
  return answerOf(cart)
}

async function applied(
  transaction: Transaction<Tables>,
  cart: OpenCart,
  owner: CartOwner,
  change: Change,
  now: Date,
): Promise<Cart> {
  await change(transaction, cart, owner)
  await touchCart(transaction, cart.id)
  const changed = (await lockCart(transaction, owner)) ?? cart
  return readOpenCart(transaction, owner, changed, now)
}

export function answerOf(cart: Cart, headers: { readonly 'set-cookie'?: string } = {}): CartAnswer {
  return { status: 200, headers, body: cart }
}

import { idempotent } from '@plinth/kit'
import { shop, type CheckoutOutcome } from '@shop/contract'
import { tryFindEmail } from '../account/user-rows.ts'
import { cartOwnerOf, type CartOwner } from '../cart/cart-owner.ts'
import type { ShopCall, ShopHandler } from '../handler.ts'
import { idempotencyOf } from '../orders/idempotency-of.ts'
import type { Services } from '../services.ts'
import { forgetOrderStock } from '../stock/forget-order-stock.ts'
import { checkoutAnswer } from './answer.ts'
import { placeFromCart } from './place-from-cart.ts'

type Needs = Pick<Services, 'database' | 'caches' | 'now' | 'counts' | 'payments'>

/**
 * Three steps, each committed before the next: the order with its reserved goods, the answer of the provider, the
 * answer to the buyer. The key makes the first happen once; the other two continue from wherever an earlier request,
 * or a killed replica, has left them.
 */
export function submitCheckout({
  database,
  caches,
  now,
  counts,
  payments: { cashier },
}: Needs): ShopHandler<'submitCheckout'> {
  return async (call) => {
    if (cashier === undefined) throw shop.problem('payments/not-configured')
    const owner = cartOwnerOf(call)
    if (owner === undefined) throw shop.problem('cart/empty')
    const email = call.body.email ?? (await emailOf(database, owner))
    const { body: placed, replayed } = await idempotent(
      database,
      idempotencyOf(call, owner.kind === 'customer' ? owner.id : owner.tokenHash),
      async (transaction) => {
        const orderId = await placeFromCart(transaction, { owner, email, submit: call.body, now: now() })
        await forgetOrderStock(caches, transaction, orderId)
        return { status: 201, body: { orderId } }
      },
    )
    if (!replayed) counts.add('submits')
    const { status, body } = await checkoutAnswer(database, cashier, { ...placed, replayed, ...waitOf(call) })
    if (status === 402) throw refused(body)
    return { status, body }
  }
}

async function emailOf(database: Needs['database'], owner: CartOwner): Promise<string> {
  const email = owner.kind === 'customer' ? await tryFindEmail(database, owner.id) : undefined
  if (email === undefined) throw shop.problem('checkout/email-missing')
  return email
}

function waitOf({ deadline, signal }: ShopCall<'submitCheckout'>) {
  return { deadline, signal }
}

const sentences: Readonly<Record<NonNullable<CheckoutOutcome['refusal']>, string>> = {
  declined: 'The bank of this card declined the payment. Nothing was charged; another card may work.',
  'insufficient-funds': 'There is not enough money on this card. Nothing was charged.',
  'unknown-card': 'The payment provider does not know this card. Enter it again.',
  'challenge-failed': 'The payment was not confirmed. Nothing was charged.',
  expired: 'The payment took too long. Nothing was charged.',
}

function refused({ refusal, order }: CheckoutOutcome): Error {
  const reason = refusal ?? 'declined'
  return shop.problem('payments/refused', { detail: sentences[reason], refusal: reason, order: order.number })
}

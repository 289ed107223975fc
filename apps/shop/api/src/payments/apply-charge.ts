import type { Transaction } from '@plinth/kit'
import { lockCart, lockOrder, lockPayment, type OrderRow, type PaymentRow } from '../orders/lock-order.ts'
import { reservationEnd, tryReserveGoods } from '../orders/order-stock.ts'
import { requestRefund } from '../refunds/request-refund.ts'
import type { CatalogueCaches } from '../catalogue/cached-catalogue.ts'
import { forgetOrderStock } from '../stock/forget-order-stock.ts'
import type { Tables } from '../tables.ts'
import { abandonOrder } from './abandon-order.ts'
import { changePayment } from './change-payment.ts'
import { completeOrder } from './complete-order.ts'
import type { Charge, ChargeState } from './provider.ts'

interface Situation {
  readonly transaction: Transaction<Tables>
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly charge: Charge
}

/** Until here the payment may still succeed. */
const open = new Set<PaymentRow['state']>(['created', 'challenge'])

/**
 * What the shop does about what the provider says. Whoever heard it (the answer to a call, a webhook, a question asked
 * later) and however often, the same charge has the same effect once: every branch looks at where the payment stands.
 */
const reactions: Readonly<Record<ChargeState, (situation: Situation) => Promise<unknown>>> = {
  processing: async ({ transaction, payment, charge }) => {
    if (payment.state === 'created') await changePayment(transaction, payment, { charge: charge.id })
  },

  challenge: async ({ transaction, payment, charge }) => {
    if (payment.state !== 'created') return
    await changePayment(transaction, payment, { state: 'challenge', charge: charge.id, challenge: charge.challengeId })
  },

  authorised: async (situation) => {
    const { transaction, payment, charge } = situation
    if (payment.state === 'refused' || payment.state === 'voided') {
      await changePayment(transaction, payment, { state: 'voiding', charge: charge.id, refusal: null })
      return
    }
    if (!open.has(payment.state)) return
    const held = await tryHoldGoods(situation)
    if (held !== undefined) {
      await changePayment(transaction, payment, { state: 'authorised', charge: charge.id })
      return
    }
    if (situation.order.state === 'placed') {
      await abandonOrder(transaction, situation.order, 'Sold out before the payment arrived')
    }
    await changePayment(transaction, payment, { state: 'voiding', charge: charge.id })
  },

  captured: async (situation) => {
    const { transaction, payment, charge } = situation
    if (payment.state === 'captured') return
    const paid = await changePayment(transaction, payment, {
      state: 'captured',
      charge: charge.id,
      captured: payment.amount,
      refusal: null,
    })
    const held = await tryHoldGoods(situation)
    if (held !== undefined) {
      await completeOrder(transaction, held)
      return
    }
    if (situation.order.state === 'placed') {
      await abandonOrder(transaction, situation.order, 'Sold out before the payment arrived')
    }
    await requestRefund(transaction, paid, { amount: paid.amount, reason: 'The goods were gone', who: 'shop' })
  },

  refused: async ({ transaction, order, payment, charge }) => {
    if (payment.state === 'voiding') await changePayment(transaction, payment, { state: 'voided' })
    if (!open.has(payment.state)) return
    if (order.state === 'placed') await abandonOrder(transaction, order, 'The payment was refused')
    await changePayment(transaction, payment, {
      state: 'refused',
      charge: charge.id,
      refusal: charge.refusal ?? 'declined',
    })
  },

  voided: async ({ transaction, order, payment, charge }) => {
    if (payment.state === 'captured' || payment.state === 'refused') return
    if (order.state === 'placed') await abandonOrder(transaction, order, 'The payment was cancelled')
    await changePayment(transaction, payment, { state: 'voided', charge: charge.id })
  },
}

/** Brings order and payment up to what the provider says. The name of a charge at our side is the id of the payment. */
export async function applyCharge(
  transaction: Transaction<Tables>,
  charge: Charge,
  caches: CatalogueCaches,
): Promise<void> {
  const known = await transaction.kysely
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select(['orders.id', 'orders.cart_id', 'payments.state'])
    .where('payments.id', '=', charge.key)
    .executeTakeFirst()
  // Captured is where a payment ends: no news can be newer. Most webhooks come here, and need no lock.
  if (known === undefined || known.state === 'captured') return
  await lockCart(transaction, known.cart_id)
  const order = await lockOrder(transaction, { id: known.id })
  const payment = await lockPayment(transaction, order.id)
  await reactions[charge.state]({ transaction, order, payment, charge })
  if (changesShelf(order, charge)) await forgetOrderStock(caches, transaction, order.id)
}

/** Reserved goods that are sold were not on the shelf before, and are not after. */
function changesShelf({ state, holds }: OrderRow, charge: Charge): boolean {
  return state === 'placed' && (holds === 'nothing' || charge.state === 'refused' || charge.state === 'voided')
}

/** The order with its goods in hand: still reserved, or, when that had expired, reserved again. */
async function tryHoldGoods({ transaction, order, payment }: Situation): Promise<OrderRow | undefined> {
  if (order.state !== 'placed') return undefined
  if (order.holds === 'nothing') return tryReserveGoods(transaction, order)
  if (payment.state === 'authorised') return order
  return transaction.kysely
    .updateTable('orders')
    .set({ reserved_until: reservationEnd() })
    .where('id', '=', order.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

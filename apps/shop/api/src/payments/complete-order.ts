import type { Transaction } from '@plinth/kit'
import { sql } from 'kysely'
import { completeCart } from '../checkout/complete-cart.ts'
import { sendConfirmation } from '../orders/confirmation.ts'
import type { OrderRow } from '../orders/lock-order.ts'
import { sellGoods } from '../orders/order-stock.ts'
import { takeStep } from '../orders/take-step.ts'
import type { Tables } from '../tables.ts'

/** The money is there: what was reserved is sold, the cart is done with, the buyer gets a mail. All of it, or nothing. */
export async function completeOrder(transaction: Transaction<Tables>, order: OrderRow): Promise<OrderRow> {
  await sellGoods(transaction, order)
  const paid = await takeStep(transaction, order, 'pay', {
    who: 'shop',
    set: {
      holds: 'sold',
      reserved_until: null,
      paid_at: sql<Date>`now()`,
      invoice_number: sql<string>`'INV-' || lpad(nextval('invoice_numbers')::text, 6, '0')`,
    },
  })
  await completeCart(transaction, paid)
  await sendConfirmation(transaction, paid)
  return paid
}

import { audit, problem, type Transaction } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../handler.ts'
import { lockOrder, lockPayment, type OrderRow } from '../orders/lock-order.ts'
import { orderView } from '../orders/order-view.ts'
import { changeOrder, takeStep } from '../orders/take-step.ts'
import type { Services } from '../services.ts'
import { forgetOrderStock } from '../stock/forget-order-stock.ts'
import { lockStock, moveStock } from '../stock/move-stock.ts'
import type { Tables } from '../tables.ts'
import { requestRefund } from './request-refund.ts'
import { refundFor, type ReturnedLine } from './return-amount.ts'

interface Decision {
  readonly decision: 'accept' | 'reject'
  readonly restock: boolean
}

/** The order desk says yes (money and goods go back) or no. Once: a second decision is told that it comes too late. */
export function decideReturn({ database, caches }: Pick<Services, 'database' | 'caches'>): ShopHandler<'decideReturn'> {
  return async ({ params, body, who }) => {
    const by = who.id ?? 'staff'
    const view = await database.transaction(async (transaction) => {
      const orderId = await orderOf(transaction, params.id)
      const order = await lockOrder(transaction, { id: orderId })
      await markDecided(transaction, params.id, body.decision, by)
      const decided =
        body.decision === 'accept'
          ? await takeBack(transaction, order, { returnId: params.id, restock: body.restock, by })
          : await changeOrder(transaction, order, {})
      await audit(transaction, {
        who: by,
        action: `return.${body.decision}`,
        object: { type: 'return', id: params.id },
        before: { state: 'requested', order: order.number },
        after: { state: states[body.decision], order: order.number, restock: body.restock },
      })
      await forgetOrderStock(caches, transaction, order.id)
      return orderView(transaction, decided, who)
    })
    return { status: 200, body: view }
  }
}

const states: Readonly<Record<Decision['decision'], 'accepted' | 'rejected'>> = {
  accept: 'accepted',
  reject: 'rejected',
}

async function orderOf(transaction: Transaction<Tables>, returnId: string): Promise<string> {
  const row = await transaction.kysely
    .selectFrom('order_returns')
    .select('order_id')
    .where('id', '=', returnId)
    .executeTakeFirst()
  if (row === undefined) throw problem('back-office/unknown-return')
  return row.order_id
}

async function markDecided(
  transaction: Transaction<Tables>,
  id: string,
  decision: Decision['decision'],
  by: string,
): Promise<void> {
  const { numUpdatedRows } = await transaction.kysely
    .updateTable('order_returns')
    .set({ state: states[decision], decided_at: sql`now()`, decided_by: by })
    .where('id', '=', id)
    .where('state', '=', 'requested')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw problem('back-office/return-decided')
}

async function takeBack(
  transaction: Transaction<Tables>,
  order: OrderRow,
  { returnId, restock, by }: { readonly returnId: string; readonly restock: boolean; readonly by: string },
): Promise<OrderRow> {
  const { kysely } = transaction
  const lines = await kysely
    .selectFrom('order_return_lines as back')
    .innerJoin('order_lines as line', 'line.id', 'back.line_id')
    .select(['line.id', 'line.variant_id', 'line.quantity', 'line.returned', 'line.gross', 'line.discount', 'line.tax'])
    .select('back.quantity as coming')
    .where('back.return_id', '=', returnId)
    .execute()
  for (const { id, coming } of lines) {
    await kysely
      .updateTable('order_lines')
      .set({ returned: sql`returned + ${coming}` })
      .where('id', '=', id)
      .execute()
  }
  if (restock) await shelve(transaction, order, lines, by)
  const payment = await lockPayment(transaction, order.id)
  const amount = Math.min(refundFor(lines), payment.captured - payment.refunded)
  if (amount > 0) await requestRefund(transaction, payment, { amount, reason: 'Goods came back', who: by })
  return (await hasAllBack(transaction, order))
    ? takeStep(transaction, order, 'return', { who: by })
    : changeOrder(transaction, order, {})
}

async function shelve(
  transaction: Transaction<Tables>,
  order: OrderRow,
  lines: readonly (ReturnedLine & { readonly variant_id: number })[],
  by: string,
): Promise<void> {
  const goods = lines.map(({ variant_id, coming }) => ({ variantId: variant_id, quantity: coming }))
  await lockStock(
    transaction,
    goods.map(({ variantId }) => variantId),
  )
  await moveStock(transaction, 'returned', goods, { who: by, orderId: order.id, note: 'Sent back' })
}

async function hasAllBack(transaction: Transaction<Tables>, order: OrderRow): Promise<boolean> {
  const open = await transaction.kysely
    .selectFrom('order_lines')
    .select('id')
    .where('order_id', '=', order.id)
    .whereRef('returned', '<', 'quantity')
    .executeTakeFirst()
  return open === undefined && order.state === 'delivered'
}

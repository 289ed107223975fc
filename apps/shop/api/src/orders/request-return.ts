import { randomUUID } from 'node:crypto'
import { idempotent, problem, type Transaction } from '@plinth/kit'
import type { Return } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import type { Tables } from '../tables.ts'
import { findOrder } from './find-order.ts'
import { idempotencyOf } from './idempotency-of.ts'
import { lockOrder, type OrderRow } from './lock-order.ts'
import { stepRefused } from './take-step.ts'

interface ReturnWish {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
  readonly reason: string
}

/** Asks to send something back; nothing moves until the order desk has decided. */
export function requestReturn({ database }: Pick<Services, 'database'>): ShopHandler<'requestReturn'> {
  return async (call) => {
    const { id } = await findOrder(database, call)
    const { body } = await idempotent(database, idempotencyOf(call, id), async (transaction) => {
      const order = await lockOrder(transaction, { id })
      if (order.state !== 'delivered') throw stepRefused(order, 'return')
      await requireReturnable(transaction, order, call.body)
      return { status: 201, body: await writeReturn(transaction, order, call.body) }
    })
    return { status: 201, body }
  }
}

/** What was bought, less what came back or is on its way back. The order is locked, so no second wish can overtake. */
async function requireReturnable(
  transaction: Transaction<Tables>,
  order: OrderRow,
  { lines }: ReturnWish,
): Promise<void> {
  const { kysely } = transaction
  const bought = await kysely
    .selectFrom('order_lines')
    .select(['id', 'quantity', 'returned'])
    .where('order_id', '=', order.id)
    .execute()
  const asked = await kysely
    .selectFrom('order_return_lines')
    .innerJoin('order_returns', 'order_returns.id', 'order_return_lines.return_id')
    .select(['line_id', 'quantity'])
    .where('order_id', '=', order.id)
    .where('state', '=', 'requested')
    .execute()
  const left = new Map(bought.map(({ id, quantity, returned }) => [id, quantity - returned]))
  for (const { line_id, quantity } of asked) left.set(line_id, (left.get(line_id) ?? 0) - quantity)
  for (const { lineId, quantity } of lines) {
    const rest = left.get(lineId)
    if (rest === undefined) throw problem('orders/unknown-line', { lineId })
    if (quantity > rest) throw problem('orders/return-too-large', { lineId, left: rest })
    left.set(lineId, rest - quantity)
  }
}

async function writeReturn(
  transaction: Transaction<Tables>,
  order: OrderRow,
  { lines, reason }: ReturnWish,
): Promise<Return> {
  const { kysely } = transaction
  const { id, state, requested_at } = await kysely
    .insertInto('order_returns')
    .values({ id: randomUUID(), order_id: order.id, reason })
    .returningAll()
    .executeTakeFirstOrThrow()
  const merged = new Map<string, number>()
  for (const { lineId, quantity } of lines) merged.set(lineId, (merged.get(lineId) ?? 0) + quantity)
  const rows = [...merged].map(([line_id, quantity]) => ({ return_id: id, line_id, quantity }))
  await kysely.insertInto('order_return_lines').values(rows).execute()
  const written = rows.map(({ line_id, quantity }) => ({ lineId: line_id, quantity }))
  return { id, state, reason, at: requested_at.toISOString(), lines: written }
}

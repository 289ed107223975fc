import type { Transaction } from '@plinth/kit'
import { lockStock, moveStock, type MovementKind, type StockChange } from '../stock/move-stock.ts'
import type { Tables } from '../tables.ts'
import type { OrderRow } from './lock-order.ts'
import { changeOrder } from './take-step.ts'

/** How long goods are kept for a buyer who has not paid yet. */
const reservationMinutes = 15

export function reservationEnd(now = new Date()): Date {
  return new Date(now.getTime() + reservationMinutes * 60_000)
}

/** Goods of an order that are still with the buyer, or on their way there. */
async function heldGoods(transaction: Transaction<Tables>, orderId: string): Promise<readonly StockChange[]> {
  const lines = await transaction.kysely
    .selectFrom('order_lines')
    .select(['variant_id', 'quantity', 'returned'])
    .where('order_id', '=', orderId)
    .execute()
  return lines
    .map(({ variant_id, quantity, returned }) => ({ variantId: variant_id, quantity: quantity - returned }))
    .filter(({ quantity }) => quantity > 0)
}

/** Takes the goods of a locked order out of what can be bought; undefined when somebody else has them by now. */
export async function tryReserveGoods(
  transaction: Transaction<Tables>,
  order: OrderRow,
): Promise<OrderRow | undefined> {
  const goods = await heldGoods(transaction, order.id)
  const available = await lockStock(
    transaction,
    goods.map(({ variantId }) => variantId),
  )
  if (goods.some(({ variantId, quantity }) => (available.get(variantId) ?? 0) < quantity)) return undefined
  await moveStock(transaction, 'reserved', goods, { who: 'shop', orderId: order.id })
  return changeOrder(transaction, order, { holds: 'reserved', reserved_until: reservationEnd() })
}

/** What happens to the goods when an order lets go of them, by what it holds. */
const release: Readonly<Record<OrderRow['holds'], MovementKind | undefined>> = {
  reserved: 'released',
  sold: 'returned',
  nothing: undefined,
}

/** Puts the goods of a locked order back on the shelf: a reservation ended, or a sale was undone before it left. */
export async function releaseGoods(
  transaction: Transaction<Tables>,
  order: OrderRow,
  { who, note }: { readonly who: string; readonly note: string },
): Promise<OrderRow> {
  const kind = release[order.holds]
  if (kind === undefined) return order
  await moveGoods(transaction, order, kind, { who, note })
  return changeOrder(transaction, order, { holds: 'nothing', reserved_until: null })
}

/** What was reserved is sold. */
export function sellGoods(transaction: Transaction<Tables>, order: OrderRow): Promise<void> {
  return moveGoods(transaction, order, 'sold', { who: 'shop', note: '' })
}

async function moveGoods(
  transaction: Transaction<Tables>,
  order: OrderRow,
  kind: MovementKind,
  { who, note }: { readonly who: string; readonly note: string },
): Promise<void> {
  const goods = await heldGoods(transaction, order.id)
  await lockStock(
    transaction,
    goods.map(({ variantId }) => variantId),
  )
  await moveStock(transaction, kind, goods, { who, note, orderId: order.id })
}

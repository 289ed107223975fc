import type { Transaction } from '@plinth/kit'
import { ThrownProblem } from '@plinth/kit'
import { changeOrOpenCart } from '../cart/change-cart.ts'
import { countLines, findSoldVariant, putLine } from '../cart/line-rows.ts'
import type { OpenCart } from '../cart/open-cart.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import type { Tables } from '../tables.ts'
import { findOrder } from './find-order.ts'

interface Wanted {
  readonly sku: string
  readonly quantity: number
}

/** What was bought goes into the cart again, as far as it can be had, at the prices of now. */
export function reorder(services: Pick<Services, 'database' | 'now'>): ShopHandler<'reorder'> {
  return async (call) => {
    const { id } = await findOrder(services.database, call)
    const lines = await services.database.kysely
      .selectFrom('order_lines')
      .select(['sku', 'quantity'])
      .where('order_id', '=', id)
      .orderBy('position')
      .execute()
    let skipped: { sku: string; reason: string }[] = []
    const { headers } = await changeOrOpenCart(services, call, async (transaction, cart) => {
      skipped = []
      for (const line of lines) {
        const reason = await tryPut(transaction, cart, line)
        if (reason !== undefined) skipped.push({ sku: line.sku, reason })
      }
    })
    return { status: 200, headers, body: { added: lines.length - skipped.length, skipped } }
  }
}

/** Why it could not be put in; undefined when it could. Looks before it writes, so nothing of a refusal stays. */
async function tryPut(
  transaction: Transaction<Tables>,
  cart: OpenCart,
  { sku, quantity }: Wanted,
): Promise<string | undefined> {
  try {
    const variant = await findSoldVariant(transaction, sku)
    const { quantity: before = 0 } = await countLines(transaction, cart.id, variant.id)
    await putLine(transaction, cart.id, variant, before + quantity)
    return undefined
  } catch (error) {
    if (error instanceof ThrownProblem) return error.details.detail ?? error.code
    throw error
  }
}

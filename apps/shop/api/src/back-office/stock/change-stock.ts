import { audit, etagOf, problem } from '@plinth/kit'
import { forgetStock } from '../../catalogue/cached-catalogue.ts'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { lockStock, moveStock } from '../../stock/move-stock.ts'
import { requireSeen } from '../require-seen.ts'
import { whoOf } from '../who-of.ts'
import { findStock, stockLevelOf } from './stock-rows.ts'

/** Every change is a line in the ledger; nobody types a level. What is reserved or sold cannot be counted away. */
export function changeStock({ database, caches }: Pick<Services, 'database' | 'caches'>): ShopHandler<'changeStock'> {
  return async ({ params: { sku }, body: { kind, quantity, note }, ifMatch, who: asker }) => {
    const who = whoOf(asker)
    const level = await database.transaction(async (transaction) => {
      const { id } = await findStock(transaction, sku)
      const available = (await lockStock(transaction, [id])).get(id) ?? 0
      const before = await findStock(transaction, sku)
      requireSeen(ifMatch, before.version)
      if (quantity === 0 || (kind === 'received' && quantity < 0)) {
        throw problem('validation', { errors: [{ path: 'body.quantity', message: 'must be more than 0' }] })
      }
      if (available + quantity < 0) throw problem('back-office/stock-too-low', { available })
      await moveStock(transaction, kind, [{ variantId: id, quantity }], { who, note })
      const after = await findStock(transaction, sku)
      await audit(transaction, {
        who,
        action: `stock.${kind}`,
        object: { type: 'stock', id: sku },
        before: { ...stockLevelOf(before) },
        after: { ...stockLevelOf(after) },
      })
      forgetStock(caches, transaction, [after.slug])
      return stockLevelOf(after)
    })
    return { status: 200, headers: { etag: etagOf(level.version) }, body: level }
  }
}

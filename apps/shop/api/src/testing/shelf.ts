import { lockStock, moveStock } from '../stock/move-stock.ts'
import type { RunningShop } from './start-shop.ts'

/** Counts a shelf so that exactly so many of a variant can be bought. */
export async function putOnShelf({ services: { database } }: RunningShop, sku: string, wanted: number): Promise<void> {
  await database.transaction(async (transaction) => {
    const { id } = await transaction.kysely
      .selectFrom('variants')
      .select('id')
      .where('sku', '=', sku)
      .executeTakeFirstOrThrow()
    const available = (await lockStock(transaction, [id])).get(id) ?? 0
    if (available === wanted) return
    await moveStock(transaction, 'adjusted', [{ variantId: id, quantity: wanted - available }], { who: 'test' })
  })
}

/** Some variant of the seed, each time another one: tests of one file do not buy from each other's shelves. */
export async function freshSku({ services: { database } }: RunningShop, index: number): Promise<string> {
  const { sku } = await database.kysely
    .selectFrom('variants')
    .select('sku')
    .orderBy('id')
    .offset(index)
    .limit(1)
    .executeTakeFirstOrThrow()
  return sku
}

import type { Transaction } from '@plinth/kit'
import { forgetStock, type CatalogueCaches } from '../catalogue/cached-catalogue.ts'
import type { Tables } from '../tables.ts'

/** Once the transaction is committed, the pages of what was ordered show the stock that it left. */
export async function forgetOrderStock(
  caches: CatalogueCaches,
  transaction: Transaction<Tables>,
  orderId: string,
): Promise<void> {
  const lines = await transaction.kysely
    .selectFrom('order_lines')
    .select('slug')
    .distinct()
    .where('order_id', '=', orderId)
    .execute()
  forgetStock(
    caches,
    transaction,
    lines.map(({ slug }) => slug),
  )
}

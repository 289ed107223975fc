import { problem, type Transaction } from '@plinth/kit'
import type { Selectable } from 'kysely'
import type { Tables } from '../../tables.ts'
import { requireSeen } from '../require-seen.ts'

/** The product, locked, if the editor has seen its present version: of two editors the second is told. */
export async function lockProduct(
  transaction: Transaction<Tables>,
  slug: string,
  ifMatch: readonly string[],
): Promise<Selectable<Tables['products']>> {
  const product = await transaction.kysely
    .selectFrom('products')
    .selectAll()
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  if (product === undefined) throw problem('back-office/unknown-product')
  requireSeen(ifMatch, product.version)
  return product
}

import { audit, type Transaction } from '@plinth/kit'
import type { EditedProduct } from '@shop/contract'
import { forgetProducts } from '../../catalogue/cached-catalogue.ts'
import type { Services } from '../../services.ts'
import type { Tables } from '../../tables.ts'
import { findEditedProduct } from './edited-product.ts'

interface Edit extends Pick<Services, 'caches'> {
  readonly who: string
  readonly action: 'product.change' | 'variant.change'
  readonly slug: string
  readonly before: EditedProduct
}

/** The end of every edit: it goes into the audit trail, and readers get the product anew. Answers what it has become. */
export async function recordEdit(
  transaction: Transaction<Tables>,
  { caches, who, action, slug, before }: Edit,
): Promise<EditedProduct> {
  const after = await findEditedProduct(transaction, slug)
  const object = { type: 'product', id: slug }
  await audit(transaction, { who, action, object, before: { ...before }, after: { ...after } })
  forgetProducts(caches, transaction, [slug])
  return after
}

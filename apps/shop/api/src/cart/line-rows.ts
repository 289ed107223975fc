import { statement, type Queryable } from '@plinth/kit'
import { mostLines, mostOfOne, shop } from '@shop/contract'

export interface SoldVariant {
  readonly id: number
  readonly price: number
  readonly available: number
}

const bySku = statement<SoldVariant, [sku: string]>(
  'variant-by-sku',
  `select v.id, v.price, s.available
   from variants v join products p on p.id = v.product_id join stock s on s.variant_id = v.id
   where v.sku = $1 and v.active and p.published`,
)

const counts = statement<{ lines: number; quantity: number | null }, [cartId: string, variantId: number]>(
  'cart-counts',
  `select count(*) as lines, max(quantity) filter (where variant_id = $2) as quantity
   from cart_lines where cart_id = $1`,
)

const put = statement<never, [cartId: string, variantId: number, quantity: number, price: number]>(
  'cart-put',
  `insert into cart_lines (cart_id, variant_id, quantity, seen_price) values ($1, $2, $3, $4)
   on conflict (cart_id, variant_id) do update set quantity = excluded.quantity`,
)

const remove = statement<never, [cartId: string, sku: string]>(
  'cart-remove',
  'delete from cart_lines where cart_id = $1 and variant_id = (select id from variants where sku = $2)',
)

const seeAll = statement<never, [cartId: string]>(
  'cart-see-prices',
  `update cart_lines set seen_price = variants.price from variants
   where variants.id = cart_lines.variant_id and cart_lines.cart_id = $1 and cart_lines.seen_price <> variants.price`,
)

/** A variant that can be bought. */
export async function findSoldVariant(database: Queryable, sku: string): Promise<SoldVariant> {
  const [variant] = await database.rows(bySku, [sku])
  if (variant === undefined) throw shop.problem('cart/unknown-variant', { detail: `${sku} is not sold here.` })
  return variant
}

export interface LineCounts {
  /** Lines of the cart. */
  readonly lines: number
  /** How many of the variant it holds; undefined when it has no such line. */
  readonly quantity: number | undefined
}

export async function countLines(database: Queryable, cartId: string, variantId: number): Promise<LineCounts> {
  const [row] = await database.rows(counts, [cartId, variantId])
  return { lines: row?.lines ?? 0, quantity: row?.quantity ?? undefined }
}

/** Puts so many of the variant into the cart, where stock and limits allow it. */
export async function putLine(
  transaction: Queryable,
  cartId: string,
  variant: SoldVariant,
  quantity: number,
): Promise<void> {
  const { lines, quantity: before } = await countLines(transaction, cartId, variant.id)
  if (before === undefined && lines >= mostLines) {
    throw shop.problem('cart/full', { detail: `A cart holds at most ${mostLines} different things.` })
  }
  if (quantity > mostOfOne) {
    throw shop.problem('cart/quantity-limit', { detail: `A cart holds at most ${mostOfOne} of one thing.` })
  }
  if (quantity > variant.available) {
    const { available } = variant
    const detail = available <= 0 ? 'This is sold out for now.' : `Only ${available} are left.`
    throw shop.problem('cart/not-enough-stock', { detail, available })
  }
  await transaction.rows(put, [cartId, variant.id, quantity, variant.price])
}

export async function removeLine(transaction: Queryable, cartId: string, sku: string): Promise<void> {
  await transaction.rows(remove, [cartId, sku])
}

/** The customer has seen the prices of now. */
export async function acceptPrices(transaction: Queryable, cartId: string): Promise<void> {
  await transaction.rows(seeAll, [cartId])
}

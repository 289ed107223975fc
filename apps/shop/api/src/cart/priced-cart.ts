import { statement, type Queryable } from '@plinth/kit'
import type { Picture } from '@shop/contract'
import { pictureOf } from '../catalogue/product-details.ts'
import type { Coupon } from '../pricing/coupons.ts'
import type { PricedItem } from '../pricing/price.ts'
import type { TaxClass } from '../pricing/tax.ts'
import { tryFindCoupon } from './coupon-rows.ts'
import type { OpenCart } from './open-cart.ts'

/** A line with everything that decides its price, as the database says it now. */
export interface PricedLine extends PricedItem {
  readonly variantId: number
  readonly sku: string
  readonly slug: string
  readonly productName: string
  readonly variantName: string
  readonly picture: Picture
  /** The price when the customer last looked. */
  readonly seenPrice: number
  readonly grams: number
  /** How many can be had now; 0 when it is not sold any more. */
  readonly available: number
  readonly isSold: boolean
}

export interface PricedCart {
  readonly cart: OpenCart
  /** In the order in which they were put in. */
  readonly lines: readonly PricedLine[]
  readonly coupon: Coupon | undefined
}

interface LineRow {
  readonly variant_id: number
  readonly sku: string
  readonly slug: string
  readonly product_name: string
  readonly variant_name: string
  readonly pictures: readonly Picture[]
  readonly options: Readonly<Record<string, string>>
  readonly quantity: number
  readonly seen_price: number
  readonly price: number
  readonly grams: number
  readonly tax_class: TaxClass
  readonly available: number
  readonly is_sold: boolean
}

const linesOf = statement<LineRow, [cartId: string]>(
  'cart-lines',
  `select l.variant_id, v.sku, p.slug, p.name as product_name, v.name as variant_name, p.pictures, v.options,
     l.quantity, l.seen_price, v.price, v.grams, p.tax_class, s.available, (v.active and p.published) as is_sold
   from cart_lines l
     join variants v on v.id = l.variant_id
     join products p on p.id = v.product_id
     join stock s on s.variant_id = v.id
   where l.cart_id = $1
   order by l.added_at, l.variant_id`,
)

/** What is in the cart, at the prices and with the stock of now. */
export async function readPricedCart(database: Queryable, cart: OpenCart): Promise<PricedCart> {
  const rows = await database.rows(linesOf, [cart.id])
  const coupon = cart.coupon === null ? undefined : await tryFindCoupon(database, cart.coupon)
  return { cart, lines: rows.map(lineOf), coupon }
}

function lineOf(row: LineRow): PricedLine {
  const name = pictureOf(row, row.options)
  return {
    variantId: row.variant_id,
    sku: row.sku,
    slug: row.slug,
    productName: row.product_name,
    variantName: row.variant_name,
    picture: row.pictures.find((picture) => picture.name === name) ?? { name, alt: row.product_name },
    quantity: row.quantity,
    seenPrice: row.seen_price,
    unitPrice: row.price,
    grams: row.grams,
    taxClass: row.tax_class,
    available: row.is_sold ? row.available : 0,
    isSold: row.is_sold,
  }
}

import { createHash } from 'node:crypto'
import type { Queryable } from '@plinth/kit'
import { shop, type Region } from '@shop/contract'
import { hasUsedCoupon } from '../cart/coupon-rows.ts'
import type { OpenCart } from '../cart/open-cart.ts'
import { readPricedCart, type PricedCart, type PricedLine } from '../cart/priced-cart.ts'
import { couponObstacle, type Coupon } from '../pricing/coupons.ts'
import { parcelOf, priceOf, priceOfGoods, type Price } from '../pricing/price.ts'
import { shippingOffers, type ShippingOffer } from '../pricing/shipping.ts'
import { taxName } from '../pricing/tax.ts'

export interface CheckoutWish {
  readonly cart: OpenCart
  /** Of the buyer, once known; decides whether a coupon was used before. */
  readonly email: string | undefined
  readonly region: Region
  readonly method: string
  readonly now: Date
}

/** What the server makes of a cart: the only source of what an order costs. */
export interface PricedCheckout {
  readonly lines: readonly PricedLine[]
  /** Undefined as well when the cart has one that does not apply any more; the totals say so. */
  readonly coupon: Coupon | undefined
  readonly shipping: ShippingOffer
  readonly methods: readonly ShippingOffer[]
  readonly price: Price
  readonly taxName: string
  /** Digest of all of it: another price, quantity or fee is another quote. */
  readonly quote: string
}

export async function priceCheckout(queries: Queryable, wish: CheckoutWish): Promise<PricedCheckout> {
  const { cart, region, method } = wish
  const priced = await readPricedCart(queries, cart)
  const lines = priced.lines.filter(({ isSold }) => isSold)
  if (lines.length === 0) throw shop.problem('cart/empty')
  const coupon = await usableCoupon(queries, priced, wish)
  const methods = shippingOffers(region, parcelOf(lines, coupon))
  const shipping = methods.find(({ id }) => id === method)
  if (shipping === undefined) {
    throw shop.problem('checkout/unknown-shipping', { possible: methods.map(({ id }) => id) })
  }
  const price = priceOf({ items: lines, coupon, region, shipping })
  const quote = quoteOf({ lines, coupon, region, shipping, price })
  return { lines, coupon, shipping, methods, price, taxName: taxName(region), quote }
}

async function usableCoupon(
  queries: Queryable,
  { coupon, lines }: PricedCart,
  { email, now }: CheckoutWish,
): Promise<Coupon | undefined> {
  if (coupon === undefined) return undefined
  const usedBefore = await hasUsedCoupon(queries, coupon.code, email)
  const { subtotal } = priceOfGoods(lines.filter(({ isSold }) => isSold))
  return couponObstacle(coupon, { subtotal, now, usedBefore }) === undefined ? coupon : undefined
}

type QuoteContent = Pick<PricedCheckout, 'lines' | 'coupon' | 'shipping' | 'price'> & Pick<CheckoutWish, 'region'>

function quoteOf({ lines, coupon, region, shipping, price }: QuoteContent): string {
  const goods = lines.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice])
  const content = [goods, coupon?.code ?? null, region, shipping.id, price.totals]
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}

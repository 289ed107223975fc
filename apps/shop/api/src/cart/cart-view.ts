import type { Cart, CartNotice } from '@shop/contract'
import { couponObstacle, dollars } from '../pricing/coupons.ts'
import { priceOfGoods } from '../pricing/price.ts'
import type { PricedCart, PricedLine } from './priced-cart.ts'

export interface CartMoment {
  readonly now: Date
  /** Whether this customer has used the coupon of the cart in an order. */
  readonly usedBefore: boolean | undefined
}

export const emptyCart: Cart = {
  lines: [],
  count: 0,
  currency: 'USD',
  coupon: null,
  notices: [],
  subtotal: 0,
  discount: 0,
  total: 0,
  version: 0,
}

/** The cart as the customer sees it, with everything there is to say before buying. */
export function cartViewOf({ cart, lines, coupon }: PricedCart, { now, usedBefore }: CartMoment): Cart {
  const { subtotal } = priceOfGoods(lines)
  const obstacle = coupon === undefined ? undefined : couponObstacle(coupon, { subtotal, now, usedBefore })
  const used = obstacle === undefined ? coupon : undefined
  const { discount } = priceOfGoods(lines, used)
  const couponNotices: readonly CartNotice[] =
    obstacle === undefined ? [] : [{ kind: 'coupon-not-valid', sku: null, text: `${obstacle}.` }]
  return {
    lines: lines.map((line) => ({
      sku: line.sku,
      product: { slug: line.slug, name: line.productName, picture: line.picture },
      variant: line.variantName,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      total: line.unitPrice * line.quantity,
      previousPrice: line.seenPrice === line.unitPrice ? null : line.seenPrice,
      available: line.available,
    })),
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    currency: 'USD',
    coupon: used === undefined ? null : { code: used.code, description: used.description, discount },
    notices: [...lines.flatMap(noticesOf), ...couponNotices],
    subtotal,
    discount,
    total: subtotal - discount,
    version: cart.version,
  }
}

/** What is wrong with a line comes instead of its price: nobody cares what a thing costs that cannot be had. */
function noticesOf(line: PricedLine): readonly CartNotice[] {
  const name = line.variantName === '' ? line.productName : `${line.productName}, ${line.variantName}`
  const { sku } = line
  if (!line.isSold) return [{ kind: 'not-sold-any-more', sku, text: `${name} is not sold any more.` }]
  if (line.available <= 0) return [{ kind: 'out-of-stock', sku, text: `${name} is sold out for now.` }]
  if (line.available < line.quantity) {
    return [{ kind: 'not-enough-stock', sku, text: `Only ${line.available} of ${name} are left.` }]
  }
  if (line.seenPrice === line.unitPrice) return []
  const direction = line.unitPrice > line.seenPrice ? 'went up' : 'went down'
  const text = `The price of ${name} ${direction} from ${dollars(line.seenPrice)} to ${dollars(line.unitPrice)}.`
  return [{ kind: 'price-changed', sku, text }]
}

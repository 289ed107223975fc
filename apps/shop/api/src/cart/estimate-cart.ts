import { shop } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import { couponObstacle } from '../pricing/coupons.ts'
import { parcelOf, priceOf, priceOfGoods } from '../pricing/price.ts'
import { shippingOffers } from '../pricing/shipping.ts'
import { taxName } from '../pricing/tax.ts'
import type { Services } from '../services.ts'
import { cartOwnerOf } from './cart-owner.ts'
import { tryFindCart } from './open-cart.ts'
import { readPricedCart } from './priced-cart.ts'
import { usedBy } from './read-cart.ts'

export function estimateCart({ database, now }: Pick<Services, 'database' | 'now'>): ShopHandler<'estimateCart'> {
  return async (call) => {
    const { region } = call.query
    const owner = cartOwnerOf(call)
    const cart = owner === undefined ? undefined : await tryFindCart(database, owner)
    if (owner === undefined || cart === undefined) throw shop.problem('cart/empty')
    const { lines: items, coupon: chosen } = await readPricedCart(database, cart)
    if (items.length === 0) throw shop.problem('cart/empty')
    const usedBefore = chosen === undefined ? undefined : await usedBy(database, owner, chosen.code)
    const use = { subtotal: priceOfGoods(items).subtotal, now: now(), usedBefore }
    const coupon = chosen === undefined || couponObstacle(chosen, use) !== undefined ? undefined : chosen
    const estimates = shippingOffers(region, parcelOf(items, coupon)).map((shipping) => ({
      shipping,
      totals: priceOf({ items, coupon, region, shipping }).totals,
    }))
    return { status: 200, body: { currency: 'USD', taxName: taxName(region), estimates } }
  }
}

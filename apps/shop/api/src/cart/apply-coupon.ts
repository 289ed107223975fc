import { statement, type Queryable } from '@plinth/kit'
import { shop } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import { couponObstacle } from '../pricing/coupons.ts'
import { priceOfGoods } from '../pricing/price.ts'
import type { Services } from '../services.ts'
import { changeOrOpenCart } from './change-cart.ts'
import { tryFindCoupon } from './coupon-rows.ts'
import { readPricedCart } from './priced-cart.ts'
import { usedBy } from './read-cart.ts'

const setCoupon = statement<never, [cartId: string, code: string | null]>(
  'cart-set-coupon',
  'update carts set coupon_code = $2 where id = $1',
)

export async function putCoupon(transaction: Queryable, cartId: string, code: string | null): Promise<void> {
  await transaction.rows(setCoupon, [cartId, code])
}

/** Checked here so that the customer hears at once, and again with every look and at the checkout, where it counts. */
export function applyCoupon(services: Pick<Services, 'database' | 'now'>): ShopHandler<'applyCoupon'> {
  return (call) =>
    changeOrOpenCart(services, call, async (transaction, cart, owner) => {
      const { code } = call.body
      const coupon = await tryFindCoupon(transaction, code)
      if (coupon === undefined) throw shop.problem('cart/coupon-not-found', { detail: `There is no coupon ${code}.` })
      const { lines } = await readPricedCart(transaction, cart)
      const { subtotal } = priceOfGoods(lines)
      const usedBefore = await usedBy(transaction, owner, code)
      const obstacle = couponObstacle(coupon, { subtotal, now: services.now(), usedBefore })
      if (obstacle !== undefined) throw shop.problem('cart/coupon-not-valid', { detail: `${obstacle}.` })
      await putCoupon(transaction, cart.id, code)
    })
}

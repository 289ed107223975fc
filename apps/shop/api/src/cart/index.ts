import type { Services } from '../services.ts'
import { acceptCartPrices } from './accept-cart-prices.ts'
import { addCartLine } from './add-cart-line.ts'
import { applyCoupon } from './apply-coupon.ts'
import { changeCartLine } from './change-cart-line.ts'
import { estimateCart } from './estimate-cart.ts'
import { getCart } from './get-cart.ts'
import { removeCartLine } from './remove-cart-line.ts'
import { removeCoupon } from './remove-coupon.ts'

export function cartHandlers(services: Services) {
  return {
    getCart: getCart(services),
    addCartLine: addCartLine(services),
    changeCartLine: changeCartLine(services),
    removeCartLine: removeCartLine(services),
    acceptCartPrices: acceptCartPrices(services),
    applyCoupon: applyCoupon(services),
    removeCoupon: removeCoupon(services),
    estimateCart: estimateCart(services),
  }
}

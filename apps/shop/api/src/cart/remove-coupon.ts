import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { putCoupon } from './apply-coupon.ts'
import { changeCart } from './change-cart.ts'

export function removeCoupon(services: Pick<Services, 'database' | 'now'>): ShopHandler<'removeCoupon'> {
  return (call) => changeCart(services, call, (transaction, cart) => putCoupon(transaction, cart.id, null))
}

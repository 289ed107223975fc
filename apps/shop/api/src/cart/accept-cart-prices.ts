import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { changeCart } from './change-cart.ts'
import { acceptPrices } from './line-rows.ts'

export function acceptCartPrices(services: Pick<Services, 'database' | 'now'>): ShopHandler<'acceptCartPrices'> {
  return (call) => changeCart(services, call, (transaction, cart) => acceptPrices(transaction, cart.id))
}

import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { changeCart } from './change-cart.ts'
import { removeLine } from './line-rows.ts'

export function removeCartLine(services: Pick<Services, 'database' | 'now'>): ShopHandler<'removeCartLine'> {
  return (call) => changeCart(services, call, (transaction, cart) => removeLine(transaction, cart.id, call.params.sku))
}

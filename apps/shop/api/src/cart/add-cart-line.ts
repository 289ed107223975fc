import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { changeOrOpenCart } from './change-cart.ts'
import { countLines, findSoldVariant, putLine } from './line-rows.ts'

export function addCartLine(services: Pick<Services, 'database' | 'now'>): ShopHandler<'addCartLine'> {
  return (call) =>
    changeOrOpenCart(services, call, async (transaction, cart) => {
      const { sku, quantity } = call.body
      const variant = await findSoldVariant(transaction, sku)
      const { quantity: before = 0 } = await countLines(transaction, cart.id, variant.id)
      await putLine(transaction, cart.id, variant, before + quantity)
    })
}

import { shop } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { changeOrOpenCart } from './change-cart.ts'
import { countLines, findSoldVariant, putLine } from './line-rows.ts'

export function changeCartLine(services: Pick<Services, 'database' | 'now'>): ShopHandler<'changeCartLine'> {
  return (call) =>
    changeOrOpenCart(services, call, async (transaction, cart) => {
      const { sku } = call.params
      const variant = await findSoldVariant(transaction, sku)
      const { quantity } = await countLines(transaction, cart.id, variant.id)
      if (quantity === undefined) throw shop.problem('cart/unknown-line', { detail: `${sku} is not in the cart.` })
      await putLine(transaction, cart.id, variant, call.body.quantity)
    })
}

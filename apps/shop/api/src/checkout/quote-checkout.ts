import { shop } from '@shop/contract'
import { tryFindEmail } from '../account/user-rows.ts'
import { cartOwnerOf } from '../cart/cart-owner.ts'
import { tryFindCart } from '../cart/open-cart.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { priceCheckout } from './price-checkout.ts'

type Needs = Pick<Services, 'database' | 'now' | 'counts'>

/** What the buyer will be asked to agree to. Nothing is reserved and nothing is written. */
export function quoteCheckout({ database, now, counts }: Needs): ShopHandler<'quoteCheckout'> {
  return async (call) => {
    const owner = cartOwnerOf(call)
    const cart = owner === undefined ? undefined : await tryFindCart(database, owner)
    if (cart === undefined || owner === undefined) throw shop.problem('cart/empty')
    const { address, method } = call.body
    const email = owner.kind === 'customer' ? await tryFindEmail(database, owner.id) : undefined
    const priced = await priceCheckout(database, { cart, email, region: address.region, method, now: now() })
    counts.add('quotes')
    return {
      status: 200,
      body: {
        quote: priced.quote,
        lines: priced.lines.map((line) => ({
          sku: line.sku,
          product: { slug: line.slug, name: line.productName },
          variant: line.variantName,
          quantity: line.quantity,
          unitPrice: line.unitPrice,
          total: line.unitPrice * line.quantity,
          available: line.available,
        })),
        currency: 'USD',
        coupon: priced.coupon?.code ?? null,
        method: priced.shipping.id,
        totals: priced.price.totals,
        taxName: priced.taxName,
        methods: [...priced.methods],
      },
    }
  }
}

import { accountHandlers } from './account/index.ts'
import { addressHandlers } from './addresses/index.ts'
import { backOfficeHandlers } from './back-office/index.ts'
import { cartHandlers } from './cart/index.ts'
import { catalogueHandlers } from './catalogue/index.ts'
import { checkoutHandlers } from './checkout/index.ts'
import type { ShopHandlers } from './handler.ts'
import { mailHandlers } from './mail/index.ts'
import { orderHandlers } from './orders/index.ts'
import { paymentHandlers } from './payments/index.ts'
import type { Services } from './services.ts'
import { tokenHandlers } from './tokens/index.ts'

/** One handler for every route of the contract; a missing one does not compile. */
export function shopHandlers(services: Services): ShopHandlers {
  return {
    ...catalogueHandlers(services),
    ...cartHandlers(services),
    ...accountHandlers(services),
    ...addressHandlers(services),
    ...tokenHandlers(services),
    ...checkoutHandlers(services),
    ...paymentHandlers(services),
    ...orderHandlers(services),
    ...backOfficeHandlers(services),
    ...mailHandlers(services),
  }
}

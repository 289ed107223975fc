import type { Services } from '../services.ts'
import { getCheckout } from './get-checkout.ts'
import { quoteCheckout } from './quote-checkout.ts'
import { submitCheckout } from './submit-checkout.ts'

export function checkoutHandlers(services: Services) {
  return {
    quoteCheckout: quoteCheckout(services),
    submitCheckout: submitCheckout(services),
    getCheckout: getCheckout(services),
  }
}

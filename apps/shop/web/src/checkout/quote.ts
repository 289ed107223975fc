import type { Address, CheckoutQuote } from '@shop/contract'
import { api, bodyOf } from '../api/client.ts'

/** What the order would cost if it went there this way; ordering names this quote, so nobody pays another sum. */
export function askForQuote({ region, postalCode, country }: Address, method?: string): Promise<CheckoutQuote> {
  const address = { region, postalCode, country }
  return bodyOf(api.quoteCheckout({ body: method === undefined ? { address } : { address, method } }))
}

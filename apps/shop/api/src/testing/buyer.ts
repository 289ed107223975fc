import { randomUUID } from 'node:crypto'
import type { CheckoutOutcome } from '@shop/contract'
import { openBrowser, type Browser } from './browser.ts'

export const address = {
  name: 'Alex Buyer',
  street: '12 Harbour Road',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
} as const

/** Numbers of the cards that the fake provider knows. */
export const cards = {
  pays: '4242 4242 4242 4242',
  declines: '4000 0000 0000 0002',
  lacksFunds: '4000 0000 0000 9995',
  challenges: '4000 0000 0000 3220',
  timesOut: '4000 0000 0000 0119',
  paysLate: '4000 0000 0000 0259',
  tellsTwice: '4000 0000 0000 0341',
} as const

export interface Submit {
  readonly body: {
    readonly email: string
    readonly address: typeof address
    readonly method: string
    readonly quote: string
    readonly paymentToken: string
  }
  readonly idempotencyKey: string
}

/** A visitor who knows what to buy. */
export interface Buyer {
  readonly browser: Browser
  readonly email: string
  put(sku: string, quantity?: number): Promise<void>
  /** Card to token and cart to quote: everything that a submit needs, with a fresh key. */
  ready(card?: string): Promise<Submit>
  submit(submit: Submit): Promise<{ readonly status: number; readonly body: CheckoutOutcome }>
  /** Puts one in and pays. */
  buy(sku: string, quantity?: number, card?: string): Promise<CheckoutOutcome>
}

export function newBuyer(url: string, email = `${randomUUID()}@buyers.example`): Buyer {
  const browser = openBrowser(url)
  const { client } = browser
  const put = async (sku: string, quantity = 1): Promise<void> => {
    await client.addCartLine({ body: { sku, quantity } })
  }
  const ready = async (number: string = cards.pays): Promise<Submit> => {
    const { body: card } = await client.tokenizeCard({
      body: { number, expires: '12/39', code: '123', holder: address.name },
    })
    const { body: quoted } = await client.quoteCheckout({ body: { address } })
    const body = { email, address, method: quoted.method, quote: quoted.quote, paymentToken: card.token }
    return { body, idempotencyKey: randomUUID() }
  }
  const submit = (wanted: Submit) => client.submitCheckout(wanted)
  return {
    browser,
    email,
    put,
    ready,
    submit,
    buy: async (sku, quantity, card) => {
      await put(sku, quantity)
      return (await submit(await ready(card))).body
    },
  }
}

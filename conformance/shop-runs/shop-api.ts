import type { APIRequestContext, APIResponse } from 'playwright-core'

/** What journeys need before they begin, and clerks do meanwhile, asked of the API with the cookies of a visitor. */

/** A browser of the shop says so with each write; other sites cannot. */
const fromOurPage = { 'x-csrf': '1' }

export const password = 'plinth-demo-1'

export const address = {
  name: 'Robin Reader',
  street: '12 Harbor Street',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
}

/** Numbers of the local payment provider, which moves no money. */
const payingCard = { number: '4242424242424242', expires: '12/39', code: '123', holder: address.name }

type Json = Readonly<Record<string, unknown>>

export async function read(api: APIRequestContext, path: string): Promise<Json> {
  return await bodyOf(await api.get(path))
}

export async function write(api: APIRequestContext, path: string, data: Json, headers: Json = {}): Promise<Json> {
  return await bodyOf(
    await api.post(path, { data, headers: { ...fromOurPage, ...(headers as Record<string, string>) } }),
  )
}

async function bodyOf(answer: APIResponse): Promise<Json> {
  if (!answer.ok()) throw new Error(`${answer.url()} answers ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as Json
}

export async function signIn(api: APIRequestContext, email: string): Promise<void> {
  await write(api, '/api/session', { email, password })
}

export interface BoughtOrder {
  readonly number: string
  readonly token: string
}

/** Puts one thing into the cart and pays for it. */
export async function buy(api: APIRequestContext, sku: string, email: string): Promise<BoughtOrder> {
  await write(api, '/api/cart/lines', { sku, quantity: 1 })
  const { region, postalCode } = address
  const { quote } = await write(api, '/api/checkout/quotes', { address: { region, postalCode } })
  const { token } = await write(api, '/api/fake-payments/tokens', payingCard)
  const submit = { email, address, method: 'standard', quote, paymentToken: token }
  const { order } = await write(api, '/api/checkout', submit, { 'idempotency-key': crypto.randomUUID() })
  return order as BoughtOrder
}

/** The clerk counts again, and there is nothing left. */
export async function takeAllOff(api: APIRequestContext, sku: string): Promise<void> {
  const path = `/api/back-office/stock/${sku}`
  const answer = await api.get(path)
  const { available } = await bodyOf(answer)
  const version = answer.headers()['etag'] ?? ''
  const lost = { kind: 'adjusted', quantity: -Number(available), note: 'counted again' }
  await write(api, `${path}/movements`, lost, { 'if-match': version })
}

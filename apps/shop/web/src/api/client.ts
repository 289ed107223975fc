import { createClient } from '@plinth/kit/contract'
import { shop } from '@shop/contract'

/** The shop's API on the page's own origin; the session travels in a cookie that scripts cannot read. */
export const api = createClient(shop, { baseUrl: '' })

/** What was answered, without status and headers. */
export async function bodyOf<Body>(answer: Promise<{ readonly body: Body }>): Promise<Body> {
  return (await answer).body
}

/** One for each thing a person wants done: the same key again is the same wish, not a second one. */
export function newIdempotencyKey(): string {
  // `randomUUID` needs https; a shop that runs on a laptop has none.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

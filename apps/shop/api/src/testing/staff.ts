import type { Client } from '@plinth/kit'
import type { shop } from '@shop/contract'
import { demoPassword } from '../seed/demo-accounts.ts'
import { openBrowser } from './browser.ts'

/** The browser of one of the demo accounts, signed in. */
export async function signedIn(
  url: string,
  account: 'admin' | 'support' | 'catalogue' | 'customer',
): Promise<Client<typeof shop>> {
  const { client } = openBrowser(url)
  await client.signIn({ body: { email: `${account}@shop.example`, password: demoPassword } })
  return client
}

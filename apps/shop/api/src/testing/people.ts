import { randomUUID } from 'node:crypto'
import type { Role } from '@shop/contract'
import { openBrowser } from './browser.ts'
import { address, cards } from './buyer.ts'
import type { RunningShop } from './start-shop.ts'

/** Somebody with an account, and with one of everything that can belong to a person. */
export interface Person {
  readonly id: string
  readonly role: Role
  /** `Bearer …` */
  readonly authorization: string
  readonly addressId: string
  readonly sessionId: string
  readonly orderNumber: string
}

/** A password of nobody: these people sign in with tokens alone. */
export async function createPerson({ services, url }: RunningShop, role: Role, name = `Pat ${role}`): Promise<Person> {
  const { accessTokens, database, sessions } = services
  const { id } = await database.kysely
    .insertInto('users')
    .values({
      email: `${randomUUID()}@people.example`,
      name,
      role,
      password_hash: null,
      verified_at: new Date(),
      erased_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { token } = await accessTokens.issue({ subject: id, roles: [role] })
  const authorization = `Bearer ${token}`
  const { client } = openBrowser(url, { authorization })
  const { body: saved } = await client.addAddress({ body: address })
  const { session } = await sessions.create({ subject: id, roles: [role] })
  await client.addCartLine({ body: { sku: 'WE-06-SMALL-CHARCOAL', quantity: 1 } })
  const { body: card } = await client.tokenizeCard({
    body: { number: cards.pays, expires: '12/39', code: '123', holder: name },
  })
  const { body: quoted } = await client.quoteCheckout({ body: { address } })
  const { body: bought } = await client.submitCheckout({
    idempotencyKey: randomUUID(),
    body: { address, method: quoted.method, quote: quoted.quote, paymentToken: card.token },
  })
  const orderNumber = bought.order.number
  return { id, role, authorization, addressId: saved.id, sessionId: session.id, orderNumber }
}

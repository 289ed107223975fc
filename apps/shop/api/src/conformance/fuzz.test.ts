import { fuzzOf, type FuzzOptions } from '@plinth/kit/testing'
import { shop as contract } from '@shop/contract'
import { beforeAll, describe, test } from 'vitest'
import { demoPassword } from '../seed/demo-accounts.ts'
import { useShop } from '../testing/use-shop.ts'
import { createPerson, type Person } from '../testing/people.ts'

const shop = useShop()
const people = new Map<string, Person>()

beforeAll(async () => {
  for (const role of ['customer', 'admin'] as const) people.set(role, await createPerson(shop(), role))
}, 120_000)

/** Would close the shop for all others; tried on its own, in the tests of the back office. */
const left: readonly string[] = ['changeModes']
/** Each computes a password, a quarter of a second of a core. */
const slow: readonly string[] = ['signIn', 'issueTokens', 'register', 'resetPassword', 'changePassword', 'eraseAccount']

const routeNames = fuzzOf({ contract, baseUrl: '' }).map(({ name }) => name)

describe('behaviour 11: no request breaks the shop, and no answer tells what is inside', () => {
  for (const role of ['guest', 'customer', 'admin'] as const) {
    const tried = routeNames.filter((name) => !left.some((each) => name.startsWith(`${each}:`)))
    test.each(tried)(`a ${role} fuzzes %s`, async (name) => {
      const runs = slow.some((each) => name.startsWith(`${each}:`)) ? 10 : 40
      await fuzzOf({ ...optionsFor(role), runs })
        .find((one) => one.name === name)
        ?.run()
    })
  }
})

function optionsFor(role: string): FuzzOptions {
  const person = people.get(role)
  const other = people.get(role === 'admin' ? 'customer' : 'admin')
  const existing = (of: (person: Person) => string): readonly string[] =>
    [person, other].flatMap((each) => (each === undefined ? [] : [of(each)]))
  return {
    contract,
    baseUrl: shop().url,
    headersFor: () => ({ 'x-csrf': '1', ...(person !== undefined && { authorization: person.authorization }) }),
    known: {
      slug: ['enamel-kettle', 'wool-socks'],
      sku: ['KI-01-SAGE', 'WE-06-SMALL-CHARCOAL'],
      code: ['TAKE15', 'WELCOME10'],
      number: existing(({ orderNumber }) => orderNumber),
      id: existing(({ addressId }) => addressId),
    },
    tolerated: ['overloaded'],
    secrets: [demoPassword, '$scrypt$', 'private_jwk'],
  }
}

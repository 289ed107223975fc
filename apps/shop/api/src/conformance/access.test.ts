import { randomUUID } from 'node:crypto'
import type { RouteDefinition } from '@plinth/kit'
import { arbitraryOfSchema, contradiction, routeMatrix, type RouteCase } from '@plinth/kit/testing'
import { access, shop as contract } from '@shop/contract'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { useShop } from '../testing/use-shop.ts'
import { createPerson, type Person } from '../testing/people.ts'

const shop = useShop()
const people = new Map<string, Person>()
let somebodyElse: Person | undefined

beforeAll(async () => {
  for (const role of ['customer', 'support', 'catalogue', 'admin'] as const) {
    people.set(role, await createPerson(shop(), role))
  }
  somebodyElse = await createPerson(shop(), 'customer')
}, 120_000)

/** Without a parameter in the path there is no object of anybody else to ask for. */
const hasObject = ({ route }: RouteCase): boolean => route.path.includes('/:')
const cases = routeMatrix({ contract, access }).filter((each) => hasObject(each) || each.object === 'own')

/** Closes the door for everybody, so it is tried last, and with everything left as it is. */
const last = ['changeModes']
const rank = ({ routeName }: RouteCase): number => (last.includes(routeName) ? 1 : 0)

/** A wrong password and a wrong signature are 401 too: what is tried here is who may ask. */
const bodies: Readonly<Record<string, unknown>> = {
  changeModes: { readOnly: false, maintenance: false },
  changePassword: { current: 'whatever-it-is', next: 'aaaaaaaaaaaa' },
}
const answersOfCredentials = ['signIn', 'issueTokens', 'refreshTokens', 'eraseAccount', 'receivePaymentWebhook']

describe('behaviour 33: every route × every role × own or foreign object', () => {
  const tried = cases.filter(({ routeName }) => !answersOfCredentials.includes(routeName))
  test.each(tried.toSorted((a, b) => rank(a) - rank(b)))('$name: $expected', async (each) => {
    const status = await call(each)
    expect(contradiction(each, status)).toBeUndefined()
  })
})

async function call({ routeName, route, role, object }: RouteCase): Promise<number> {
  const asker = people.get(role)
  const owner = object === 'own' ? (asker ?? somebodyElse) : somebodyElse
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => valueOf(route, name, owner))
  const body = bodies[routeName] ?? (isSchema(route.body) ? sampleOf(route.body) : undefined)
  const answer = await fetch(`${shop().url}${path}${queryOf(route)}`, {
    method: route.method,
    headers: {
      'x-csrf': '1',
      ...(asker === undefined ? {} : { authorization: asker.authorization }),
      ...(route.idempotencyKey === true ? { 'idempotency-key': randomUUID() } : {}),
      ...(route.preconditions === undefined ? {} : { 'if-match': '"1"' }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  await answer.arrayBuffer()
  return answer.status
}

/** The value of a parameter: something of the owner where a person can own it, otherwise something of the shop. */
function valueOf({ path }: RouteDefinition, name: string, owner: Person | undefined): string {
  if (path.startsWith('/api/account/addresses')) return owner?.addressId ?? ''
  if (path.startsWith('/api/account/sessions')) return owner?.sessionId ?? ''
  if (path.startsWith('/api/back-office/people')) return owner?.id ?? ''
  const ofShop: Readonly<Record<string, string>> = {
    number: owner?.orderNumber ?? '',
    slug: 'enamel-kettle',
    sku: 'KI-01-SAGE',
    code: 'TAKE15',
  }
  return ofShop[name] ?? randomUUID()
}

function queryOf({ query }: RouteDefinition): string {
  const required = Object.entries(query?.shape ?? {}).filter(([, field]) => !isOptional(field as z.ZodType))
  const values = required.map(([name, field]) => [name, String(sampleOf(field as z.ZodType))])
  return values.length === 0 ? '' : `?${new URLSearchParams(values).toString()}`
}

function isOptional(field: z.ZodType): boolean {
  return field.safeParse(undefined).success
}

function isSchema(body: RouteDefinition['body']): body is z.ZodType {
  return body !== undefined && !('kind' in body)
}

/** Some value that the schema accepts; where generated ones hardly ever do, one that is refused as invalid. */
function sampleOf(schema: z.ZodType): unknown {
  const samples = fc.sample(arbitraryOfSchema(schema), 50)
  return samples.find((value) => schema.safeParse(value).success) ?? samples[0]
}

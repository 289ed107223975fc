import { erasePersonalData, findTraces, undeclaredColumns } from '@plinth/kit'
import type { Account } from '@shop/contract'
import { describe, expect, test } from 'vitest'
import { createPerson } from '../testing/people.ts'
import { demoPassword } from '../seed/demo-accounts.ts'
import { openBrowser, type Browser } from '../testing/browser.ts'
import { problemOf } from '../testing/problem-of.ts'
import { useShop } from '../testing/use-shop.ts'
import { shopPersonalData } from './personal-data.ts'
import { tryFindEmail } from './user-rows.ts'

const shop = useShop()
const password = 'a-heron-on-the-quay'
const visitor = (): Browser => openBrowser(shop().url)

let people = 0
const newAddress = (): string => `person-${(people += 1)}@example.com`

async function register(email: string): Promise<Browser> {
  const browser = visitor()
  await browser.client.register({ body: { email, name: 'Robin Reed', password } })
  return browser
}

async function signIn({ client }: Browser, email: string, secret = password): Promise<Account> {
  return (await client.signIn({ body: { email, password: secret } })).body
}

/** The newest mail to somebody with this subject: the relay needs a moment. */
async function mailTo(email: string, subject: string): Promise<string> {
  const admin = visitor()
  await signIn(admin, 'admin@shop.example', demoPassword)
  return expect
    .poll(
      async () => {
        const { body } = await admin.client.listMails({ query: { to: email } })
        return body.items.find((mail) => mail.subject === subject)?.text
      },
      { timeout: 20_000 },
    )
    .toEqual(expect.any(String))
    .then(async () => {
      const { body } = await admin.client.listMails({ query: { to: email } })
      return body.items.find((mail) => mail.subject === subject)?.text ?? ''
    })
}

const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? ''

describe('opening an account', () => {
  test('the link in the mail proves the address, once', async () => {
    const email = newAddress()
    const browser = await register(email)
    expect(await signIn(browser, email)).toMatchObject({ email, name: 'Robin Reed', role: 'customer', verified: false })
    const token = tokenIn(await mailTo(email, 'Please confirm your e-mail address'))
    expect((await browser.client.verifyEmail({ body: { token } })).body).toEqual({ email })
    expect((await browser.client.getAccount()).body.verified).toBe(true)
    expect(await problemOf(browser.client.verifyEmail({ body: { token } }))).toBe('account/link-not-valid')
  })

  test('an address that has an account gets the same answer, and a mail that says so', async () => {
    const email = newAddress()
    await register(email)
    const { status, body } = await visitor().client.register({
      body: { email: email.toUpperCase(), name: 'Somebody Else', password },
    })
    expect({ status, body }).toEqual({ status: 202, body: { sentTo: email } })
    await mailTo(email, 'You have an account already')
    expect((await signIn(visitor(), email)).name).toBe('Robin Reed')
  })

  test('weak passwords are refused with the reason', async () => {
    const body = { email: newAddress(), name: 'Robin', password: 'Password123!' }
    expect(await problemOf(visitor().client.register({ body }))).toBe('account/weak-password')
  })
})

describe('signing in', () => {
  test('a wrong password and an unknown address are answered alike', async () => {
    const email = newAddress()
    await register(email)
    expect(await problemOf(signIn(visitor(), email, 'wrong-password'))).toBe('account/wrong-credentials')
    expect(await problemOf(signIn(visitor(), 'nobody@example.com'))).toBe('account/wrong-credentials')
  })

  test('the cookie is for the browser alone, and a fresh one each time', async () => {
    const email = newAddress()
    const browser = await register(email)
    await signIn(browser, email)
    const first = browser.cookies.get('session')
    await signIn(browser, email)
    expect(browser.cookies.get('session')).not.toBe(first)
    const stolen = openBrowser(shop().url, { cookie: `session=${first ?? ''}` })
    expect((await stolen.client.getSession()).body.account).toBeNull()
    const answer = await fetch(`${shop().url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': '1', 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ email, password }),
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-session=[\w-]+;.*HttpOnly;.*Secure;.*SameSite=Lax/i)
  })

  test('what the visitor had in the cart comes along', async () => {
    const email = newAddress()
    const atHome = await register(email)
    await signIn(atHome, email)
    await atHome.client.addCartLine({ body: { sku: 'KI-07', quantity: 1 } })
    await atHome.client.addCartLine({ body: { sku: 'KI-06', quantity: 1 } })
    const atWork = visitor()
    await atWork.client.addCartLine({ body: { sku: 'KI-07', quantity: 2 } })
    await atWork.client.addCartLine({ body: { sku: 'TX-08', quantity: 1 } })
    await signIn(atWork, email)
    const { body } = await atWork.client.getCart()
    expect(Object.fromEntries(body.lines.map(({ sku, quantity }) => [sku, quantity]))).toEqual({
      'KI-07': 3,
      'KI-06': 1,
      'TX-08': 1,
    })
    expect(atWork.cookies.has('cart')).toBe(false)
    await atWork.client.signOut()
    expect((await atWork.client.getCart()).body.lines).toEqual([])
  })

  test('guessing gets slower', async () => {
    const email = newAddress()
    await register(email)
    const guesses = []
    for (let guess = 0; guess < 7; guess += 1) guesses.push(await problemOf(signIn(visitor(), email, `guess-${guess}`)))
    expect(guesses.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'account/wrong-credentials'))
    expect(guesses).toContain('rate-limited')
    const metrics = await (await fetch(`${shop().url}/metrics`)).text()
    for (const outcome of ['refused', 'throttled']) {
      expect(metrics).toMatch(
        new RegExp(`^auth_attempts_total\\{kind="password",outcome="${outcome}"[^}]*\\} [1-9]`, 'm'),
      )
    }
  })
})

describe('a forgotten password', () => {
  test('is replaced with the link, and everybody is signed out', async () => {
    const email = newAddress()
    const browser = await register(email)
    await signIn(browser, email)
    await browser.client.requestPasswordReset({ body: { email } })
    const token = tokenIn(await mailTo(email, 'Choose a new password'))
    const weak = browser.client.resetPassword({ body: { token, password: 'aaaaaaaaaaaa' } })
    expect(await problemOf(weak)).toBe('account/weak-password')
    await browser.client.resetPassword({ body: { token, password: 'three-otters-at-noon' } })
    expect((await browser.client.getSession()).body.account).toBeNull()
    expect(await problemOf(signIn(visitor(), email))).toBe('account/wrong-credentials')
    expect((await signIn(visitor(), email, 'three-otters-at-noon')).email).toBe(email)
    expect(
      await problemOf(browser.client.resetPassword({ body: { token, password: 'another-one-that-is-long' } })),
    ).toBe('account/link-not-valid')
  })

  test('of an unknown address gets the same answer', async () => {
    const { status } = await visitor().client.requestPasswordReset({ body: { email: 'nobody@example.com' } })
    expect(status).toBe(202)
  })
})

describe('sessions', () => {
  test('are listed, and ended one by one or all at once', async () => {
    const email = newAddress()
    const here = await register(email)
    await signIn(here, email)
    const there = visitor()
    await signIn(there, email)
    const { sessions } = (await here.client.listSessions()).body
    expect(sessions.map(({ device }) => device)).toEqual(['Firefox on Linux', 'Firefox on Linux'])
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    const other = sessions.find(({ current }) => !current)
    await here.client.endSession({ params: { id: other?.id ?? '' } })
    expect((await there.client.getSession()).body.account).toBeNull()
    await here.client.endAllSessions()
    expect(await problemOf(here.client.getAccount())).toBe('unauthenticated')
  })

  test('of somebody else cannot be ended', async () => {
    const [mine, theirs] = [newAddress(), newAddress()]
    const me = await register(mine)
    const them = await register(theirs)
    await signIn(me, mine)
    await signIn(them, theirs)
    const id = (await them.client.listSessions()).body.sessions[0]?.id ?? ''
    expect(await problemOf(me.client.endSession({ params: { id } }))).toBe('account/unknown-session')
    expect((await them.client.getAccount()).body.email).toBe(theirs)
  })

  test('end elsewhere when the password changes', async () => {
    const email = newAddress()
    const here = await register(email)
    await signIn(here, email)
    const there = visitor()
    await signIn(there, email)
    await here.client.changePassword({ body: { current: password, next: 'two-lanterns-by-the-pier' } })
    expect((await here.client.getAccount()).body.email).toBe(email)
    expect((await there.client.getSession()).body.account).toBeNull()
  })
})

describe('the address book', () => {
  const home = {
    name: 'Robin Reed',
    street: '1 Pier Road',
    city: 'Portland',
    region: 'OR',
    postalCode: '97201',
  } as const

  test('keeps one default', async () => {
    const email = newAddress()
    const { client, ...rest } = await register(email)
    await signIn({ client, ...rest }, email)
    const first = (await client.addAddress({ body: home })).body
    const second = (await client.addAddress({ body: { ...home, street: '2 Pier Road', isDefault: true } })).body
    expect([first.isDefault, second.isDefault]).toEqual([true, true])
    const { addresses } = (await client.listAddresses()).body
    expect(addresses.map(({ street, isDefault }) => [street, isDefault])).toEqual([
      ['2 Pier Road', true],
      ['1 Pier Road', false],
    ])
    await client.removeAddress({ params: { id: second.id } })
    expect((await client.listAddresses()).body.addresses.map(({ isDefault }) => isDefault)).toEqual([true])
  })

  test('of somebody else is not there', async () => {
    const [mine, theirs] = [newAddress(), newAddress()]
    const me = await register(mine)
    const them = await register(theirs)
    await signIn(me, mine)
    await signIn(them, theirs)
    const { id } = (await them.client.addAddress({ body: home })).body
    expect(await problemOf(me.client.changeAddress({ params: { id }, body: home }))).toBe('account/unknown-address')
    expect(await problemOf(me.client.removeAddress({ params: { id } }))).toBe('account/unknown-address')
    expect((await them.client.listAddresses()).body.addresses).toHaveLength(1)
  })
})

describe('personal data', () => {
  test('every column of the tables is declared', async () => {
    expect(await undeclaredColumns(shop().services.database, shopPersonalData)).toEqual([])
  })

  test('is exported whole, and erased without a trace', async () => {
    const email = newAddress()
    const browser = await register(email)
    await signIn(browser, email)
    await browser.client.verifyEmail({
      body: { token: tokenIn(await mailTo(email, 'Please confirm your e-mail address')) },
    })
    await browser.client.addAddress({
      body: {
        name: 'Robin Reed-Vanishing',
        street: '77 Vanishing Lane',
        city: 'Salem',
        region: 'OR',
        postalCode: '97301',
      },
    })
    const { data } = (await browser.client.exportAccount()).body
    expect(JSON.stringify(data)).toContain('77 Vanishing Lane')
    expect(JSON.stringify(data)).toContain(email)

    expect(await problemOf(browser.client.eraseAccount({ body: { password: 'not-this-one' } }))).toBe(
      'account/wrong-credentials',
    )
    await browser.client.eraseAccount({ body: { password } })
    expect((await browser.client.getSession()).body.account).toBeNull()
    expect(await problemOf(signIn(visitor(), email))).toBe('account/wrong-credentials')
    const traces = await findTraces(shop().services.database, [email, 'Vanishing'])
    expect(traces).toEqual([])
  })

  test('of orders: what was sold stays, who bought it does not', async () => {
    const { database } = shop().services
    const { id, orderNumber } = await createPerson(shop(), 'customer')
    const email = (await tryFindEmail(database, id)) ?? ''
    expect(await findTraces(database, [email])).toContain('orders.email')
    await database.transaction((transaction) => erasePersonalData(transaction, shopPersonalData, id))
    expect(await findTraces(database, [email])).toEqual([])
    const order = await database.kysely
      .selectFrom('orders')
      .select(['total', 'email', 'address', 'customer_id'])
      .where('number', '=', orderNumber)
      .executeTakeFirstOrThrow()
    expect(order).toMatchObject({ email: 'erased', customer_id: null, address: { name: 'erased', region: 'OR' } })
    expect(order.total).toBeGreaterThan(0)
  })

  test('of staff is not erased by a click', async () => {
    const browser = visitor()
    await signIn(browser, 'support@shop.example', demoPassword)
    expect(await problemOf(browser.client.eraseAccount({ body: { password: demoPassword } }))).toBe(
      'account/staff-stays',
    )
  })
})

describe('tokens of programs', () => {
  test('an access token signs requests, a refresh token works once', async () => {
    const { client } = visitor()
    const body = { email: 'customer@shop.example', password: demoPassword }
    const first = (await client.issueTokens({ body })).body
    expect(first.expiresIn).toBeGreaterThan(590)
    const program = openBrowser(shop().url, { authorization: `Bearer ${first.accessToken}` })
    expect((await program.client.getAccount()).body.email).toBe('customer@shop.example')

    const second = (await client.refreshTokens({ body: { refreshToken: first.refreshToken } })).body
    const replayed = client.refreshTokens({ body: { refreshToken: first.refreshToken } })
    expect(await problemOf(replayed)).toBe('account/refresh-not-valid')
    const family = client.refreshTokens({ body: { refreshToken: second.refreshToken } })
    expect(await problemOf(family)).toBe('account/refresh-not-valid')
  })

  test('a token that is not ours is no guest', async () => {
    const forged = openBrowser(shop().url, { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.' })
    expect(await problemOf(forged.client.getSession())).toBe('unauthenticated')
  })

  test('the keys are public, their private halves are not', async () => {
    const { keys } = (await visitor().client.listTokenKeys()).body
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(Object.keys(key)).not.toContain('d')
  })
})

test('mails are for the staff that may read them', async () => {
  const browser = visitor()
  await signIn(browser, 'customer@shop.example', demoPassword)
  expect(await problemOf(browser.client.listMails())).toBe('forbidden')
  expect(await problemOf(visitor().client.listMails())).toBe('unauthenticated')
})

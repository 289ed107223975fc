import { expect, test } from 'vitest'
import fc from 'fast-check'
import { createAccessTokens } from './access-tokens.ts'
import { keyStages } from './key-schedule.ts'
import { memoryKeys } from './memory-tokens.ts'
import { createSigningKeys, type SigningKeys } from './signing-keys.ts'
import type { KeyStore } from './signing-key.ts'

const MINUTE = 60_000
const schedule = { publishAheadMs: 10 * MINUTE, signForMs: 60 * MINUTE, keepForMs: 12 * MINUTE }
const start = Date.parse('2026-01-01T00:00:00Z')

interface Replica {
  readonly keys: SigningKeys
  readonly tokens: ReturnType<typeof createAccessTokens>
}

function replica(store: KeyStore, now: () => number): Replica {
  const keys = createSigningKeys({ store, schedule, now })
  return { keys, tokens: createAccessTokens({ keys, issuer: 'https://a.example', audience: 'api', now }) }
}

test('keys are published, sign, are kept for checking, and retire', async () => {
  let now = start
  const { keys } = replica(memoryKeys(), () => now)
  const seen: string[] = []
  const letters = new Map<string, string>()
  const letterOf = (kid = ''): string =>
    letters.get(kid) ?? (letters.set(kid, 'ABCD'[letters.size] ?? '?'), letterOf(kid))
  for (const minute of [0, 49, 50, 59, 60, 71, 72, 110, 120]) {
    now = start + minute * MINUTE
    await keys.refresh()
    const published = keys.keySet().keys.map(({ kid }) => letterOf(kid))
    seen.push(`${minute}: ${published.join(' ')}, ${letterOf((await keys.signing()).kid)} signs`)
  }
  expect(seen).toEqual([
    '0: A, A signs',
    '49: A, A signs',
    '50: A B, A signs',
    '59: A B, A signs',
    '60: A B, B signs',
    '71: A B, B signs',
    '72: B, B signs',
    '110: B C, B signs',
    '120: B C, C signs',
  ])
})

test('the key set shows nothing private', async () => {
  const { keys } = replica(memoryKeys(), () => start)
  await keys.refresh()
  const [key] = keys.keySet().keys
  expect(key).toMatchObject({ alg: 'EdDSA', use: 'sig', kty: 'OKP', crv: 'Ed25519' })
  expect(Object.keys(key ?? {}).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
})

test('replicas that are due at the same moment make one key', async () => {
  const store = memoryKeys()
  const replicas = Array.from({ length: 8 }, () => replica(store, () => start))
  await Promise.all(replicas.map(({ keys }) => keys.refresh()))
  expect(await store.list()).toHaveLength(1)
  const kids = await Promise.all(replicas.map(async ({ keys }) => (await keys.signing()).kid))
  expect(new Set(kids).size).toBe(1)
})

test('behaviour 29: eight rotations under use, on replicas that look at the store at different times: 0 valid tokens refused', async () => {
  const store = memoryKeys()
  let now = start
  const replicas = Array.from({ length: 3 }, () => replica(store, () => now))
  for (const { keys } of replicas) await keys.refresh()
  const alive: { readonly token: string; readonly until: number }[] = []
  let checked = 0
  for (let minute = 0; minute < 8 * 60; minute += 1) {
    now = start + minute * MINUTE
    // Each replica refreshes every fourth minute, each in another one.
    await Promise.all(replicas.filter((_, index) => (minute + index) % 4 === 0).map(({ keys }) => keys.refresh()))
    const issuing = replicas[minute % replicas.length]
    const { token, expiresAt } = (await issuing?.tokens.issue({ subject: 'ann', roles: [] })) ?? {}
    if (token !== undefined && expiresAt !== undefined) alive.push({ token, until: expiresAt.getTime() })
    while ((alive[0]?.until ?? now + 1) <= now) alive.shift()
    const verdicts = await Promise.all(alive.flatMap((each) => replicas.map(({ tokens }) => tokens.verify(each.token))))
    checked += verdicts.length
    expect(verdicts.filter(({ valid }) => !valid)).toEqual([])
  }
  expect(checked).toBeGreaterThan(10_000)
})

test('a token of a key that this replica has not seen yet is checked with the store, which forged ones ask rarely', async () => {
  let asked = 0
  const real = memoryKeys()
  const store: KeyStore = {
    ...real,
    list: () => {
      asked += 1
      return real.list()
    },
  }
  const late = replica(store, () => start)
  await replica(real, () => start).keys.refresh()
  const other = replica(real, () => start)
  await other.keys.refresh()
  const { token } = await other.tokens.issue({ subject: 'ann', roles: [] })
  expect(await late.tokens.verify(token)).toMatchObject({ valid: true })
  const [, payload, signature] = token.split('.')
  for (let forged = 0; forged < 200; forged += 1) {
    const header = Buffer.from(JSON.stringify({ alg: 'EdDSA', kid: `forged ${forged}` })).toString('base64url')
    await late.tokens.verify(`${header}.${payload}.${signature}`)
  }
  expect(asked).toBeLessThanOrEqual(5)
})

test('law: at any time, with refreshes at any times, the key that signs is published and was so for long enough', async () => {
  const pauses = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(pauses, async (minutes) => {
      let now = start
      const store = memoryKeys()
      const { keys } = replica(store, () => now)
      await keys.refresh()
      for (const pause of minutes) {
        now += pause * MINUTE
        await keys.refresh()
        const { signing, published, retired } = keyStages(await store.list(), schedule, now)
        expect(signing !== undefined && published.includes(signing)).toBe(true)
        expect(retired).toEqual([])
        const ahead = (signing?.signsFrom.getTime() ?? 0) - (signing?.publishedAt.getTime() ?? 0)
        if ((signing?.generation ?? 1) > 1) expect(ahead).toBeGreaterThanOrEqual(schedule.publishAheadMs)
      }
    }),
    { numRuns: 20 },
  )
})

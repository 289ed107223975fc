import fc from 'fast-check'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { usePostgres } from '#testing/use-postgres.ts'
import { memoryKeys, memoryOneTimeTokens, memoryRefreshTokens } from './memory-tokens.ts'
import { createOneTimeTokens, type OneTimeStore } from './one-time-tokens.ts'
import { postgresKeys, postgresOneTimeTokens, postgresRefreshTokens, tokenTables } from './postgres-tokens.ts'
import type { RefreshStore } from './refresh-token.ts'
import { createRefreshTokens, type RefreshTokens } from './refresh-tokens.ts'
import { newSigningKey, type KeyStore } from './signing-key.ts'

const postgres = usePostgres({
  prepare: async (url) => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(tokenTables)
    await client.end()
  },
})
const pools: pg.Pool[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end()
})

async function newPool(): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: await postgres().newDatabase(), max: 10 })
  // The server of the tests stops before the last connection has said goodbye.
  pool.on('error', () => undefined)
  pools.push(pool)
  return pool
}

interface Stores {
  readonly keys: KeyStore
  readonly refresh: RefreshStore
  readonly oneTime: OneTimeStore
}

const kinds: Readonly<Record<string, () => Promise<Stores>>> = {
  memory: async () => ({ keys: memoryKeys(), refresh: memoryRefreshTokens(), oneTime: memoryOneTimeTokens() }),
  postgres: async () => {
    const pool = await newPool()
    return { keys: postgresKeys(pool), refresh: postgresRefreshTokens(pool), oneTime: postgresOneTimeTokens(pool) }
  },
}

describe.each(Object.entries(kinds))('%s', (_, newStores) => {
  test('of keys of one generation the first is kept, as it was', async () => {
    const { keys } = await newStores()
    const at = new Date('2026-01-01T00:00:00Z')
    const place = { generation: 1, algorithm: 'ES256', publishedAt: at, signsFrom: at } as const
    const [first, second] = [await newSigningKey(place), await newSigningKey(place)]
    expect(await keys.insert(first)).toBe(true)
    expect(await keys.insert(second)).toBe(false)
    expect(await keys.list()).toEqual([first])
    await keys.delete(first.kid)
    expect(await keys.list()).toEqual([])
  })

  describe('refresh tokens', () => {
    test('each can be exchanged once, for the next of its family', async () => {
      const tokens = createRefreshTokens({ store: (await newStores()).refresh })
      const first = await tokens.issue('ann')
      const second = await tokens.rotate(first.token)
      expect(second).toMatchObject({ outcome: 'rotated', subject: 'ann' })
      expect(second).not.toMatchObject({ token: first.token })
      expect(await tokens.rotate('made up')).toEqual({ outcome: 'unknown' })
    })

    test('one that comes twice ends its family, and no other', async () => {
      const tokens = createRefreshTokens({ store: (await newStores()).refresh })
      const [first, other] = [await tokens.issue('ann'), await tokens.issue('ann')]
      const second = await rotated(tokens, first.token)
      expect(await tokens.rotate(first.token)).toEqual({ outcome: 'reused', subject: 'ann' })
      expect(await tokens.rotate(second)).toEqual({ outcome: 'unknown' })
      expect(await tokens.rotate(other.token)).toMatchObject({ outcome: 'rotated' })
    })

    test('one is over after its time, and swept', async () => {
      let now = Date.now()
      const { refresh } = await newStores()
      const tokens = createRefreshTokens({ store: refresh, lifetimeMs: 1_000, now: () => now })
      const { token } = await tokens.issue('ann')
      now += 1_000
      expect(await tokens.rotate(token)).toEqual({ outcome: 'expired' })
      expect(await tokens.sweep()).toBe(1)
      expect(await tokens.rotate(token)).toEqual({ outcome: 'unknown' })
    })

    test('signing out ends one family, or all of them', async () => {
      const tokens = createRefreshTokens({ store: (await newStores()).refresh })
      const [here, there, bobs] = [await tokens.issue('ann'), await tokens.issue('ann'), await tokens.issue('bob')]
      await tokens.end(here.token)
      expect(await tokens.rotate(here.token)).toEqual({ outcome: 'unknown' })
      await tokens.endAll('ann')
      expect(await tokens.rotate(there.token)).toEqual({ outcome: 'unknown' })
      expect(await tokens.rotate(bobs.token)).toMatchObject({ outcome: 'rotated' })
    })

    test('of many exchanges at the same time one succeeds, and then the family ends', async () => {
      const tokens = createRefreshTokens({ store: (await newStores()).refresh })
      for (let round = 0; round < 10; round += 1) {
        const { token } = await tokens.issue('ann')
        const outcomes = await Promise.all(Array.from({ length: 8 }, () => tokens.rotate(token)))
        const won = outcomes.filter((each) => each.outcome === 'rotated')
        expect(won).toHaveLength(1)
        for (const { token: next } of won) expect(await tokens.rotate(next)).toEqual({ outcome: 'unknown' })
      }
    })

    test('a theft that is found while the thief exchanges leaves the thief nothing', async () => {
      const tokens = createRefreshTokens({ store: (await newStores()).refresh })
      for (let round = 0; round < 20; round += 1) {
        const first = await tokens.issue('ann')
        const second = await rotated(tokens, first.token)
        const [thiefs] = await Promise.all([tokens.rotate(second), tokens.rotate(first.token)])
        if (thiefs.outcome === 'rotated') expect(await tokens.rotate(thiefs.token)).toEqual({ outcome: 'unknown' })
      }
    })

    test('law: whatever is done in whatever order, the newest token of a live family works and nothing else does', async () => {
      const stores = await newStores()
      await fc.assert(
        fc.asyncProperty(fc.array(move, { maxLength: 20 }), (moves) => obeys(stores.refresh, moves)),
        {
          numRuns: 40,
        },
      )
    })
  })

  describe('one-time tokens', () => {
    const reset = { purpose: 'reset-password', subject: 'ann', lifetimeMs: 1_000 }

    test('good once, for its purpose, in its time', async () => {
      let now = Date.now()
      const tokens = createOneTimeTokens({ store: (await newStores()).oneTime, now: () => now })
      const { token } = await tokens.issue(reset)
      expect(await tokens.redeem({ purpose: 'verify-email', token })).toBeUndefined()
      expect(await tokens.redeem({ purpose: 'reset-password', token })).toBe('ann')
      expect(await tokens.redeem({ purpose: 'reset-password', token })).toBeUndefined()
      const late = await tokens.issue(reset)
      now += 1_000
      expect(await tokens.redeem({ purpose: 'reset-password', token: late.token })).toBeUndefined()
      expect(await tokens.sweep()).toBe(1)
    })

    test('a new one replaces the old one, and a changed password all of them', async () => {
      const tokens = createOneTimeTokens({ store: (await newStores()).oneTime })
      const [old, next] = [await tokens.issue(reset), await tokens.issue(reset)]
      const verify = await tokens.issue({ ...reset, purpose: 'verify-email' })
      expect(await tokens.redeem({ purpose: 'reset-password', token: old.token })).toBeUndefined()
      await tokens.revokeAll('ann')
      expect(await tokens.redeem({ purpose: 'reset-password', token: next.token })).toBeUndefined()
      expect(await tokens.redeem({ purpose: 'verify-email', token: verify.token })).toBeUndefined()
    })

    test('of many at the same time one is let through', async () => {
      const tokens = createOneTimeTokens({ store: (await newStores()).oneTime })
      const { token } = await tokens.issue(reset)
      const who = await Promise.all(Array.from({ length: 8 }, () => tokens.redeem({ purpose: reset.purpose, token })))
      expect(who.filter((subject) => subject === 'ann')).toHaveLength(1)
    })
  })
})

test('a database that is stolen holds no token that works', async () => {
  const pool = await newPool()
  const tokens = createRefreshTokens({ store: postgresRefreshTokens(pool) })
  const links = createOneTimeTokens({ store: postgresOneTimeTokens(pool) })
  const secrets = [
    (await tokens.issue('ann')).token,
    (await links.issue({ purpose: 'verify-email', subject: 'ann', lifetimeMs: 1_000 })).token,
  ]
  const { rows } = await pool.query(
    'select refresh_tokens::text as a, one_time_tokens::text as b from refresh_tokens, one_time_tokens',
  )
  for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret)
})

async function rotated(tokens: RefreshTokens, token: string): Promise<string> {
  const next = await tokens.rotate(token)
  if (next.outcome !== 'rotated') throw new Error(`the exchange was refused: ${next.outcome}`)
  return next.token
}

interface Move {
  readonly do: 'issue' | 'rotate' | 'end' | 'endAll'
  readonly subject: 'ann' | 'bob'
  readonly which: number
}
const move: fc.Arbitrary<Move> = fc.record({
  do: fc.constantFrom('issue', 'rotate', 'rotate', 'rotate', 'end', 'endAll'),
  subject: fc.constantFrom('ann', 'bob'),
  which: fc.nat(20),
})

/** What the tokens should do, in a few lines: each knows its family, and whether it was used. */
async function obeys(store: RefreshStore, moves: readonly Move[]): Promise<void> {
  const tokens = createRefreshTokens({ store })
  const known: {
    readonly token: string
    readonly family: { readonly subject: string; live: boolean }
    used: boolean
  }[] = []
  const families = new Set<(typeof known)[number]['family']>()
  await Promise.all(['ann', 'bob'].map((subject) => tokens.endAll(subject)))
  const actions: Readonly<Record<Move['do'], (move: Move) => Promise<void>>> = {
    issue: async ({ subject }) => {
      const family = { subject, live: true }
      families.add(family)
      known.push({ token: (await tokens.issue(subject)).token, family, used: false })
    },
    rotate: async ({ which }) => {
      const chosen = known[which % Math.max(1, known.length)]
      if (chosen === undefined) return
      const { family } = chosen
      const expected = !family.live ? 'unknown' : chosen.used ? 'reused' : 'rotated'
      const result = await tokens.rotate(chosen.token)
      expect(result.outcome).toBe(expected)
      chosen.used = true
      if (result.outcome === 'reused') family.live = false
      if (result.outcome === 'rotated') known.push({ token: result.token, family, used: false })
    },
    end: async ({ which }) => {
      const chosen = known[which % Math.max(1, known.length)]
      if (chosen === undefined) return
      await tokens.end(chosen.token)
      chosen.family.live = false
    },
    endAll: async ({ subject }) => {
      await tokens.endAll(subject)
      for (const family of families) if (family.subject === subject) family.live = false
    },
  }
  for (const each of moves) await actions[each.do](each)
}

import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { usePostgres } from '#testing/use-postgres.ts'
import { memorySessions } from './memory-sessions.ts'
import { postgresSessions, sessionTable } from './postgres-sessions.ts'
import type { SessionStore } from './session.ts'
import { createSessions } from './sessions.ts'

const postgres = usePostgres({
  prepare: async (url) => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(sessionTable)
    await client.end()
  },
})
const pools: pg.Pool[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end()
})

async function newPool(): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: await postgres().newDatabase() })
  // The server of the tests stops before the last connection has said goodbye.
  pool.on('error', () => undefined)
  pools.push(pool)
  return pool
}

const kinds: Readonly<Record<string, () => Promise<SessionStore>>> = {
  memory: async () => memorySessions(),
  postgres: async () => postgresSessions(await newPool()),
}
const ann = { subject: 'ann', roles: ['customer'], device: 'Firefox', address: '192.0.2.1' }
const MINUTE = 60_000

describe.each(Object.entries(kinds))('%s', (_, newStore) => {
  test('a session is found by its token alone', async () => {
    const sessions = createSessions({ store: await newStore() })
    const { token, session } = await sessions.create(ann)
    expect(session).toMatchObject(ann)
    expect(await sessions.tryFind(token)).toEqual(session)
    expect(await sessions.tryFind(session.id)).toBeUndefined()
    await sessions.end(token)
    expect(await sessions.tryFind(token)).toBeUndefined()
  })

  test('signing in gives a new token and ends the one that the browser came with', async () => {
    const sessions = createSessions({ store: await newStore() })
    const planted = await sessions.create({ subject: 'mallory', roles: [] })
    const { token } = await sessions.create({ ...ann, replaces: planted.token })
    expect(token).not.toBe(planted.token)
    expect(await sessions.tryFind(planted.token)).toBeUndefined()
    const invented = 'x'.repeat(43)
    expect((await sessions.create({ ...ann, replaces: invented })).token).not.toBe(invented)
    expect(await sessions.tryFind(invented)).toBeUndefined()
  })

  test('idle for too long, or too old however busy: signed out, and swept', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const store = await newStore()
    const sessions = createSessions({ store, idleMs: 30 * MINUTE, absoluteMs: 120 * MINUTE, now: () => now })
    const [busy, idle] = [await sessions.create(ann), await sessions.create(ann)]
    for (let passed = 20; passed < 120; passed += 20) {
      now += 20 * MINUTE
      expect(await sessions.tryFind(busy.token)).toBeDefined()
    }
    expect(await sessions.tryFind(idle.token)).toBeUndefined()
    expect(await sessions.list('ann')).toHaveLength(1)
    now += 20 * MINUTE
    expect(await sessions.tryFind(busy.token)).toBeUndefined()
    expect(await sessions.sweep()).toBe(2)
    expect(await store.listOf('ann')).toEqual([])
  })

  test('reading writes once a minute at most', async () => {
    let now = Date.now()
    let touches = 0
    const store = await newStore()
    const counting: SessionStore = { ...store, touch: (id, at) => ((touches += 1), store.touch(id, at)) }
    const sessions = createSessions({ store: counting, now: () => now })
    const { token } = await sessions.create(ann)
    for (let second = 0; second < 180; second += 1) {
      now += 1_000
      await sessions.tryFind(token)
    }
    expect(touches).toBe(3)
  })

  test('the list shows where somebody is signed in; one, all others, or all can be ended', async () => {
    let now = Date.now()
    const sessions = createSessions({ store: await newStore(), now: () => (now += 1) })
    const phone = await sessions.create({ ...ann, device: 'phone' })
    const laptop = await sessions.create({ ...ann, device: 'laptop' })
    const tablet = await sessions.create({ ...ann, device: 'tablet' })
    const bobs = await sessions.create({ ...ann, subject: 'bob' })
    const devices = async (): Promise<readonly string[]> => (await sessions.list('ann')).map(({ device }) => device)
    expect(await devices()).toEqual(['tablet', 'laptop', 'phone'])
    expect(JSON.stringify(await sessions.list('ann'))).not.toMatch(/token/i)

    expect(await sessions.endOne('bob', phone.session.id)).toBe(false)
    expect(await sessions.endOne('ann', 'no such session')).toBe(false)
    expect(await sessions.endOne('ann', phone.session.id)).toBe(true)
    expect(await devices()).toEqual(['tablet', 'laptop'])
    expect(await sessions.endAll('ann', laptop.session)).toBe(1)
    expect(await sessions.tryFind(tablet.token)).toBeUndefined()
    expect(await devices()).toEqual(['laptop'])
    expect(await sessions.endAll('ann')).toBe(1)
    expect(await sessions.tryFind(bobs.token)).toBeDefined()
  })
})

test('a database that is stolen signs nobody in', async () => {
  const pool = await newPool()
  const { token } = await createSessions({ store: postgresSessions(pool) }).create(ann)
  const { rows } = await pool.query('select sessions::text from sessions')
  expect(JSON.stringify(rows)).not.toContain(token)
})

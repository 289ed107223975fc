import pg from 'pg'
import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { createMetrics } from '#metrics/index.ts'
import { useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { statement } from './statement.ts'
import type { Database, DatabaseOptions } from './types.ts'

interface Shop {
  readonly stock: { readonly id: number; readonly amount: number }
}

const postgres = usePostgres({
  prepare: (url) => administer(url, 'create table stock (id bigint primary key, amount bigint)'),
})
const openAny = useDatabases(postgres)
const openDatabase = (options: Partial<DatabaseOptions> = {}): Promise<Database<Shop>> => openAny<Shop>(options)

async function administer(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  for (const text of statements) await client.query(text)
  await client.end()
}

const insertStock = statement<never, [id: number, amount: number]>('insert-stock', 'insert into stock values ($1, $2)')
const readStock = statement<{ amount: number }, [id: number]>('read-stock', 'select amount from stock where id = $1')
const nap = statement<unknown, [seconds: number]>('nap', 'select pg_sleep($1)')
const countSleepers = statement<{ count: number }>(
  'sleepers',
  `select count(*) as count from pg_stat_activity where query like '%pg_sleep%' and state = 'active' and pid <> pg_backend_pid()`,
)

describe('statements', () => {
  test('a prepared statement gives its rows, with exact numbers, days as text and moments as dates', async () => {
    const database = await openDatabase()
    const read = statement<Record<string, unknown>>(
      'values',
      `select 9007199254740991::bigint as id, 0.10::numeric as rate, date '2026-03-29' as day, timestamptz '2026-03-29T02:30+02' as at`,
    )
    expect(await database.rows(read, [])).toEqual([
      { id: Number.MAX_SAFE_INTEGER, rate: '0.10', day: '2026-03-29', at: new Date('2026-03-29T00:30:00Z') },
    ])
    const tooLarge = statement('too-large', 'select 9007199254740993::bigint')
    await expect(database.rows(tooLarge, [])).rejects.toThrow('does not fit')
  })

  test('typed statements and prepared ones see the same rows', async () => {
    const database = await openDatabase()
    await database.kysely.insertInto('stock').values({ id: 1, amount: 5 }).execute()
    expect(await database.rows(readStock, [1])).toEqual([{ amount: 5 }])
    const updated = await database.kysely.updateTable('stock').set({ amount: 6 }).where('id', '=', 1).executeTakeFirst()
    expect(updated.numUpdatedRows).toBe(1n)
  })
})

describe('transactions', () => {
  test('keep everything or nothing', async () => {
    const database = await openDatabase()
    const failing = database.transaction(async (transaction) => {
      await transaction.rows(insertStock, [1, 1])
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await database.rows(readStock, [1])).toEqual([])
    await database.transaction((transaction) =>
      transaction.kysely.insertInto('stock').values({ id: 1, amount: 2 }).execute(),
    )
    expect(await database.rows(readStock, [1])).toEqual([{ amount: 2 }])
  })

  test('serialisation failures are tried again: 20 increments at once are 20', async () => {
    const database = await openDatabase()
    await database.rows(insertStock, [1, 0])
    const increment = (): Promise<unknown> =>
      database.transaction(
        async (transaction) => {
          const { amount } = await transaction.kysely
            .selectFrom('stock')
            .select('amount')
            .where('id', '=', 1)
            .executeTakeFirstOrThrow()
          await transaction.kysely
            .updateTable('stock')
            .set({ amount: amount + 1 })
            .where('id', '=', 1)
            .execute()
        },
        { isolation: 'serializable', retries: 200 },
      )
    await Promise.all(Array.from({ length: 20 }, increment))
    expect(await database.rows(readStock, [1])).toEqual([{ amount: 20 }])
  })

  test('a deadlock ends for one of the two, which then succeeds', async () => {
    const database = await openDatabase()
    await database.rows(insertStock, [1, 0])
    await database.rows(insertStock, [2, 0])
    const lockBoth = (first: number, second: number): Promise<void> =>
      database.transaction(async (transaction) => {
        const bump = (id: number): Promise<unknown> =>
          transaction.kysely
            .updateTable('stock')
            .set({ amount: sql`amount + 1` })
            .where('id', '=', id)
            .execute()
        await bump(first)
        await transaction.rows(nap, [0.2])
        await bump(second)
      })
    await Promise.all([lockBoth(1, 2), lockBoth(2, 1)])
    expect(await database.rows(readStock, [1])).toEqual([{ amount: 2 }])
  })

  test('work after the commit sees the changes, and none is done after a rollback', async () => {
    const database = await openDatabase()
    const seen: unknown[] = []
    await database.transaction(async (transaction) => {
      transaction.afterCommit(async () => void seen.push(...(await database.rows(readStock, [1]))))
      await transaction.rows(insertStock, [1, 7])
    })
    await expect(
      database.transaction(async (transaction) => {
        transaction.afterCommit(() => void seen.push('never'))
        await transaction.rows(insertStock, [1, 8])
      }),
    ).rejects.toThrow('duplicate key')
    expect(seen).toEqual([{ amount: 7 }])
  })

  test('a swallowed error does not pass for a commit', async () => {
    const database = await openDatabase()
    const work = database.transaction(async (transaction) => {
      await transaction.rows(insertStock, [1, 1])
      await transaction.rows(insertStock, [1, 2]).catch(() => undefined)
    })
    await expect(work).rejects.toThrow('nothing of it was kept')
  })

  test('a second connection inside a transaction is refused, as it could lock the pool up', async () => {
    const database = await openDatabase({ poolSize: 1 })
    const nested = database.transaction(() => database.rows(readStock, [1]))
    await expect(nested).rejects.toThrow('a second connection')
    expect(await database.rows(readStock, [1])).toEqual([])
  })
})

describe('behaviour 14: the pool is bounded', () => {
  test('never more connections than DATABASE_POOL_SIZE', async () => {
    const database = await openDatabase({ poolSize: 3 })
    await Promise.all(Array.from({ length: 12 }, () => database.rows(nap, [0.02])))
    const counting = statement<{ count: number }>(
      'backends',
      `select count(*) as count from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
    )
    expect(await database.rows(counting, [])).toEqual([{ count: 3 }])
    expect(database.connections()).toEqual({ max: 3, busy: 0, idle: 3, waiting: 0 })
  })

  test('who waits too long for a connection gets 503 with a hint', async () => {
    const database = await openDatabase({ poolSize: 1, acquireTimeoutMs: 100 })
    const long = database.rows(nap, [0.6])
    await expect(database.rows(readStock, [1])).rejects.toMatchObject({
      code: 'overloaded',
      details: { retryAfter: 1 },
    })
    await long
  })

  test('a full queue refuses at once', async () => {
    const database = await openDatabase({ poolSize: 1, maxWaiting: 2 })
    const started = performance.now()
    const long = [0, 1, 2].map(() => database.rows(nap, [0.3]))
    await vi.waitFor(() => expect(database.connections().waiting).toBe(2))
    await expect(database.rows(readStock, [1])).rejects.toMatchObject({ code: 'overloaded' })
    expect(performance.now() - started).toBeLessThan(300)
    await Promise.all(long)
  })

  test('who leaves the queue leaves no connection behind', async () => {
    const database = await openDatabase({ poolSize: 1 })
    const long = database.rows(nap, [0.3])
    const leaving = new AbortController()
    const waiting = database.rows(readStock, [1], { signal: leaving.signal })
    leaving.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'deadline-exceeded' })
    await long
    expect(await database.rows(readStock, [1])).toEqual([])
    expect(database.connections()).toMatchObject({ busy: 0, idle: 1 })
  })
})

describe('behaviour 15: nothing runs or waits for ever', () => {
  test('a slow statement ends after the statement timeout', async () => {
    const database = await openDatabase({ statementTimeoutMs: 100 })
    await expect(database.rows(nap, [5])).rejects.toMatchObject({ code: 'overloaded' })
  })

  test('a wait for a lock ends after the lock timeout', async () => {
    const database = await openDatabase({ lockTimeoutMs: 100 })
    await database.rows(insertStock, [1, 1])
    const lock = statement<unknown>('lock-stock', 'select * from stock for update')
    await database.transaction(async (holder) => {
      await holder.rows(lock, [])
      const other = await openDatabase({ url: await urlOf(holder), lockTimeoutMs: 100 })
      await expect(other.rows(lock, [])).rejects.toMatchObject({ code: 'overloaded' })
    })
  })

  test('a transaction that pauses loses its locks, and the process lives on', async () => {
    const database = await openDatabase({ idleInTransactionTimeoutMs: 100 })
    const paused = database.transaction(
      async (transaction) => {
        await transaction.rows(insertStock, [1, 1])
        await new Promise((resolve) => setTimeout(resolve, 400))
        await transaction.rows(readStock, [1])
      },
      { retries: 0 },
    )
    await expect(paused).rejects.toMatchObject({
      code: expect.stringMatching(/overloaded|dependency-unavailable/) as string,
    })
    expect(await database.rows(readStock, [1])).toEqual([])
  })

  test('a statement is cancelled in the server when the client leaves', async () => {
    const database = await openDatabase()
    const leaving = new AbortController()
    const sleeping = database.rows(nap, [30], { signal: leaving.signal })
    await vi.waitFor(async () => expect(await database.rows(countSleepers, [])).toEqual([{ count: 1 }]))
    leaving.abort()
    await expect(sleeping).rejects.toMatchObject({ code: 'deadline-exceeded' })
    await vi.waitFor(async () => expect(await database.rows(countSleepers, [])).toEqual([{ count: 0 }]))
  })

  test('a cancelled transaction rolls back', async () => {
    const database = await openDatabase()
    const leaving = new AbortController()
    const work = database.transaction(
      async (transaction) => {
        await transaction.rows(insertStock, [1, 1])
        leaving.abort()
        await transaction.rows(nap, [30])
      },
      { signal: leaving.signal },
    )
    await expect(work).rejects.toMatchObject({ code: 'deadline-exceeded' })
    expect(await database.rows(readStock, [1])).toEqual([])
  })

  test('a cancel never hits the next statement on the same connection', async () => {
    const database = await openDatabase({ poolSize: 1 })
    for (let round = 0; round < 30; round += 1) {
      const leaving = new AbortController()
      const short = database.rows(nap, [0.002], { signal: leaving.signal })
      setTimeout(() => leaving.abort(), round % 5)
      await short.catch(() => undefined)
      expect(await database.rows(readStock, [1])).toEqual([])
    }
  })
})

describe('the server goes and comes back', () => {
  test('idle connections break without harm, and the next statement after the restart works', async () => {
    const database = await openDatabase({ acquireTimeoutMs: 1_000 })
    await Promise.all([database.rows(nap, [0.05]), database.rows(nap, [0.05])])
    await postgres().kill()
    await expect(database.rows(readStock, [1])).rejects.toMatchObject({ code: 'dependency-unavailable' })
    await expect(database.transaction((each) => each.rows(readStock, [1]))).rejects.toMatchObject({
      details: { retryAfter: 1 },
    })
    await postgres().restart()
    expect(await database.rows(readStock, [1])).toEqual([])
  })

  test('behaviour 23: a server that became a standby is left alone, even for reads: it shows the past', async () => {
    const database = await openDatabase()
    await database.rows(insertStock, [1, 1])
    await postgres().restart('standby')
    await expect(database.rows(readStock, [1])).rejects.toMatchObject({ code: 'dependency-unavailable' })
    await postgres().restart('primary')
    expect(await database.rows(readStock, [1])).toEqual([{ amount: 1 }])
  })

  test('a server that hangs keeps nobody: the caller leaves, and later ones get another connection', async () => {
    const database = await openDatabase({ statementTimeoutMs: 100 })
    const ownPid = statement<{ pid: number }>('own-pid', 'select pg_backend_pid() as pid')
    const [backend] = await database.rows(ownPid, [])
    process.kill(backend!.pid, 'SIGSTOP')
    try {
      const leaving = new AbortController()
      const hanging = database.rows(readStock, [1], { signal: leaving.signal })
      await vi.waitFor(() => expect(database.connections().busy).toBe(1))
      const started = performance.now()
      leaving.abort()
      await expect(hanging).rejects.toMatchObject({ code: 'deadline-exceeded' })
      expect(performance.now() - started).toBeLessThan(10_000)
      expect(await database.rows(readStock, [1])).toEqual([])
    } finally {
      process.kill(backend!.pid, 'SIGCONT')
    }
  })

  test('a connection that dies inside a transaction does not end the process', async () => {
    const database = await openDatabase()
    const killSelf = statement<unknown>('kill-self', 'select pg_terminate_backend(pg_backend_pid())')
    let tries = 0
    const answer = await database.transaction(async (transaction) => {
      tries += 1
      await transaction.rows(insertStock, [1, tries])
      if (tries === 1) await transaction.rows(killSelf, [])
      return transaction.rows(readStock, [1])
    })
    expect(answer).toEqual([{ amount: 2 }])
  })
})

describe('behaviour 26: the password is rotated under load', () => {
  test('new connections take the new one, old ones finish, nobody sees an error', async () => {
    const url = new URL(await postgres().newDatabase())
    await administer(url.href, `create role app login password 'first'`, 'grant all on stock to app')
    const withPassword = (password: string): string => Object.assign(new URL(url), { username: 'app', password }).href
    const database = await openDatabase({ url: withPassword('first'), poolSize: 4 })
    const finished = new AbortController()
    const worker = async (): Promise<number> => {
      let done = 0
      while (!finished.signal.aborted) {
        await database.transaction((transaction) => transaction.rows(readStock, [1]), { readOnly: true })
        done += 1
      }
      return done
    }
    const workers = [worker(), worker(), worker(), worker()]
    await administer(url.href, `alter role app password 'second'`)
    // The old connections end, as after a restart of the server, before this process has heard of the new password.
    await administer(url.href, `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app'`)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await database.reload(withPassword('second'))
    finished.abort()
    const done = await Promise.all(workers)
    expect(Math.min(...done)).toBeGreaterThan(0)
    expect(await database.rows(readStock, [1])).toEqual([])
  })
})

describe('behaviour 40: read-only mode', () => {
  test('once it is on no write of this process is on its way, and the server refuses new ones', async () => {
    const database = await openDatabase()
    const slowWrite = database.transaction(async (transaction) => {
      await transaction.rows(nap, [0.2])
      await transaction.rows(insertStock, [1, 1])
    })
    await vi.waitFor(() => expect(database.connections().busy).toBe(1))
    await database.setReadOnly(true)
    expect(await Promise.race([slowWrite, Promise.resolve('still writing')])).toBeUndefined()
    await expect(database.rows(insertStock, [2, 2])).rejects.toMatchObject({ code: 'read-only' })
    await expect(database.transaction((each) => each.rows(insertStock, [3, 3]))).rejects.toMatchObject({
      code: 'read-only',
    })
    expect(await database.rows(readStock, [1])).toEqual([{ amount: 1 }])
    await database.setReadOnly(false)
    await database.rows(insertStock, [2, 2])
  })
})

describe('behaviour 6: the pool is measured', () => {
  test('connections, waiting, time in the queue and time in the server are two figures', async () => {
    const metrics = createMetrics()
    const database = await openDatabase({ metrics, poolSize: 2 })
    await database.rows(readStock, [1])
    await database.transaction((transaction) => transaction.rows(insertStock, [1, 1]))
    const text = await metrics.exposition()
    for (const line of [
      'db_pool_connections{pool="primary",state="idle"} 1',
      'db_pool_connections{pool="primary",state="busy"} 0',
      'db_pool_connections_max{pool="primary"} 2',
      'db_pool_waiting{pool="primary"} 0',
      'db_pool_wait_seconds_count{pool="primary"} 2',
      'db_transactions_total{pool="primary",outcome="committed"} 1',
      'db_query_duration_seconds_count{pool="primary",operation="read-stock",outcome="ok"} 1',
    ]) {
      expect(text).toContain(line)
    }
  })
})

describe('behaviour 39: faults come in through one door', () => {
  test('a dropped connection answers as a lost one would', async () => {
    const dropped = Object.assign(new Error('planted'), { code: 'ECONNRESET' })
    const database = await openDatabase({ faults: { reach: () => Promise.reject(dropped) } })
    await expect(database.rows(readStock, [1])).rejects.toMatchObject({ code: 'dependency-unavailable' })
  })

  test('an error of the fault passes through', async () => {
    const database = await openDatabase({ faults: { reach: () => Promise.reject(new Error('planted')) } })
    await expect(database.rows(readStock, [1])).rejects.toThrow('planted')
  })
})

async function urlOf(transaction: { readonly rows: Database['rows'] }): Promise<string> {
  const [row] = await transaction.rows(
    statement<{ name: string }>('database-name', 'select current_database() as name'),
    [],
  )
  return Object.assign(new URL(postgres().url), { pathname: `/${row?.name ?? ''}` }).href
}

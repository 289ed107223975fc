import pg from 'pg'
import { problem } from '#errors/index.ts'
import type { ServerAddress } from './cancel-request.ts'
import { Connection } from './connection.ts'
import { clientTimeoutFor, connectOptions, defaultLimits } from './connect-options.ts'
import { asProblem, isWrongPassword } from './failures.ts'
import { observerOf, watchPool } from './pool-metrics.ts'
import { PrimaryClient, refuseStandby } from './primary-client.ts'
import { createSupervisor } from './supervisor.ts'
import type { DatabaseOptions, PoolCounts } from './types.ts'

/** The connections of one replica: as many as it was given, a bounded queue before them, a bounded wait in it. */
export interface Pool {
  readonly acquire: (signal: AbortSignal | undefined) => Promise<Connection>
  /** New callers get connections made with these; resolves when the last of the old ones is closed. */
  readonly replace: (url: string, readOnly: boolean) => Promise<void>
  readonly counts: () => PoolCounts
  readonly end: () => Promise<void>
}

interface Generation {
  readonly pool: pg.Pool
  readonly server: ServerAddress
}

export function createPool(options: DatabaseOptions, readOnly: boolean): Pool {
  let current = openGeneration(options, readOnly)
  /** Those whose password was refused wait here for the new one. */
  let onReplaced: readonly (() => void)[] = []
  const observe = observerOf(options)
  const maxWaiting = options.maxWaiting ?? 10 * (options.poolSize ?? defaultLimits.poolSize)
  const supervisor = createSupervisor()
  const perConnection = {
    observe: observe.query,
    timeoutMs: clientTimeoutFor(options.statementTimeoutMs ?? defaultLimits.statementTimeoutMs),
    onRelease: supervisor.forget,
  }
  const acquireTimeoutMs = options.acquireTimeoutMs ?? defaultLimits.acquireTimeoutMs

  const replacement = (): Promise<void> =>
    new Promise((resolve) => {
      onReplaced = [...onReplaced, resolve]
      setTimeout(resolve, acquireTimeoutMs)
    })

  const connect = async (signal: AbortSignal | undefined): Promise<Connection> => {
    const generation = current
    try {
      const client = await clientOf(generation.pool, signal)
      const connection = new Connection(client, { ...perConnection, server: generation.server })
      supervisor.watch(connection)
      return connection
    } catch (error) {
      if (!isWrongPassword(error)) throw error
      // A rotation changes the password in the server first; the new one reaches this process a moment later.
      if (generation === current) await replacement()
      if (generation === current) throw error
      return connect(signal)
    }
  }

  const acquire = async (signal: AbortSignal | undefined): Promise<Connection> => {
    if (current.pool.waitingCount >= maxWaiting) throw tooBusy('Too many wait for the database.')
    const started = performance.now()
    try {
      await options.faults?.reach('database')
      return await connect(signal)
    } catch (error) {
      throw isFull(error) ? tooBusy('The database has no connection free.', error) : asProblem(error)
    } finally {
      observe.wait((performance.now() - started) / 1_000)
    }
  }

  const counts = (): PoolCounts => {
    const { pool } = current
    const idle = pool.idleCount
    return { max: pool.options.max, busy: pool.totalCount - idle, idle, waiting: pool.waitingCount }
  }
  const stopWatching = watchPool(options, counts)

  return {
    acquire,
    counts,
    replace: async (url, nowReadOnly) => {
      const old = current
      current = openGeneration({ ...options, url }, nowReadOnly)
      for (const resolve of onReplaced) resolve()
      onReplaced = []
      await closeWhenUnused(old.pool)
    },
    end: async () => {
      stopWatching()
      await current.pool.end()
    },
  }
}

function openGeneration(options: DatabaseOptions, readOnly: boolean): Generation {
  const config = connectOptions(options, readOnly)
  const pool = new pg.Pool({ ...config, Client: PrimaryClient, verify: refuseStandby })
  pool.on('error', (error) => options.log?.warn({ err: error }, 'an idle connection to the database was lost'))
  const { hostname, port } = new URL(options.url)
  const tls = typeof config.ssl === 'object' ? config.ssl : false
  return { pool, server: { host: hostname, port: Number(port === '' ? 5432 : port), tls } }
}

/** Whoever leaves while it waits gives the connection on that it gets later. */
async function clientOf(pool: pg.Pool, signal: AbortSignal | undefined): Promise<pg.PoolClient> {
  const client = pool.connect()
  // Nobody waits where a connection is free, so nobody needs to be able to leave.
  if (signal === undefined || pool.idleCount > 0) return client
  let leave = (): void => undefined
  const left = new Promise<never>((_resolve, reject) => {
    leave = () => reject(problem('deadline-exceeded', { cause: signal.reason }))
  })
  signal.addEventListener('abort', leave, { once: true })
  if (signal.aborted) leave()
  try {
    return await Promise.race([client, left])
  } catch (error) {
    client.then(
      (late) => late.release(),
      () => undefined,
    )
    throw error
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

/** A pool that ends forgets those who wait in it, so they are served first. */
async function closeWhenUnused(pool: pg.Pool): Promise<void> {
  while (pool.waitingCount > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  await pool.end()
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect'
}

function tooBusy(detail: string, cause?: unknown): Error {
  return problem('overloaded', { detail, retryAfter: 1, cause })
}

import { statement } from '#database/statement.ts'
import type { Database, Queryable, Transaction } from '#database/types.ts'
import { sqlState, sqlStateOf } from '#database/failures.ts'
import { problem } from '#errors/index.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { leadOrFollow } from './leader.ts'
import type { Answer, IdempotentRequest } from './types.ts'

type Replayable<Body> = Answer<Body> & { readonly replayed: boolean }

/** A second request waits for the first one at the unique key; an expired row counts as none. */
const claimKey = statement<{ claimed: true }, [scope: string, key: string, hash: string, hours: number]>(
  'kit-idempotency-claim',
  `insert into kit_idempotency as known (scope, key, request_hash, expires_at)
   values ($1, $2, $3, now() + make_interval(hours => $4))
   on conflict (scope, key) do update
     set request_hash = excluded.request_hash, created_at = now(), expires_at = excluded.expires_at
     where known.expires_at < now()
   returning true as claimed`,
)

const keepAnswer = statement<never, [scope: string, key: string, status: number, body: string, headers: string]>(
  'kit-idempotency-keep',
  'update kit_idempotency set status = $3, body = $4, headers = $5 where scope = $1 and key = $2',
)

interface StoredAnswer {
  readonly request_hash: string
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

const readAnswer = statement<StoredAnswer, [scope: string, key: string]>(
  'kit-idempotency-read',
  'select request_hash, status, body, headers from kit_idempotency where scope = $1 and key = $2',
)

const removeExpired = statement<{ removed: number }>(
  'kit-idempotency-expire',
  `with removed as (
     delete from kit_idempotency where (scope, key) in (
       select scope, key from kit_idempotency where expires_at < now() limit 1000
     ) returning 1
   ) select count(*) as removed from removed`,
)

/**
 * Does the work once for a key. Its answer is stored in the transaction of its effect, so there is never one without
 * the other; whoever asks again gets the stored answer. What the work throws is not stored: nothing happened, and the
 * next request with the key tries again. A refusal that must stay (a declined payment) is returned, not thrown.
 *
 * Same key, other request: 422. First request still running after the lock timeout: 409 with retry-after.
 */
export async function idempotent<Schema, Body>(
  database: Database<Schema>,
  request: IdempotentRequest,
  work: (transaction: Transaction<Schema>) => Promise<Answer<Body>>,
  metrics?: Metrics,
): Promise<Replayable<Body>> {
  const { answer, followed } = await leadOrFollow(database, request, () =>
    database.transaction((transaction) => runOnce(transaction, request, work), { signal: request.signal }),
  )
  const replayed = followed || answer.replayed
  if (replayed) metrics?.count('idempotency_replays_total', { outcome: 'replayed' })
  return { ...answer, replayed }
}

async function runOnce<Schema, Body>(
  transaction: Transaction<Schema>,
  request: IdempotentRequest,
  work: (transaction: Transaction<Schema>) => Promise<Answer<Body>>,
): Promise<Replayable<Body>> {
  const { scope, key, requestHash, keepHours = 24 } = request
  if (!(await claim(transaction, [scope, key, requestHash, keepHours]))) {
    const [stored] = await transaction.rows(readAnswer, [scope, key])
    if (stored === undefined) throw problem('idempotency-in-progress', { retryAfter: 1 })
    if (stored.request_hash !== requestHash) throw problem('idempotency-mismatch')
    return { status: stored.status, body: stored.body as Body, headers: stored.headers, replayed: true }
  }
  const { status, body, headers = {} } = await work(transaction)
  await transaction.rows(keepAnswer, [scope, key, status, JSON.stringify(body ?? null), JSON.stringify(headers)])
  return { status, body, headers, replayed: false }
}

async function claim(transaction: Queryable, values: [string, string, string, number]): Promise<boolean> {
  try {
    return (await transaction.rows(claimKey, values)).length === 1
  } catch (error) {
    if (sqlStateOf(error) !== sqlState.lockNotAvailable) throw error
    throw problem('idempotency-in-progress', { retryAfter: 1, cause: error })
  }
}

/** Removes what has expired, in bites that lock little; call it from a job. Returns how many rows went. */
export async function removeExpiredKeys(database: Queryable): Promise<number> {
  let total = 0
  for (;;) {
    const [row] = await database.rows(removeExpired, [])
    total += row?.removed ?? 0
    if (row === undefined || row.removed === 0) return total
  }
}

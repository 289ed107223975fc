import { randomBytes } from 'node:crypto'
import { statement, type Database, type Queryable } from '@plinth/kit'
import type { Tables } from '../tables.ts'

/** How long an old secret is still accepted: longer than any message is sent again. */
const overlapHours = 24

const live = statement<{ secret: string }, [provider: string, hours: number]>(
  'payment-secrets',
  `select secret from payment_secrets
   where provider = $1 and (retired_at is null or retired_at > now() - make_interval(hours => $2)) order by id desc`,
)
const insert = statement<never, [provider: string, secret: string]>(
  'payment-secret-insert',
  'insert into payment_secrets (provider, secret) values ($1, $2)',
)
const retireOlder = statement<never, [provider: string]>(
  'payment-secret-retire',
  `update payment_secrets set retired_at = now() where provider = $1 and retired_at is null
     and id < (select max(id) from payment_secrets where provider = $1)`,
)
const forget = statement<never, [provider: string, hours: number]>(
  'payment-secret-forget',
  'delete from payment_secrets where provider = $1 and retired_at < now() - make_interval(hours => $2)',
)
const lock = statement<never>('payment-secret-lock', `select pg_advisory_xact_lock(hashtext('payment-secrets'))`)
const newestAge = statement<{ hours: number }, [provider: string]>(
  'payment-secret-age',
  `select extract(epoch from now() - max(created_at))::float8 / 3600 as hours
   from payment_secrets where provider = $1 having count(*) > 0`,
)

/** Secrets that sign and are accepted now, the newest first. */
export async function paymentSecrets(queries: Queryable, provider: string): Promise<readonly string[]> {
  const rows = await queries.rows(live, [provider, overlapHours])
  return rows.map(({ secret }) => secret)
}

/** Makes the first secret, or the next one when the newest is older than this. True when there is a new one. */
export async function rotatePaymentSecret(
  database: Database<Tables>,
  provider: string,
  olderThanHours: number,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await transaction.rows(lock, [])
    const [newest] = await transaction.rows(newestAge, [provider])
    if (newest !== undefined && newest.hours < olderThanHours) return false
    await transaction.rows(insert, [provider, randomBytes(32).toString('base64url')])
    await transaction.rows(retireOlder, [provider])
    await transaction.rows(forget, [provider, overlapHours])
    return true
  })
}

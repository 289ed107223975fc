import type { ConnectionOptions } from 'node:tls'
import type pg from 'pg'
import type { DatabaseOptions } from './types.ts'
import { valueTypes } from './value-types.ts'

/** Room for the answer to travel after the server itself has ended a statement. */
const answerGraceMs = 2_000

/** The limits that hold when nothing else is said, in milliseconds. */
export const defaultLimits = {
  poolSize: 10,
  acquireTimeoutMs: 2_000,
  statementTimeoutMs: 5_000,
  lockTimeoutMs: 2_000,
  idleInTransactionTimeoutMs: 10_000,
}

/** What a pool of `pg` needs to know to connect as the options say. */
export function connectOptions(options: DatabaseOptions, readOnly: boolean): pg.PoolConfig {
  const limits = { ...defaultLimits, ...definedOf(options) }
  const url = new URL(options.url)
  const ssl = tlsOf(url.searchParams.get('sslmode') ?? 'prefer', options.certificateAuthority)
  // What stands in the URL would win over what is said here.
  for (const name of ['sslmode', 'sslrootcert', 'ssl']) url.searchParams.delete(name)
  return {
    connectionString: url.href,
    ssl,
    application_name: options.name ?? 'primary',
    max: limits.poolSize,
    connectionTimeoutMillis: limits.acquireTimeoutMs,
    idleTimeoutMillis: 30_000,
    // Connections move to a new server behind the same name within half an hour.
    maxLifetimeSeconds: 1_800,
    // A half-open connection is noticed by the system before a statement is sent on it.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: limits.statementTimeoutMs,
    lock_timeout: limits.lockTimeoutMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionTimeoutMs,
    options: readOnly ? '-c default_transaction_read_only=on' : '',
    types: valueTypes,
  }
}

function definedOf(options: DatabaseOptions): Partial<typeof defaultLimits> {
  const names = Object.keys(defaultLimits) as (keyof typeof defaultLimits)[]
  return Object.fromEntries(
    names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]] as const])),
  )
}

/** The meaning of `sslmode` as libpq has it; `pg` alone would check the certificate for `require` and refuse that of RDS. */
function tlsOf(mode: string, authority: string | undefined): ConnectionOptions | false {
  if (mode === 'disable' || mode === 'prefer' || mode === 'allow') return false
  if (authority !== undefined) return { ca: authority, rejectUnauthorized: true }
  return { rejectUnauthorized: mode !== 'require' && mode !== 'no-verify' }
}

/** The server may be gone without a word: then nobody ends the statement but we. */
export function clientTimeoutFor(statementTimeoutMs: number): number {
  return statementTimeoutMs + answerGraceMs
}

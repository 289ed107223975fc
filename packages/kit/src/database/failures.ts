import { problem, ThrownProblem } from '#errors/index.ts'

/** SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html, and what the kit does about each. */
export const sqlState = {
  serializationFailure: '40001',
  deadlock: '40P01',
  lockNotAvailable: '55P03',
  queryCancelled: '57014',
  readOnlyTransaction: '25006',
  idleInTransactionTimeout: '25P03',
  tooManyConnections: '53300',
  wrongPassword: '28P01',
  wrongAuthorisation: '28000',
  uniqueViolation: '23505',
} as const

/** The SQLSTATE of an error of the server, or of what wraps one. */
export function sqlStateOf(error: unknown): string | undefined {
  if (error instanceof ThrownProblem) return sqlStateOf(error.cause)
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined
}

/** True when the server has rolled the transaction back for a reason that another try may not meet. */
export function mayTryAgain(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === sqlState.serializationFailure || state === sqlState.deadlock || isConnectionLoss(error)
}

const lostConnection =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded|read ECONNRESET|write EPIPE|This socket has been ended|Cannot use a pool)/
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])
/** The server goes away or does not take us yet: shutdown, crash of a neighbour, start, out of slots. */
const serverGone = /^(57P0[1-5]|08...|53300)$/

export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof ThrownProblem) return error.code === 'dependency-unavailable' || isConnectionLoss(error.cause)
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && networkCodes.has(error.code)) return true
  const state = sqlStateOf(error)
  return state === undefined ? lostConnection.test(error.message) : serverGone.test(state)
}

/** True when the statement never left this process, because the connection was already known to be dead. */
export function wasNeverSent(error: unknown): boolean {
  if (error instanceof ThrownProblem) return wasNeverSent(error.cause)
  return error instanceof Error && error.message.endsWith('not queryable')
}

export function isWrongPassword(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === sqlState.wrongPassword || state === sqlState.wrongAuthorisation
}

/**
 * What the client of a request reads when the database refused. Errors that are a fault of ours (a missing column, a
 * broken constraint) pass through unchanged and end as 500.
 */
export function asProblem(error: unknown): unknown {
  if (error instanceof ThrownProblem) return error
  if (isConnectionLoss(error) || isWrongPassword(error)) {
    return problem('dependency-unavailable', { retryAfter: 1, cause: error, dependency: 'database' })
  }
  const refusal = refusals.get(sqlStateOf(error) ?? '')
  return refusal === undefined ? error : problem(refusal.code, { ...refusal.details, cause: error })
}

const refusals = new Map<string, { readonly code: string; readonly details: { detail: string; retryAfter: number } }>([
  [sqlState.readOnlyTransaction, { code: 'read-only', details: { detail: 'Writes are paused.', retryAfter: 5 } }],
  [sqlState.queryCancelled, { code: 'overloaded', details: { detail: 'The database took too long.', retryAfter: 2 } }],
  [
    sqlState.lockNotAvailable,
    { code: 'overloaded', details: { detail: 'Somebody else is changing the same thing.', retryAfter: 1 } },
  ],
  [
    sqlState.idleInTransactionTimeout,
    { code: 'overloaded', details: { detail: 'The work paused for too long.', retryAfter: 2 } },
  ],
  [
    sqlState.serializationFailure,
    { code: 'conflict', details: { detail: 'Somebody else was faster.', retryAfter: 1 } },
  ],
  [sqlState.deadlock, { code: 'conflict', details: { detail: 'Somebody else was faster.', retryAfter: 1 } }],
])

import type { PaymentRefusal } from '@shop/contract'
import { statement, type Queryable } from '@plinth/kit'
import type { Charge, ChargeState } from '../provider.ts'
import type { CardBehaviour } from './cards.ts'

/** A charge in the books of the fake provider. */
export interface ChargeRow {
  readonly id: string
  readonly key: string
  readonly state: ChargeState
  readonly refusal: PaymentRefusal | null
  readonly challengeId: string | null
  readonly amount: number
  readonly refunded: number
  readonly reference: string
  readonly lastDigits: string
  readonly behaviour: CardBehaviour
}

const columns = `charge.id, charge.idempotency_key as key, charge.state, charge.refusal,
  charge.challenge_id as "challengeId", charge.amount, charge.refunded, charge.reference,
  card.last_digits as "lastDigits", card.behaviour
  from fake_payments.charges as charge join fake_payments.cards as card using (token)`

const byKey = statement<ChargeRow, [key: string]>(
  'fake-charge-by-key',
  `select ${columns} where charge.idempotency_key = $1`,
)
const byKeyLocked = statement<ChargeRow, [key: string]>(
  'fake-charge-lock',
  `select ${columns} where charge.idempotency_key = $1 for update of charge`,
)
const byChallenge = statement<ChargeRow, [challengeId: string]>(
  'fake-charge-by-challenge',
  `select ${columns} where charge.challenge_id = $1`,
)
const setState = statement<never, [key: string, state: ChargeState, refusal: PaymentRefusal | null]>(
  'fake-charge-state',
  'update fake_payments.charges set state = $2, refusal = $3 where idempotency_key = $1',
)

export async function tryFindCharge(queries: Queryable, key: string): Promise<ChargeRow | undefined> {
  const [row] = await queries.rows(byKey, [key])
  return row
}

export async function tryFindByChallenge(queries: Queryable, challengeId: string): Promise<ChargeRow | undefined> {
  const [row] = await queries.rows(byChallenge, [challengeId])
  return row
}

export async function tryLockCharge(transaction: Queryable, key: string): Promise<ChargeRow | undefined> {
  const [row] = await transaction.rows(byKeyLocked, [key])
  return row
}

/** The charge with its new state; the row must be locked. */
export async function changedCharge(
  transaction: Queryable,
  charge: ChargeRow,
  state: ChargeState,
  refusal: PaymentRefusal | null = null,
): Promise<ChargeRow> {
  await transaction.rows(setState, [charge.key, state, refusal])
  return { ...charge, state, refusal }
}

/** What the outside world sees of it. */
export function publicCharge({ id, key, state, refusal, challengeId }: ChargeRow): Charge {
  return { id, key, state, refusal, challengeId }
}

import type { CheckoutOutcome } from '@shop/contract'
import { statement, type Database } from '@plinth/kit'
import type { Cashier } from '../payments/cashier.ts'
import type { Tables } from '../tables.ts'
import { outcomeOf } from './outcome.ts'
import { settlePatiently, type Patience } from './settle-patiently.ts'

export interface CheckoutAnswer {
  readonly status: 201 | 202 | 402
  readonly body: CheckoutOutcome
}

const statuses: Readonly<Record<CheckoutOutcome['outcome'], CheckoutAnswer['status']>> = {
  paid: 201,
  challenge: 202,
  pending: 202,
  refused: 402,
}

const read = statement<CheckoutAnswer, [orderId: string]>(
  'checkout-answer',
  'select status, body from checkout_answers where order_id = $1',
)

const keep = statement<{ kept: true }, [orderId: string, status: number, body: string]>(
  'checkout-answer-keep',
  'insert into checkout_answers (order_id, status, body) values ($1, $2, $3::json) on conflict do nothing returning true as kept',
)

interface Submitted extends Patience {
  readonly orderId: string
  /** False for the request that made the order: nobody can have answered it yet. */
  readonly replayed: boolean
}

/**
 * The one answer to a submit, however often it is sent: the first that is written down is given to everybody. Who comes
 * while another request asks the provider waits for it, as long as there is time.
 */
export async function checkoutAnswer(
  database: Database<Tables>,
  cashier: Cashier,
  { orderId, replayed, ...patience }: Submitted,
): Promise<CheckoutAnswer> {
  const [given] = replayed ? await database.rows(read, [orderId]) : []
  if (given !== undefined) return given
  await settlePatiently(cashier, orderId, patience)
  const body = await outcomeOf(database, orderId)
  const own = { status: statuses[body.outcome], body }
  const [kept] = await database.rows(keep, [orderId, own.status, JSON.stringify(body)])
  if (kept !== undefined) return own
  const [first] = await database.rows(read, [orderId])
  return first ?? own
}

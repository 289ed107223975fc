import { randomUUID } from 'node:crypto'
import { sendMessage, statement, type Queryable, type Transaction } from '@plinth/kit'
import { publicCharge, type ChargeRow } from './charges.ts'

/** Topic of a webhook that is to be delivered; the payload is `{ eventId }`. */
export const webhookTopic = 'fake-payments/webhook'
/** Topic of a charge that is decided later; the payload is `{ key }`. */
export const decisionTopic = 'fake-payments/decision'

const insertEvent = statement<never, [id: string, payload: string]>(
  'fake-event',
  'insert into fake_payments.events (id, payload) values ($1, $2)',
)

/** Tells the shop, in the transaction of what is told, that a charge has changed. */
export async function tell(
  transaction: Queryable & Pick<Transaction, 'afterCommit'>,
  charge: ChargeRow,
  { notBefore }: { readonly notBefore?: Date } = {},
): Promise<void> {
  const id = `evt_${randomUUID()}`
  const payload = JSON.stringify({ id, type: `charge.${charge.state}`, charge: publicCharge(charge) })
  await transaction.rows(insertEvent, [id, payload])
  const copies = charge.behaviour === 'tells-twice' ? 2 : 1
  for (let copy = 0; copy < copies; copy += 1) {
    await sendMessage(transaction, { topic: webhookTopic, payload: { eventId: id }, ...(notBefore && { notBefore }) })
  }
}

import { randomUUID } from 'node:crypto'
import { sendMessage, statement, type Database, type Transaction } from '@plinth/kit'
import type { PaymentRefusal } from '@shop/contract'
import type { Tables } from '../../tables.ts'
import type { Authorisation, Charge, ChargeState } from '../provider.ts'
import type { CardBehaviour } from './cards.ts'
import { publicCharge, tryFindCharge, type ChargeRow } from './charges.ts'
import { decisionTopic, tell } from './events.ts'

/** How a charge begins, by what the card does. */
const beginnings: Readonly<Record<CardBehaviour, { readonly state: ChargeState; readonly refusal?: PaymentRefusal }>> =
  {
    pays: { state: 'authorised' },
    declines: { state: 'refused', refusal: 'declined' },
    'lacks-funds': { state: 'refused', refusal: 'insufficient-funds' },
    challenges: { state: 'challenge' },
    'times-out': { state: 'authorised' },
    'pays-late': { state: 'processing' },
    'tells-twice': { state: 'authorised' },
  }

export interface Delays {
  /** Milliseconds until the card `Late` says yes. */
  readonly late: number
  /** Milliseconds until the webhook of the card `Timeout` goes out. */
  readonly lost: number
}

const findCard = statement<{ behaviour: CardBehaviour; lastDigits: string }, [token: string]>(
  'fake-card',
  'select behaviour, last_digits as "lastDigits" from fake_payments.cards where token = $1',
)

type NewCharge = [
  id: string,
  key: string,
  token: string,
  amount: number,
  currency: string,
  reference: string,
  state: ChargeState,
  refusal: PaymentRefusal | null,
  challengeId: string | null,
]

const insertCharge = statement<{ id: string }, NewCharge>(
  'fake-charge-insert',
  `insert into fake_payments.charges
     (id, idempotency_key, token, amount, currency, reference, state, refusal, challenge_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (idempotency_key) do nothing returning id`,
)

/** Charges the card once for a key. The answer for the card `Timeout` never comes, although it was charged. */
export async function authorise(
  database: Database<Tables>,
  authorisation: Authorisation,
  delays: Delays,
  signal: AbortSignal,
): Promise<Charge> {
  const [card] = await database.rows(findCard, [authorisation.token])
  if (card === undefined) return unknownCard(authorisation.key)
  const charge = begin(authorisation, card)
  const isNew = await database.transaction((transaction) => write(transaction, authorisation, charge, delays))
  if (!isNew) return publicCharge((await tryFindCharge(database, authorisation.key)) ?? charge)
  if (card.behaviour === 'times-out') await silence(signal)
  return publicCharge(charge)
}

function begin(
  { key, amount, reference }: Authorisation,
  { behaviour, lastDigits }: { readonly behaviour: CardBehaviour; readonly lastDigits: string },
): ChargeRow {
  const { state, refusal = null } = beginnings[behaviour]
  const challengeId = state === 'challenge' ? `chl_${randomUUID()}` : null
  const id = `ch_${randomUUID()}`
  return { id, key, state, refusal, challengeId, amount, refunded: 0, reference, lastDigits, behaviour }
}

/** False when the key was used before: then everything is as it was. */
async function write(
  transaction: Transaction<Tables>,
  { token, currency }: Authorisation,
  charge: ChargeRow,
  delays: Delays,
): Promise<boolean> {
  const { id, key, amount, reference, state, refusal, challengeId } = charge
  const values: NewCharge = [id, key, token, amount, currency, reference, state, refusal, challengeId]
  const inserted = await transaction.rows(insertCharge, values)
  if (inserted.length > 0) await followUps[charge.behaviour]?.(transaction, charge, delays)
  return inserted.length > 0
}

type FollowUp = (transaction: Transaction<Tables>, charge: ChargeRow, delays: Delays) => Promise<unknown>

/** What comes by itself later. Cards that were answered at once are told again when the money moves. */
const followUps: Readonly<Partial<Record<CardBehaviour, FollowUp>>> = {
  'times-out': (transaction, charge, { lost }) => tell(transaction, charge, { notBefore: inMilliseconds(lost) }),
  'tells-twice': (transaction, charge) => tell(transaction, charge),
  'pays-late': (transaction, { key }, { late }) =>
    sendMessage(transaction, { topic: decisionTopic, payload: { key }, notBefore: inMilliseconds(late) }),
}

function inMilliseconds(wait: number): Date {
  return new Date(Date.now() + wait)
}

function unknownCard(key: string): Charge {
  return { id: `ch_none_${key}`, key, state: 'refused', refusal: 'unknown-card', challengeId: null }
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = (): void => reject(new Error('the provider did not answer in time'))
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
  })
}

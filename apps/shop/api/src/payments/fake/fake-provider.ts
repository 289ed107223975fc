import { randomBytes, randomUUID } from 'node:crypto'
import { problem, statement, type Database, type Transaction } from '@plinth/kit'
import { z } from 'zod'
import type { Tables } from '../../tables.ts'
import type { PaymentProvider, ProviderMessage } from '../provider.ts'
import { isSigned } from '../signature.ts'
import { authorise, type Delays } from './authorise.ts'
import { tryFindBehaviour } from './cards.ts'
import {
  changedCharge,
  publicCharge,
  tryFindByChallenge,
  tryFindCharge,
  tryLockCharge,
  type ChargeRow,
} from './charges.ts'
import { tell } from './events.ts'

/** What the pages of the provider need beside what the shop needs. */
export interface FakeProvider extends PaymentProvider {
  tokenize(number: string): Promise<{ readonly token: string; readonly lastDigits: string }>
  tryFindChallenge(id: string): Promise<ChargeRow | undefined>
  answerChallenge(id: string, answer: 'approve' | 'reject'): Promise<ChargeRow | undefined>
  /** The late yes of a charge that was `processing`. */
  decide(key: string): Promise<void>
}

interface FakeProviderOptions {
  readonly database: Database<Tables>
  /** Those that are valid now. */
  readonly secrets: () => Promise<readonly string[]>
  readonly delays: Delays
}

const insertCard = statement<never, [token: string, behaviour: string, lastDigits: string]>(
  'fake-card-insert',
  'insert into fake_payments.cards (token, behaviour, last_digits) values ($1, $2, $3)',
)

const insertRefund = statement<{ id: string }, [id: string, key: string, chargeId: string, amount: number]>(
  'fake-refund-insert',
  `insert into fake_payments.refunds (id, idempotency_key, charge_id, amount) values ($1, $2, $3, $4)
   on conflict (idempotency_key) do nothing returning id`,
)

const addRefund = statement<never, [key: string, amount: number]>(
  'fake-refund-add',
  'update fake_payments.charges set refunded = refunded + $2 where idempotency_key = $1',
)

const Message = z.object({
  id: z.string(),
  type: z.string(),
  charge: z.object({
    id: z.string(),
    key: z.string(),
    state: z.enum(['challenge', 'processing', 'authorised', 'captured', 'voided', 'refused']),
    refusal: z.enum(['declined', 'insufficient-funds', 'unknown-card', 'challenge-failed', 'expired']).nullable(),
    challengeId: z.string().nullable(),
  }),
}) satisfies z.ZodType<ProviderMessage>

/** A payment provider that moves no money and otherwise behaves like one, in its own corner of the database. */
export function createFakeProvider({ database, secrets, delays }: FakeProviderOptions): FakeProvider {
  const change = (key: string, work: (transaction: Transaction<Tables>, charge: ChargeRow) => Promise<ChargeRow>) =>
    database.transaction(async (transaction) => {
      const charge = await tryLockCharge(transaction, key)
      return charge === undefined ? undefined : work(transaction, charge)
    })
  const move = async (transaction: Transaction<Tables>, ...to: Tail<Parameters<typeof changedCharge>>) => {
    const changed = await changedCharge(transaction, ...to)
    await tell(transaction, changed)
    return changed
  }
  return {
    name: 'fake',
    tokenize: async (number) => {
      const token = `card_${randomBytes(18).toString('base64url')}`
      const lastDigits = number.slice(-4)
      await database.rows(insertCard, [token, tryFindBehaviour(number) ?? 'declines', lastDigits])
      return { token, lastDigits }
    },
    authorise: (authorisation, signal) => authorise(database, authorisation, delays, signal),
    capture: async (key) => {
      const charge = await change(key, async (transaction, found) =>
        found.state === 'authorised' ? move(transaction, found, 'captured') : found,
      )
      if (charge === undefined) throw new Error(`the provider knows no charge ${key}`)
      return publicCharge(charge)
    },
    cancel: async (key) => {
      const open = new Set(['challenge', 'processing', 'authorised'])
      const charge = await change(key, async (transaction, found) =>
        open.has(found.state) ? move(transaction, found, 'voided') : found,
      )
      return charge && publicCharge(charge)
    },
    refund: async ({ key, chargeKey, amount }) => {
      const charge = await change(chargeKey, async (transaction, found) => {
        const inserted = await transaction.rows(insertRefund, [`re_${randomUUID()}`, key, found.id, amount])
        if (inserted.length > 0) await transaction.rows(addRefund, [chargeKey, amount])
        return found
      })
      if (charge === undefined) throw new Error(`the provider knows no charge ${chargeKey}`)
    },
    tryFindCharge: async (key) => {
      const charge = await tryFindCharge(database, key)
      return charge && publicCharge(charge)
    },
    verify: async (text, signature) =>
      isSigned(text, signature, await secrets(), new Date()) ? readMessage(text) : undefined,
    tryFindChallenge: (id) => tryFindByChallenge(database, id),
    answerChallenge: async (id, answer) => {
      const asked = await tryFindByChallenge(database, id)
      if (asked === undefined) return undefined
      return change(asked.key, async (transaction, charge) => {
        if (charge.state !== 'challenge') return charge
        return answer === 'approve'
          ? move(transaction, charge, 'authorised')
          : move(transaction, charge, 'refused', 'challenge-failed')
      })
    },
    decide: async (key) => {
      await change(key, async (transaction, charge) =>
        charge.state === 'processing' ? move(transaction, charge, 'authorised') : charge,
      )
    },
  }
}

/** Signed, so it is from the provider; still, what cannot be read is refused, and sent again when it can. */
function readMessage(text: string): ProviderMessage {
  const message = Message.safeParse(parsedOrNull(text))
  if (message.success) return message.data
  throw problem('validation', { detail: 'This message cannot be read.', cause: message.error })
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Tail<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : never

import { statement, type Database, type Dependency, type Logger } from '@plinth/kit'
import type { CatalogueCaches } from '../catalogue/cached-catalogue.ts'
import type { Tables } from '../tables.ts'
import { applyCharge } from './apply-charge.ts'
import type { Charge, PaymentProvider } from './provider.ts'

/** `settled`: nothing is left to ask now. `waiting`: the provider has not decided, or did not answer. `busy`: another replica asks. */
export type Settlement = 'settled' | 'waiting' | 'busy'

export interface Cashier {
  /** Brings the payment of an order as far as it goes now. Safe to call at any time, by anybody, as often as wanted. */
  settle(orderId: string, signal?: AbortSignal): Promise<Settlement>
}

interface CashierOptions {
  readonly database: Database<Tables>
  readonly caches: CatalogueCaches
  readonly provider: PaymentProvider
  /** Time limit, breaker and places for the calls to the provider. */
  readonly dependency: Dependency
  readonly log: Pick<Logger, 'warn'>
}

interface Claimed {
  readonly id: string
  readonly state: 'created' | 'challenge' | 'authorised' | 'voiding'
  readonly token: string
  readonly amount: number
  readonly reference: string
}

type Question = (provider: PaymentProvider, payment: Claimed, signal: AbortSignal) => Promise<Charge | undefined>

/** What the provider is asked, by where the payment stands. */
const questions: Readonly<Record<Claimed['state'], Question>> = {
  created: (provider, { id, token, amount, reference }, signal) =>
    provider.authorise({ key: id, token, amount, currency: 'USD', reference }, signal),
  challenge: (provider, { id }, signal) => provider.tryFindCharge(id, signal),
  authorised: (provider, { id }, signal) => provider.capture(id, signal),
  voiding: (provider, { id }, signal) => provider.cancel(id, signal),
}

/** A charge in one of these states leaves nothing to ask for a payment in the state beside it. */
const unchanged: Readonly<Record<Claimed['state'], Charge['state']>> = {
  created: 'processing',
  challenge: 'challenge',
  authorised: 'authorised',
  voiding: 'authorised',
}

/** After these there is nothing to ask; what they changed may have left something to give back, which a job does. */
const final = new Set<Charge['state']>(['captured', 'refused', 'voided'])

const claim = statement<Claimed, [orderId: string, seconds: number]>(
  'payment-claim',
  `update payments as payment set claimed_until = now() + make_interval(secs => $2)
   from orders where orders.id = payment.order_id and payment.order_id = $1
     and payment.state in ('created', 'challenge', 'authorised', 'voiding')
     and (payment.claimed_until is null or payment.claimed_until < now())
   returning payment.id, payment.state, payment.token, payment.amount, orders.number as reference`,
)

const isOpen = statement<{ open: boolean }, [orderId: string]>(
  'payment-open',
  `select state in ('created', 'challenge', 'authorised', 'voiding') as open from payments where order_id = $1`,
)

const postpone = statement<never, [id: string, seconds: number]>(
  'payment-postpone',
  'update payments set claimed_until = now() + make_interval(secs => $2), updated_at = now() where id = $1',
)

/** From created to captured are two questions; more than this means that both sides talk past each other. */
const rounds = 5

/** Longer than the longest wait for one answer. A killed replica holds a payment for so long. */
const claimSeconds = 5

/** Asks again after a failure, in seconds. */
const pauseAfterFailure = 2

export function createCashier({ database, caches, provider, dependency, log }: CashierOptions): Cashier {
  /** The answer of the provider, or undefined after a failure: then somebody asks again later. */
  const ask = async (payment: Claimed, signal: AbortSignal | undefined): Promise<Charge | 'nothing' | undefined> => {
    try {
      const question = (limit: AbortSignal) => questions[payment.state](provider, payment, limit)
      return (await dependency.call(question, { repeatable: 'always', signal })) ?? 'nothing'
    } catch (error) {
      log.warn({ err: error, paymentId: payment.id, state: payment.state }, 'the payment provider did not answer')
      await database.rows(postpone, [payment.id, pauseAfterFailure])
      return undefined
    }
  }

  const settle = async (orderId: string, signal?: AbortSignal): Promise<Settlement> => {
    for (let round = 0; round < rounds; round += 1) {
      const [payment] = await database.rows(claim, [orderId, claimSeconds])
      if (payment === undefined) {
        const [row] = await database.rows(isOpen, [orderId])
        return row?.open === true ? 'busy' : 'settled'
      }
      const answer = await ask(payment, signal)
      if (answer === undefined) return 'waiting'
      const charge = answer === 'nothing' ? neverCharged(payment) : answer
      await database.transaction((transaction) => applyCharge(transaction, charge, caches))
      if (final.has(charge.state)) return 'settled'
      if (charge.state === unchanged[payment.state]) {
        await database.rows(postpone, [payment.id, 0])
        return 'waiting'
      }
    }
    return 'waiting'
  }
  return { settle }
}

/** The provider has never heard of it, so there is no money to wait for. */
function neverCharged({ id }: Claimed): Charge {
  return { id: `none_${id}`, key: id, state: 'voided', refusal: null, challengeId: null }
}

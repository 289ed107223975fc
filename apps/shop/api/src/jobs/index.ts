import type { Deliver, Part } from '@plinth/kit'
import { deliverMail } from '../mail/deliver-mail.ts'
import { mailTopic } from '../mail/send-mail.ts'
import { watchBusiness } from '../metrics/business-metrics.ts'
import { lateDecision } from '../payments/fake/decide-late.ts'
import { webhookDelivery } from '../payments/fake/deliver-webhook.ts'
import { decisionTopic, webhookTopic } from '../payments/fake/events.ts'
import { rotatePaymentSecret } from '../payments/secrets.ts'
import { refundTopic } from '../refunds/request-refund.ts'
import { refundDelivery } from '../refunds/send-refund.ts'
import type { Services } from '../services.ts'
import { endUnpaidOrders } from './end-unpaid-orders.ts'
import { expireReservations } from './expire-reservations.ts'
import { forgetOldEvents } from './forget-old-events.ts'
import { periodicJob } from './periodic-job.ts'
import { settlePayments } from './settle-payments.ts'

/** Who takes which message of the outbox. */
export function shopDeliveries(services: Services): Readonly<Record<string, Deliver>> {
  const { database, payments } = services
  const { provider, secrets, webhookUrl } = payments
  return {
    [mailTopic]: deliverMail(services),
    ...(provider !== undefined && {
      [refundTopic]: refundDelivery(database, payments, provider),
      [webhookTopic]: webhookDelivery({ database, secrets, url: webhookUrl }),
      [decisionTopic]: lateDecision(provider),
    }),
  }
}

const second = 1_000
const hour = 3_600 * second
/** How long one secret signs webhooks, in hours. */
const secretAge = 30 * 24

/** What the shop does without being asked, in every replica. */
export function shopJobs({ database, caches, payments, modes, metrics, log }: Services): readonly Part[] {
  const { cashier, provider } = payments
  const common = { database, log }
  const always = [
    periodicJob({
      ...common,
      name: 'modes of all replicas',
      everyMs: second,
      work: modes.follow,
      whileReadOnly: true,
    }),
    businessMetrics(() => watchBusiness(database, metrics)),
  ]
  if (cashier === undefined || provider === undefined) return always
  const work = {
    'reservation expiry': [5 * second, () => expireReservations(database, caches)],
    'unpaid orders': [60 * second, () => endUnpaidOrders(database)],
    'open payments': [2 * second, (signal) => settlePayments(database, cashier, signal)],
    'webhook secrets': [hour, () => rotatePaymentSecret(database, provider.name, secretAge)],
    'old events': [hour, () => forgetOldEvents(database)],
  } as const satisfies Readonly<Record<string, readonly [number, (signal: AbortSignal) => Promise<unknown>]>>
  return [
    ...always,
    ...Object.entries(work).map(([name, [everyMs, round]]) => periodicJob({ ...common, name, everyMs, work: round })),
  ]
}

function businessMetrics(watch: () => () => void): Part {
  let end: (() => void) | undefined
  return {
    name: 'business metrics',
    start: async () => {
      end = watch()
    },
    stop: async () => end?.(),
  }
}

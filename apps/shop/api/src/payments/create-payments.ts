import { createDependency, type Database, type Dependency, type Logger, type Metrics } from '@plinth/kit'
import type { CatalogueCaches } from '../catalogue/cached-catalogue.ts'
import type { Tables } from '../tables.ts'
import { createCashier, type Cashier } from './cashier.ts'
import { createFakeProvider, type FakeProvider } from './fake/fake-provider.ts'
import { rememberedFor } from '../metrics/remembered.ts'
import { paymentSecrets } from './secrets.ts'

/** What takes the money. Without a provider the shop shows and counts, and sells nothing. */
export interface Payments {
  readonly provider: FakeProvider | undefined
  readonly cashier: Cashier | undefined
  readonly dependency: Dependency
  /** Secrets that sign webhooks now, the newest first. */
  readonly secrets: () => Promise<readonly string[]>
  /** Where this replica takes webhooks. */
  readonly webhookUrl: () => string
}

interface PaymentOptions {
  readonly provider: 'fake' | undefined
  readonly database: Database<Tables>
  readonly caches: CatalogueCaches
  readonly log: Logger
  readonly metrics: Metrics
  /** Milliseconds until the card `Late` of the fake provider is decided. */
  readonly lateMs: number
  readonly webhookUrl: () => string
}

/** Milliseconds after which the webhook of a lost answer goes out: after the shop has stopped waiting for the answer. */
const lostMs = 4_000

/** Far less than an old secret is still accepted. */
const secretsFreshMs = 5_000

export function createPayments(options: PaymentOptions): Payments {
  const { database, caches, log, metrics, lateMs, webhookUrl } = options
  // One attempt: the cashier asks again by itself, under the same key and from any replica.
  const dependency = createDependency({
    name: 'payments',
    timeoutMs: 3_000,
    attempts: 1,
    atOnce: 40,
    waiting: 80,
    metrics,
  })
  const secrets = rememberedFor(secretsFreshMs, () => paymentSecrets(database, 'fake'))
  if (options.provider === undefined) {
    return { provider: undefined, cashier: undefined, dependency, secrets, webhookUrl }
  }
  const provider = createFakeProvider({ database, secrets, delays: { late: lateMs, lost: lostMs } })
  const cashier = createCashier({ database, caches, provider, dependency, log })
  return { provider, cashier, dependency, secrets, webhookUrl }
}

import {
  connectRedis,
  createAccessTokens,
  createCache,
  createDatabase,
  createHttpServer,
  createOutbox,
  createPasswords,
  createRefreshTokens,
  createSessions,
  createShedding,
  createSigningKeys,
  createSignInThrottle,
  postgresKeys,
  postgresRefreshTokens,
  postgresSessions,
  rateLimits,
  sqlOver,
  type HttpServer,
  type Part,
  type RedisConnection,
  type ServiceContext,
} from '@plinth/kit'
import { access, shop } from '@shop/contract'
import { identifyWith } from './account/identify.ts'
import { createSharedModes } from './back-office/modes/shared-modes.ts'
import { catalogueCacheOptions } from './catalogue/cached-catalogue.ts'
import type { ShopConfig } from './config.ts'
import { followConfiguration } from './follow-configuration.ts'
import { shopHandlers } from './handlers.ts'
import { housekeeping } from './housekeeping.ts'
import { shopDeliveries, shopJobs } from './jobs/index.ts'
import { createBusinessCounts } from './metrics/business-counts.ts'
import { createPayments } from './payments/create-payments.ts'
import { databasePreparation } from './prepare-database.ts'
import { ratePoliciesTimes } from './rate-limits.ts'
import { registerHealth } from './register-health.ts'
import type { Services } from './services.ts'
import type { Tables } from './tables.ts'

export type ShopContext = ServiceContext<ShopConfig>

export interface Shop {
  readonly services: Services
  readonly server: HttpServer
  /** In start order; the service takes no request before the last one. */
  readonly parts: readonly Part[]
}

/** The whole shop, put together: what there is, what it is made of, and the order in which it starts. */
export function composeShop(context: ShopContext): Shop {
  const settings = context.config.current
  const redis = connectShopRedis(context)
  const services = createServices(context, { redis, ownUrl: () => server.address() })
  const { database, log, metrics } = services
  const outbox = createOutbox({ database, deliver: shopDeliveries(services), log, metrics })
  const shedding = createShedding({
    targetDelayMs: settings.SHED_DELAY_MS,
    // Who is paying goes before who is choosing; the back office waits.
    ranks: [
      ['submitCheckout', 'receivePaymentWebhook', 'getCheckout'],
      Object.keys(shop.routes).filter(isForCustomers),
    ],
    queues: [
      { name: 'database', length: () => database.connections().waiting, atMost: settings.DATABASE_POOL_SIZE * 5 },
    ],
  })
  const server = createHttpServer({
    ...context,
    contract: shop,
    handlers: shopHandlers(services),
    access,
    identify: identifyWith(services),
    limits: rateLimits({ policies: ratePoliciesTimes(settings.RATE_LIMIT_FACTOR), redis }),
    shedding,
    trustProxy: settings.TRUSTED_PROXIES,
    port: settings.PORT,
    host: settings.HOST,
  })
  registerHealth(context.health, { database, redis })
  return {
    services,
    server,
    parts: [
      database.part, // the last to stop: everything below works with it
      ...(redis === undefined ? [] : [redis.part]),
      databasePreparation(services), // tables, before anybody reads them
      services.signingKeys.part,
      services.counts.part,
      outbox.part, // mails and what else was committed to be sent
      ...shopJobs(services),
      housekeeping(services),
      followConfiguration(context, { database, redis }), // rotated passwords, read-only mode
      shedding.part,
      server.part, // the door: opens last, closes first
    ],
  }
}

function connectShopRedis({ config, metrics, faults }: ShopContext): RedisConnection | undefined {
  const { REDIS_URL: url, REDIS_PASSWORD: password } = config.current
  return url === undefined ? undefined : connectRedis({ url, password, metrics, faults })
}

interface Surroundings {
  readonly redis: RedisConnection | undefined
  /** Where this replica listens, once it does. */
  readonly ownUrl: () => string
}

function createServices(context: ShopContext, { redis, ownUrl }: Surroundings): Services {
  const { config, faults, log, metrics, modes } = context
  const settings = config.current
  const database = createDatabase<Tables>({
    url: settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL_SIZE,
    readOnly: settings.READ_ONLY,
    ...{ log, metrics, faults },
  })
  const sql = sqlOver(database)
  const signingKeys = createSigningKeys({ store: postgresKeys(sql) })
  const caches = {
    products: createCache({ ...catalogueCacheOptions.products, redis, metrics }),
    listings: createCache({ ...catalogueCacheOptions.listings, redis, metrics }),
  }
  return {
    config: settings,
    database,
    caches,
    sessions: createSessions({ store: postgresSessions(sql) }),
    passwords: createPasswords(),
    throttle: createSignInThrottle({ redis }),
    signingKeys,
    accessTokens: createAccessTokens({ keys: signingKeys, issuer: 'shop', audience: 'shop' }),
    refreshTokens: createRefreshTokens({ store: postgresRefreshTokens(sql) }),
    counts: createBusinessCounts({ database, log }),
    payments: createPayments({
      provider: settings.PAYMENT_PROVIDER,
      lateMs: settings.FAKE_PAYMENT_LATE_MS,
      webhookUrl: () => new URL('/api/payments/webhook', ownUrl()).href,
      ...{ database, caches, log, metrics },
    }),
    modes: createSharedModes(database, modes),
    log,
    metrics,
    now: () => new Date(),
  }
}

function isForCustomers(name: string): boolean {
  const route = Object.entries<{ readonly path: string }>(shop.routes).find(([each]) => each === name)?.[1]
  return route?.path.startsWith('/api/back-office') === false
}

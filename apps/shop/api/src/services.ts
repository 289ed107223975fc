import type {
  AccessTokens,
  Database,
  Logger,
  Metrics,
  Passwords,
  RefreshTokens,
  Sessions,
  SignInThrottle,
  SigningKeys,
} from '@plinth/kit'
import type { SharedModes } from './back-office/modes/shared-modes.ts'
import type { CatalogueCaches } from './catalogue/cached-catalogue.ts'
import type { ShopConfig } from './config.ts'
import type { BusinessCounts } from './metrics/business-counts.ts'
import type { Payments } from './payments/create-payments.ts'
import type { Tables } from './tables.ts'

/** What handlers work with. Each takes only what it needs: `Pick<Services, 'database' | 'cache'>`. */
export interface Services {
  readonly config: ShopConfig
  readonly database: Database<Tables>
  /** Cache-aside over the database: in Redis, or in the process. */
  readonly caches: CatalogueCaches
  readonly sessions: Sessions
  readonly passwords: Passwords
  readonly throttle: SignInThrottle
  readonly signingKeys: SigningKeys
  readonly accessTokens: AccessTokens
  readonly refreshTokens: RefreshTokens
  readonly counts: BusinessCounts
  readonly payments: Payments
  readonly modes: SharedModes
  readonly log: Logger
  readonly metrics: Metrics
  readonly now: () => Date
}

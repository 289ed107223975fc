export {
  createAccessTokens,
  type AccessClaims,
  type AccessTokenOptions,
  type AccessTokens,
  type TokenFault,
  type TokenVerdict,
} from './access-tokens.ts'
export { defaultSchedule, type KeySchedule } from './key-schedule.ts'
export { memoryKeys, memoryOneTimeTokens, memoryRefreshTokens } from './memory-tokens.ts'
export { createOneTimeTokens, type OneTimeStore, type OneTimeToken, type OneTimeTokens } from './one-time-tokens.ts'
export { postgresKeys, postgresOneTimeTokens, postgresRefreshTokens, tokenTables } from './postgres-tokens.ts'
export type { RefreshExchange, RefreshStore, RefreshToken } from './refresh-token.ts'
export {
  createRefreshTokens,
  type IssuedRefreshToken,
  type RefreshOutcome,
  type RefreshTokenOptions,
  type RefreshTokens,
} from './refresh-tokens.ts'
export { hashOf, newSecret } from './secret.ts'
export type { Algorithm, KeyStore, SigningKey } from './signing-key.ts'
export { createSigningKeys, type SigningKeys, type SigningKeysOptions } from './signing-keys.ts'
export { sqlOver, type Sql } from './sql.ts'

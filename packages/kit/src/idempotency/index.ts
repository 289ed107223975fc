export { idempotent, removeExpiredKeys } from './idempotent.ts'
export { requestHash } from './request-hash.ts'
export type * from './types.ts'

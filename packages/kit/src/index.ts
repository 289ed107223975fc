/** The door for services in Node. Browsers use `@plinth/kit/contract`. */
export * from './access/index.ts'
export * from './audit/index.ts'
export * from './backfill/index.ts'
export * from './cache/index.ts'
export * from './config/index.ts'
export * from './contract/index.ts'
export * from './database/index.ts'
export * from './errors/index.ts'
export * from './faults/index.ts'
export * from './health/index.ts'
export * from './http/index.ts'
export * from './http-client/index.ts'
export * from './idempotency/index.ts'
export * from './lifecycle/index.ts'
export * from './logs/index.ts'
export * from './metrics/index.ts'
export * from './migrations/index.ts'
export * from './modes/index.ts'
export * from './money/index.ts'
export * from './outbox/index.ts'
export * from './paging/index.ts'
export * from './passwords/index.ts'
export * from './personal-data/index.ts'
export * from './promises/index.ts'
export * from './rate-limit/index.ts'
export * from './redis/index.ts'
export * from './resilience/index.ts'
export {
  createService,
  runService,
  type Service,
  type ServiceContext,
  type ServiceDefinition,
  type ServiceSurroundings,
} from './service.ts'
export * from './sessions/index.ts'
export * from './tokens/index.ts'
export * from './tracing/index.ts'

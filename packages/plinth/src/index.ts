/** What a platform file, and a program that works with platforms, may use. */
export { compile, type Compilation } from '#compile.ts'
export type { Code } from '#diagnostics/catalogue.ts'
export type { Diagnostic, Place, Severity } from '#diagnostics/diagnostic.ts'
export { bucket, type Bucket, type BucketInput } from '#language/words/bucket.ts'
export type { BudgetInput } from '#language/words/budget.ts'
export { cdn, type Cdn, type CdnInput, type RouteInput } from '#language/words/cdn.ts'
export type { ClusterInput, NodesInput } from '#language/words/cluster.ts'
export { github, type Github, type GithubInput } from '#language/words/github.ts'
export type { NetworkInput } from '#language/words/network.ts'
export type { ObservabilityInput } from '#language/words/observability.ts'
export {
  definePlatform,
  type EnvironmentInput,
  type Platform,
  type PlatformInput,
  type Resources,
  type WaiverInput,
} from '#language/words/platform.ts'
export { postgres, type Postgres, type PostgresInput, type SecretInput } from '#language/words/postgres.ts'
export type { NeverInput, OnlyInput, Party, Range, Reachable, ReachInput } from '#language/words/reach.ts'
export { redis, type Redis, type RedisInput } from '#language/words/redis.ts'
export type { RolesInput } from '#language/words/roles.ts'
export { service, type Service, type ServiceInput, type Store } from '#language/words/service.ts'
export type { StateInput } from '#language/words/state.ts'
export type { UsageAmount, UsageInput } from '#language/words/usage.ts'
export {
  defineDrill,
  type AcknowledgedWrite,
  type CheckInput,
  type Drill,
  type DrillAnswer,
  type DrillInput,
  type DrillRequest,
  type Violation,
  type VisitInput,
  type Visitor,
} from '#local/drill/definition.ts'

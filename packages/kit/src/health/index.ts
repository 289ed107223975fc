export type { EventLoopWatch } from './event-loop.ts'
export { createEventLoopWatch } from './event-loop.ts'
export type {
  DependencyCheck,
  DependencyReport,
  HealthCheck,
  HealthRegistry,
  HealthReport,
  HealthResult,
  HealthState,
  ProbeAnswer,
  ReadinessCheck,
} from './health.ts'
export { createHealth, type HealthOptions } from './registry.ts'

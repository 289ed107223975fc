/** How well a dependency does: `degraded` still answers, perhaps from a cache or slowly. */
export type HealthState = 'ok' | 'degraded' | 'down'

export interface HealthResult {
  readonly state: HealthState
  /** For humans: what is wrong, without secrets. */
  readonly detail?: string | undefined
}

/**
 * A fact about this replica alone. It is asked on each readiness probe and answers at once: being synchronous, it
 * cannot wait for a dependency, and so no shared dependency can take all replicas out of service together.
 */
export interface ReadinessCheck {
  readonly name: string
  readonly affects: 'ready'
  readonly check: () => HealthResult
}

/** A dependency, for the report that people and dashboards read; no probe looks at it. */
export interface DependencyCheck {
  readonly name: string
  readonly affects: 'report'
  /** A failure (thrown, or no answer until `signal` aborts) counts as `down`. */
  readonly check: (signal: AbortSignal) => Promise<HealthResult> | HealthResult
}

export type HealthCheck = ReadinessCheck | DependencyCheck

/** The answer to a probe: yes, or no with its reasons. */
export interface ProbeAnswer {
  readonly ok: boolean
  readonly reasons: readonly string[]
}

export interface DependencyReport extends HealthResult {
  readonly name: string
  readonly checkedAt: string
  readonly tookMs: number
}

/** For humans: `GET /health/report`. */
export interface HealthReport {
  /** The worst state of all dependencies. */
  readonly state: HealthState
  readonly started: boolean
  readonly ready: ProbeAnswer
  readonly dependencies: readonly DependencyReport[]
}

/** Three probes with three meanings, and a report. */
export interface HealthRegistry {
  /** Returns the function that takes the check out again. */
  register(check: HealthCheck): () => void
  /** All parts started once; it never goes back. */
  started(): ProbeAnswer
  /** The process can still do work: its event loop turns. Restarting is the remedy, so a dependency never counts. */
  alive(): ProbeAnswer
  /** This replica should get requests: started, not draining, its event loop in time, its own checks fine. */
  ready(): ProbeAnswer
  /** The dependencies with their states; a result is kept for a second, so that asking often costs nothing. */
  report(): Promise<HealthReport>
  /** Told by the lifecycle. */
  markStarted(): void
  /** Told by the lifecycle; readiness fails from here on. */
  markDraining(): void
  /** About to stop: connections that stay open should be given up after the next answer. */
  isDraining(): boolean
}

/** Where a fault strikes. */
export interface FaultTarget {
  readonly at: 'route' | 'dependency'
  /** Route template as in the metrics (`/api/products/:id`), or name of the dependency; `*` for all. */
  readonly name: string
}

/** Statuses that a route may fail with on purpose, and the problem that carries each. */
export const faultProblems = {
  429: 'rate-limited',
  500: 'internal',
  502: 'dependency-failed',
  503: 'dependency-unavailable',
  504: 'deadline-exceeded',
} as const

export type FaultStatus = keyof typeof faultProblems

export type FaultEffect =
  /** Waits before the work goes on. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** A route answers the problem of that status; a dependency throws. */
  | { readonly kind: 'error'; readonly status: FaultStatus }
  /** A route closes the connection without an answer; a dependency loses its connection. */
  | { readonly kind: 'drop' }

export interface FaultRule {
  readonly target: FaultTarget
  readonly effect: FaultEffect
  /** Part of the occasions that are struck, from 0 to 1. */
  readonly share: number
}

import type { Measured, Moments } from './measured.ts'
import type { Objective } from './objective.ts'
import type { Sample } from './sample.ts'

/** Everything a drill has found. */
export interface DrillReport {
  readonly seed: number
  /** Visits a second. */
  readonly rate: number
  /** Writes that the application has confirmed. */
  readonly acknowledged: number
  readonly requests: number
  readonly verdicts: readonly Verdict[]
  /** Faults that could not be done, each with the reason. */
  readonly notRun: readonly string[]
  /** What visits threw: the drill itself is wrong there. */
  readonly mistakes: readonly string[]
  /** For the chart. */
  readonly samples: readonly Sample[]
  readonly moments: readonly (Moments & { readonly fault: string })[]
}

/** One fault with what it should have kept. */
export interface Verdict {
  readonly measured: Measured
  readonly title: string
  readonly objective: Objective
  /** Empty when everything was kept. */
  readonly misses: readonly string[]
}

/** Whether every objective was kept, and the drill itself worked. */
export function holds({ verdicts, mistakes }: DrillReport): boolean {
  return mistakes.length === 0 && verdicts.length > 0 && verdicts.every(({ misses }) => misses.length === 0)
}

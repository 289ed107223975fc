import type { Violation } from './definition.ts'
import { isError, openBetween, percentile, sentBetween, type Sample } from './sample.ts'
import { baselineOf, timeToSteadyState } from './steady-state.ts'

/** One fault under load, in figures. Times in milliseconds. */
export interface Measured {
  readonly fault: string
  /** What it was done to: `backend-1`, `us-east-1a`. */
  readonly target: string
  readonly seed: number
  /** Requests that were open from the start of the fault until 5 seconds after its end, and how many of them failed. */
  readonly requests: number
  readonly errors: number
  /** From the end of the fault. Undefined: not while it was watched. */
  readonly steadyAfter: number | undefined
  readonly p99: { readonly before: number; readonly during: number }
  /** Answers a second while it was broken, beside those before. */
  readonly goodput: number
  readonly violations: readonly Violation[]
}

/** When what happened, in milliseconds since the load began. */
export interface Moments {
  /** Start of the load that stands for usual. */
  readonly before: number
  readonly broken: number
  /** When the fault was undone, or was over by itself. */
  readonly mended: number
  readonly end: number
}

/** Errors count until this long after the end of a fault. */
const aftermath = 5_000

export interface FaultRun {
  readonly fault: string
  readonly target: string
  readonly seed: number
  readonly moments: Moments
  readonly samples: readonly Sample[]
  readonly violations: readonly Violation[]
}

export function measure({ fault, target, seed, moments, samples, violations }: FaultRun): Measured {
  const { before, broken, mended, end } = moments
  const usual = sentBetween(samples, before, broken)
  const during = openBetween(samples, broken, Math.min(mended + aftermath, end))
  const whileBroken = sentBetween(samples, broken, Math.max(mended, broken + 1_000))
  return {
    fault,
    target,
    seed,
    requests: during.length,
    errors: during.filter(isError).length,
    steadyAfter: timeToSteadyState(samples, { from: mended, to: end, baseline: baselineOf(usual) }),
    p99: { before: percentile(usual, 0.99), during: percentile(during, 0.99) },
    goodput: share(
      answersPerSecond(whileBroken, Math.max(mended - broken, 1_000)),
      answersPerSecond(usual, broken - before),
    ),
    violations,
  }
}

function answersPerSecond(samples: readonly Sample[], milliseconds: number): number {
  return (samples.filter((one) => !isError(one)).length / milliseconds) * 1_000
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

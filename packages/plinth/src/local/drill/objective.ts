import type { Measured } from './measured.ts'

/** What must hold while something is broken. A figure that is left out is reported and not judged. */
export interface Objective {
  /** Most errors from the fault until it is over and for 5 seconds after, as a share of the requests. */
  readonly errors?: number
  /** Milliseconds from the end of the fault until the load is as it was before. */
  readonly steady?: number
  /** Least share of the visits before the fault that still succeed in each second. */
  readonly goodput?: number
}

/** A sentence for each part of an objective that was missed; none when all hold. Lost or doubled writes always miss. */
export function missesOf(measured: Measured, objective: Objective): readonly string[] {
  const { requests, errors, steadyAfter, goodput, violations } = measured
  const share = requests === 0 ? 0 : errors / requests
  const limit = objective.errors
  return [
    ...(requests === 0 ? ['no request was sent while it was broken, so nothing was measured'] : []),
    ...(limit !== undefined && share > limit
      ? [`${errors} of ${requests} requests failed: ${percent(share)}, at most ${percent(limit)}`]
      : []),
    ...steadyMiss(steadyAfter, objective.steady),
    ...(objective.goodput !== undefined && goodput < objective.goodput
      ? [`${percent(goodput)} of the usual answers came, at least ${percent(objective.goodput)}`]
      : []),
    ...violations.map(({ what }) => what),
  ]
}

function steadyMiss(steadyAfter: number | undefined, limit: number | undefined): readonly string[] {
  if (limit === undefined) return []
  if (steadyAfter === undefined) return ['the load was not steady again while it was watched']
  return steadyAfter > limit ? [`steady after ${seconds(steadyAfter)}, at most ${seconds(limit)}`] : []
}

/** `0.5 %`. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`
}

/** `1.2 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`
}

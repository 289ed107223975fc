import { performance } from 'node:perf_hooks'
import type { DependencyCheck, DependencyReport, HealthCheck, HealthResult, HealthState } from './health.ts'

/** A report that is younger is given again, so that asking often costs the dependencies nothing. */
const keepMs = 1000

const severity: Readonly<Record<HealthState, number>> = { ok: 0, degraded: 1, down: 2 }

export function worst(states: readonly HealthState[]): HealthState {
  return states.reduce<HealthState>((bad, state) => (severity[state] > severity[bad] ? state : bad), 'ok')
}

/** Asks all dependencies at once; those who ask meanwhile get the same answer. */
export function createReporter(
  checks: ReadonlySet<HealthCheck>,
  timeoutMs: number,
): () => Promise<readonly DependencyReport[]> {
  let asked: { readonly at: number; readonly reports: Promise<readonly DependencyReport[]> } | undefined
  return () => {
    if (asked && performance.now() - asked.at < keepMs) return asked.reports
    const dependencies = [...checks].filter((check): check is DependencyCheck => check.affects === 'report')
    const reports = Promise.all(dependencies.map((dependency) => reportOf(dependency, timeoutMs)))
    asked = { at: performance.now(), reports }
    return reports
  }
}

async function reportOf({ name, check }: DependencyCheck, timeoutMs: number): Promise<DependencyReport> {
  const startedAt = performance.now()
  const result = await resultOf(check, timeoutMs)
  return {
    name,
    ...result,
    checkedAt: new Date().toISOString(),
    tookMs: Math.round(performance.now() - startedAt),
  }
}

async function resultOf(check: DependencyCheck['check'], timeoutMs: number): Promise<HealthResult> {
  const signal = AbortSignal.timeout(timeoutMs)
  const tooLate = new Promise<HealthResult>((resolve) => {
    signal.addEventListener('abort', () => resolve({ state: 'down', detail: `no answer within ${timeoutMs} ms` }))
  })
  try {
    return await Promise.race([check(signal), tooLate])
  } catch (error) {
    return { state: 'down', detail: error instanceof Error ? error.message : String(error) }
  }
}

import { createEventLoopWatch, type EventLoopWatch } from './event-loop.ts'
import type { HealthCheck, HealthRegistry, ProbeAnswer } from './health.ts'
import { createReporter, worst } from './report.ts'

export interface HealthOptions {
  /** Milliseconds that the event loop may be late before this replica stops asking for requests. */
  readonly readyDelayMs?: number | undefined
  /** Milliseconds that one check of a dependency may take. */
  readonly checkTimeoutMs?: number | undefined
  readonly eventLoop?: EventLoopWatch | undefined
}

const yes: ProbeAnswer = { ok: true, reasons: [] }

function answer(reasons: readonly string[]): ProbeAnswer {
  return { ok: reasons.length === 0, reasons }
}

/** The health of one replica, empty at first. */
export function createHealth({
  readyDelayMs = 1000,
  checkTimeoutMs = 1000,
  eventLoop = createEventLoopWatch(),
}: HealthOptions = {}): HealthRegistry {
  const checks = new Set<HealthCheck>()
  const phase = { started: false, draining: false }
  const dependenciesOf = createReporter(checks, checkTimeoutMs)

  const ready = (): ProbeAnswer => {
    if (!phase.started) return answer(['not started yet'])
    if (phase.draining) return answer(['draining: this replica is about to stop'])
    const late = eventLoop.delayMs()
    const reasons = late > readyDelayMs ? [`the event loop is ${Math.round(late)} ms late`] : []
    return answer([...reasons, ...failedReadiness(checks)])
  }

  return {
    register(check) {
      checks.add(check)
      return () => {
        checks.delete(check)
      }
    },
    started: () => (phase.started ? yes : answer(['not started yet'])),
    // Being able to answer is the proof: a blocked event loop answers no probe at all.
    alive: () => yes,
    ready,
    async report() {
      const dependencies = await dependenciesOf()
      return {
        state: worst(dependencies.map(({ state }) => state)),
        started: phase.started,
        ready: ready(),
        dependencies,
      }
    },
    markStarted() {
      phase.started = true
    },
    markDraining() {
      phase.draining = true
    },
    isDraining: () => phase.draining,
  }
}

/** What the replica says against itself; a check that throws is a reason, too. */
function failedReadiness(checks: ReadonlySet<HealthCheck>): readonly string[] {
  return [...checks].flatMap((check) => {
    if (check.affects !== 'ready') return []
    try {
      const { state, detail } = check.check()
      return state === 'down' ? [detail === undefined ? check.name : `${check.name}: ${detail}`] : []
    } catch (error) {
      return [`${check.name}: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
}

import { setTimeout as pause } from 'node:timers/promises'
import type { HealthRegistry } from '#health/health.ts'
import type { Logger } from '#logs/logger.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { notAfter } from './bounded.ts'
import type { Part } from './part.ts'
import { type Step, takeStep } from './step.ts'

export const lifecycleStates = ['starting', 'ready', 'draining', 'stopping', 'stopped'] as const
export type LifecycleState = (typeof lifecycleStates)[number]

export interface LifecycleOptions {
  /** In start order: a part may use those before it. Telemetry first, so that it stops last. */
  readonly parts: readonly Part[]
  readonly log: Logger
  readonly health: HealthRegistry
  readonly metrics?: Metrics | undefined
  /** Milliseconds between failing readiness and draining, until every balancer knows. Default 5000. */
  readonly drainWaitMs?: number | undefined
  /** Milliseconds that the whole stop may take; below the grace period of the platform. Default 30 000. */
  readonly graceMs?: number | undefined
}

export interface Lifecycle {
  readonly state: LifecycleState
  /** Starts one part after the other; when one fails, stops those before it and throws. */
  start(): Promise<void>
  /** Drains and stops; a second call waits for the first. True if every part ended in its time and without error. */
  stop(reason: string): Promise<boolean>
}

/** The order of start and stop of all parts of a service: written once, because everyone gets it wrong. */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { parts, log, health, metrics, drainWaitMs = 5000, graceMs = 30_000 } = options
  const begun: Part[] = []
  let state: LifecycleState = 'starting'
  let starting: Promise<void> | undefined
  let stopping: Promise<boolean> | undefined
  metrics?.watch('service_state', () =>
    lifecycleStates.map((each) => ({ labels: { state: each }, value: Number(each === state) })),
  )

  async function startAll(): Promise<void> {
    for (const part of parts) {
      if (stopping) return
      begun.push(part)
      try {
        await part.start?.()
      } catch (error) {
        throw new StartError(part.name, error)
      }
      log.debug({ part: part.name }, 'part started')
    }
    if (stopping) return
    state = 'ready'
    health.markStarted()
    log.info({ parts: parts.map(({ name }) => name), tookMs: Math.round(process.uptime() * 1000) }, 'started')
  }

  async function stopAll(reason: string): Promise<boolean> {
    const end = performance.now() + graceMs
    const served = state === 'ready'
    state = 'draining'
    health.markDraining()
    log.info({ reason }, 'draining: readiness fails from here on')
    // Nobody was sent here before the start was over: nobody has to be told, and nothing is in flight.
    if (served) await pause(Math.min(drainWaitMs, graceMs / 2))
    else await notAfter(end, async () => starting)
    const backwards = begun.toReversed()
    const drained = served ? await inTurn('drain', backwards, end) : true
    state = 'stopping'
    const stopped = await inTurn('stop', backwards, end)
    state = 'stopped'
    log.info({ reason, clean: drained && stopped }, 'stopped')
    return drained && stopped
  }

  async function inTurn(step: Step, list: readonly Part[], end: number): Promise<boolean> {
    let clean = true
    const later = step === 'drain' ? list.length : 0
    for (const [index, part] of list.entries()) {
      // A part that hangs leaves some time to those after it.
      const reserve = (list.length - 1 - index + later) * Math.min(500, graceMs / 50)
      clean = (await takeStep(part, step, { end: end - reserve, log })) && clean
    }
    return clean
  }

  const stop = (reason: string): Promise<boolean> => (stopping ??= stopAll(reason))
  return {
    get state() {
      return state
    },
    async start() {
      starting = startAll()
      try {
        await starting
      } catch (error) {
        await stop('the start failed')
        throw error
      }
    },
    stop,
  }
}

/** A part that could not start, and why. */
export class StartError extends Error {
  override readonly name = 'StartError'

  constructor(part: string, cause: unknown) {
    super(`${part} could not start: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { backOff, settledAfterMs } from '../../edge/back-off.ts'
import { afterProbe, unknownHealth, type Health } from '../../edge/health.ts'
import type { Probe, ServicePlan } from '../../plan/local-plan.ts'
import type { Place } from '../network/network.ts'
import { Child, type Command, type Exit } from '../processes/child.ts'
import { atMost, waitUntil } from '../processes/wait-until.ts'
import type { RunFile } from '../state/run-file.ts'
import { LocalProblem, type LocalProcess, type ProcessState } from '../system.ts'
import { ask } from './ask.ts'

interface Parts {
  readonly id: string
  readonly zone: string
  readonly plan: ServicePlan
  readonly place: Place
  readonly command: Command
  readonly run: RunFile
  readonly onLine: (line: string) => void
  readonly onState: (state: ProcessState, why: string) => void
  readonly onExit: (exit: Exit) => void
  /** The routing: from when it is ready, until it is not. `gone` when its connections are broken too. */
  readonly onRoute: (change: 'in' | 'out' | 'gone') => void
  /** Requests of visitors that it has not answered yet. */
  readonly inFlight: () => number
}

/** Between two questions until the first good answer: a start is not to wait for the next full period. */
const eagerMs = 50

/** A question that is due later keeps nobody from ending. */
const unheld = { ref: false } as const

/** Seconds that a started process may say that it is not ready; the cluster would wait on. */
const readyWithin = 60

/** A pod: one place in the network, and in it a process that is probed, and started again when it ends. */
export class Replica {
  readonly #parts: Parts
  #child: Child | undefined
  #state: ProcessState = 'stopped'
  #failures = 0
  #readySince: number | undefined
  /** Set while it must not be started again. */
  #leaving = false
  #lastAnswer = ''
  #generation = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get id(): string {
    return this.#parts.id
  }

  get isReady(): boolean {
    return this.#state === 'ready'
  }

  get lastLines(): readonly string[] {
    return this.#child?.lastLines ?? []
  }

  describe(): LocalProcess {
    const { id, zone, plan, place } = this.#parts
    const pid = this.#child?.hasEnded === false ? this.#child.pid : undefined
    return {
      id,
      kind: 'service',
      name: plan.name,
      zone,
      pid,
      state: this.#state,
      address: { host: place.host, port: place.port },
    }
  }

  /** First start: resolves when it is ready, rejects when it ends or stays silent. */
  async start(): Promise<void> {
    this.#launch()
    await this.#untilReady()
  }

  /** Starts at once, also while it waits for its next start or was stopped; resolves when it is ready. */
  async restart(): Promise<void> {
    this.#leaving = true
    await this.#child?.stop('SIGKILL', 1000)
    this.#leaving = false
    this.#failures = 0
    this.#launch()
    await this.#untilReady()
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.signal(signal)
    if (signal === 'SIGSTOP') this.#become('paused', 'it was paused')
  }

  /** Ends without a word, and nothing takes its place until `restart`: the machine under it is gone. */
  lose(): void {
    this.#leaving = true
    this.#child?.signal('SIGKILL')
    this.#become('stopped', 'it was lost')
  }

  resume(): void {
    this.#child?.signal('SIGCONT')
    if (this.#state === 'paused') this.#become(this.#readySince === undefined ? 'not ready' : 'ready', 'it goes on')
  }

  /**
   * Leaves as a pod does: out of the routing, then the wait of `preStop`, SIGTERM, and SIGKILL at the end of the grace
   * period. `quick` ends the wait when its requests are done.
   */
  async stop(waits: 'quick' | 'declared'): Promise<void> {
    const { plan, inFlight, onRoute } = this.#parts
    const { preStop, grace } = plan.stopping
    this.#leaving = true
    this.#become('stopping', 'it leaves')
    onRoute('out')
    const started = Date.now()
    if (waits === 'declared') await sleep(preStop * 1000)
    else await waitUntil(() => inFlight() === 0, { forMs: preStop * 1000 })
    await this.#end(Math.max(1000, grace * 1000 - (Date.now() - started)))
  }

  /** Ends without a wait in front: nobody asks any more. */
  async stopNow(withinMs: number): Promise<void> {
    this.#leaving = true
    await this.#end(withinMs)
  }

  async leave(): Promise<void> {
    await this.#parts.place.leave()
  }

  async #end(withinMs: number): Promise<void> {
    this.#generation++
    await this.#child?.stop('SIGTERM', withinMs)
    this.#parts.onRoute('gone')
    this.#become('stopped', 'it was stopped')
  }

  #launch(): void {
    const { command, place, run, onLine } = this.#parts
    const generation = ++this.#generation
    this.#readySince = undefined
    this.#become('starting', 'it starts')
    const child = new Child(place.inside(command), { run, onLine, remains: { kind: 'group', signal: 'KILL' } })
    this.#child = child
    void child.exit.then(async (exit) => await this.#ended(exit, generation))
    void this.#probe(generation)
  }

  async #ended(exit: Exit, generation: number): Promise<void> {
    this.#parts.onRoute('gone')
    if (this.#leaving || generation !== this.#generation) return
    this.#parts.onExit(exit)
    const settled = this.#readySince !== undefined && Date.now() - this.#readySince >= settledAfterMs
    this.#failures = settled ? 1 : this.#failures + 1
    const wait = backOff(this.#failures)
    this.#become('waiting', `${textOf(exit)}; next start in ${wait / 1000} s`)
    await sleep(wait, undefined, unheld)
    if (!this.#leaving && generation === this.#generation) this.#launch()
  }

  /** Whether the process that a loop of questions is about is still the one that runs. */
  #isCurrent(generation: number): boolean {
    return generation === this.#generation && this.#child?.hasEnded === false
  }

  async #probe(generation: number): Promise<void> {
    const { startup, readiness, liveness } = this.#parts.plan.probes
    if (startup !== undefined && !(await this.#startedUp(startup, generation))) return
    if (readiness === undefined) this.#routeIn()
    await Promise.all([
      readiness && this.#keepAsking(readiness, generation, unknownHealth, this.#turned),
      liveness && this.#keepAsking(liveness, generation, { good: true, against: 0 }, this.#survived),
    ])
  }

  /** A process that does not answer any more is ended, and started again as one that ended by itself. */
  #survived = (good: boolean): void => {
    if (!good) this.#child?.signal('SIGKILL')
  }

  #turned = (good: boolean): void => {
    if (good) this.#routeIn()
    else {
      this.#parts.onRoute('out')
      this.#become('not ready', this.#lastAnswer)
    }
  }

  #routeIn(): void {
    this.#readySince ??= Date.now()
    this.#parts.onRoute('in')
    this.#become('ready', 'it answers')
  }

  async #startedUp(probe: Probe, generation: number): Promise<boolean> {
    const end = Date.now() + probe.period * probe.failures * 1000
    while (this.#isCurrent(generation)) {
      const { good, said } = await ask(this.#parts.place, probe)
      this.#lastAnswer = said
      if (good) return this.#isCurrent(generation)
      if (Date.now() > end) {
        this.#child?.signal('SIGKILL')
        return false
      }
      await sleep(eagerMs, undefined, unheld)
    }
    return false
  }

  async #keepAsking(probe: Probe, generation: number, first: Health, turned: (good: boolean) => void): Promise<void> {
    let health = first
    let hasTurned = first.good
    while (this.#isCurrent(generation) && !this.#leaving) {
      const asked = Date.now()
      const { good, said } = await ask(this.#parts.place, probe)
      if (!this.#isCurrent(generation) || this.#leaving) return
      this.#lastAnswer = said
      const next = afterProbe(health, good, probe)
      if (next.good !== health.good) turned(next.good)
      hasTurned ||= next.good
      health = next
      // Questions come at a steady pace, however long an answer takes.
      const pace = hasTurned ? probe.period * 1000 : eagerMs
      await sleep(Math.max(0, pace - (Date.now() - asked)), undefined, unheld)
    }
  }

  /** For the first start and for a restart that somebody waits for. */
  async #untilReady(): Promise<void> {
    const { plan, id } = this.#parts
    const child = this.#child
    const startup = plan.probes.startup
    const patience = (startup === undefined ? 0 : startup.period * startup.failures) + readyWithin
    await atMost(
      patience * 1000,
      waitUntil(() => this.isReady || child?.hasEnded === true, { forMs: patience * 1000, everyMs: 10 }),
    )
    if (this.isReady) return
    const lines = child?.lastLines ?? []
    if (child?.hasEnded === true) {
      throw new LocalProblem(`${id} ended before it was ready: ${textOf(await child.exit)}`, { lines })
    }
    throw new LocalProblem(`${id} was not ready within ${patience} s: ${this.#lastAnswer}`, { lines })
  }

  #become(state: ProcessState, why: string): void {
    if (state === this.#state) return
    this.#state = state
    this.#parts.onState(state, why)
  }
}

function textOf({ code, signal }: Exit): string {
  return signal === null ? `exit code ${code ?? 'unknown'}` : `ended by ${signal}`
}

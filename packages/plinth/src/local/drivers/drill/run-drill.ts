import type { Drill, Violation } from '../../drill/definition.ts'
import type { Fault } from '../../drill/fault.ts'
import { Ledger } from '../../drill/ledger.ts'
import { measure, type Measured, type Moments } from '../../drill/measured.ts'
import { missesOf } from '../../drill/objective.ts'
import { randomOf, seedOf } from '../../drill/random.ts'
import type { DrillReport, Verdict } from '../../drill/report.ts'
import { LocalProblem, type System } from '../system.ts'
import { Load } from './load.ts'
import { visitorOf } from './visitor.ts'

/** Milliseconds of usual load before each fault; at least this long, and up to a second more, as the seed decides. */
const usualLoad = 2_500
/** Milliseconds after a fault in which the load has to become steady. */
const watch = 12_000
/** Milliseconds that must have been steady before the next fault. */
const calm = 6_000

export interface DrillOptions {
  readonly system: System
  readonly drill: Drill
  readonly faults: readonly Fault[]
  /** How often each fault is done to each target. Default 1. */
  readonly times?: number
  readonly seed: number
  /** Ends the drill after the fault that is under way; the report tells of what was done until then. */
  readonly signal?: AbortSignal
  readonly onProgress?: (what: string) => void
}

/** Breaks a running system under load, again and again, and tells what visitors saw and whether anything was lost. */
export async function runDrill(options: DrillOptions): Promise<DrillReport> {
  const { system, drill, faults, times = 1, seed, onProgress = () => undefined } = options
  const ledger = new Ledger()
  const thisDrill = Date.now().toString(36)
  const checker = uncounted(options, thisDrill)
  onProgress('preparing')
  try {
    await drill.prepare?.(checker)
  } catch (error) {
    checker.leave()
    throw new LocalProblem('the system could not be prepared for the drill', {
      lines: [String(error instanceof Error ? (error.stack ?? error.message) : error)],
      help: "look at 'prepare' of the drill: it runs before the load, as a visitor of the running system",
    })
  }
  const load = new Load({ url: system.url, drill, name: thisDrill, seed, ledger })
  load.start()
  await wait(usualLoad)
  const runs: { readonly fault: Fault; readonly measured: Measured; readonly moments: Moments }[] = []
  try {
    for (const [index, { fault, target }] of scheduleOf(system, faults, times).entries()) {
      if (options.signal?.aborted === true) break
      onProgress(`${fault.title}: ${target} (${index + 1})`)
      runs.push({ fault, ...(await breakOnce({ ...options, ledger, checker, load, fault, target, index })) })
    }
  } finally {
    load.scale(1)
    await load.stop()
    checker.leave()
  }
  const verdicts: readonly Verdict[] = runs.map(({ fault, measured }) => ({
    measured,
    title: fault.title,
    objective: fault.objective,
    misses: missesOf(measured, fault.objective),
  }))
  return {
    seed,
    rate: drill.rate,
    acknowledged: ledger.length,
    requests: load.samples.length,
    verdicts,
    notRun: faults
      .filter((fault) => fault.targets(system).length === 0)
      .map(({ name }) => `${name}: this system has nothing that it can be done to`),
    mistakes: [...load.mistakes].toSorted(),
    samples: load.samples,
    moments: runs.map(({ moments, measured }) => ({ fault: `${measured.fault} ${measured.target}`, ...moments })),
  }
}

/** Every fault with every target, `times` over; rounds, so that a drill that is cut short has tried each. */
function scheduleOf(system: System, faults: readonly Fault[], times: number) {
  const round = faults.flatMap((fault) => fault.targets(system).map((target) => ({ fault, target })))
  return Array.from({ length: times }, () => round).flat()
}

interface Break extends DrillOptions {
  readonly ledger: Ledger
  readonly checker: ReturnType<typeof visitorOf>
  readonly load: Load
  readonly fault: Fault
  readonly target: string
  readonly index: number
}

async function breakOnce({ system, drill, seed, ledger, checker, load, fault, target, index }: Break) {
  const random = randomOf(seedOf(seed, -2 - index))
  const before = load.now()
  // Samples are written when they end, so all that were sent from now on come after those that are there.
  const first = load.samples.length
  await wait(usualLoad + random() * 1_000)
  const broken = load.now()
  const broke = await fault.inject({
    system,
    target,
    load,
    wait,
    pick: (names) => names[Math.floor(random() * names.length)] ?? target,
  })
  const mended = load.now()
  const facts = { fault: fault.name, target: broke, seed, violations: [] }
  let measured: Measured
  let moments: Moments
  do {
    await wait(500)
    moments = { before, broken, mended, end: load.now() }
    measured = measure({ ...facts, moments, samples: load.samples.slice(first) })
  } while (moments.end - mended < watch && !isCalm(measured, moments))
  const violations = await violationsOf({ drill, ledger, checker, database: system.database?.url })
  return { moments, measured: { ...measured, violations } }
}

function isCalm({ steadyAfter }: Measured, { mended, end }: Moments): boolean {
  return steadyAfter !== undefined && end - mended - steadyAfter >= calm
}

/** Asks every check about the writes that it has not seen; a check that fails to run is a violation too. */
async function violationsOf({
  drill,
  ledger,
  checker,
  database,
}: Pick<Break, 'drill' | 'ledger' | 'checker'> & { readonly database: string | undefined }): Promise<
  readonly Violation[]
> {
  const found: Violation[] = []
  for (const [name, check] of Object.entries(drill.checks)) {
    try {
      const violations = await check({ acknowledged: ledger.news(name), visitor: checker, database })
      found.push(...violations.map((one) => ({ ...one, what: `${name}: ${one.what}` })))
    } catch (error) {
      found.push({ kind: 'wrong', what: `${name}: it could not be checked: ${String(error)}` })
    }
  }
  return found
}

/** A visitor whose requests are not part of the load. */
function uncounted({ system, seed }: DrillOptions, drill: string): ReturnType<typeof visitorOf> {
  const number = -1
  const random = randomOf(seedOf(seed, number))
  const ignore = (): void => undefined
  return visitorOf({ url: system.url, number, drill, random, onSample: ignore, onAcknowledged: ignore })
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

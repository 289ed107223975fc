import type { Drill } from '../../drill/definition.ts'
import type { Ledger } from '../../drill/ledger.ts'
import { drawName, pause, randomOf, seedOf } from '../../drill/random.ts'
import type { Sample } from '../../drill/sample.ts'
import { visitorOf } from './visitor.ts'

export interface LoadInput {
  readonly url: string
  readonly drill: Drill
  /** Tells this drill from every other. */
  readonly name: string
  readonly seed: number
  readonly ledger: Ledger
}

/** Visits that begin at random moments, at a mean rate, whether earlier ones have ended or not. */
export class Load {
  readonly samples: Sample[] = []
  /** What the visits themselves threw: mistakes of the drill, each message once. */
  readonly mistakes = new Set<string>()
  readonly #input: LoadInput
  readonly #weights: Readonly<Record<string, number>>
  readonly #began = performance.now()
  readonly #running = new Set<Promise<void>>()
  #factor = 1
  #visits = 0
  #timer: NodeJS.Timeout | undefined

  constructor(input: LoadInput) {
    this.#input = input
    this.#weights = Object.fromEntries(Object.entries(input.drill.visits).map(([name, { weight }]) => [name, weight]))
  }

  /** Milliseconds since the load began. */
  now(): number {
    return performance.now() - this.#began
  }

  start(): void {
    const arrivals = randomOf(this.#input.seed)
    let next = this.now()
    const tick = (): void => {
      // A late timer makes up for what it missed, so that the rate holds and a slow answer slows nobody down.
      while (next <= this.now()) {
        this.#begin()
        next += pause(arrivals, this.#input.drill.rate * this.#factor)
      }
      this.#timer = setTimeout(tick, Math.max(1, next - this.now()))
    }
    tick()
  }

  /** Visits in a second, as a multiple of the declared rate. */
  scale(factor: number): void {
    this.#factor = factor
  }

  /** No more visits; resolves when those that have begun are over. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    await Promise.all(this.#running)
  }

  #begin(): void {
    const { drill, name: drillName, seed, url, ledger } = this.#input
    const number = this.#visits++
    const random = randomOf(seedOf(seed, number))
    const visit = drill.visits[drawName(random, this.#weights)]
    const visitor = visitorOf({
      url,
      number,
      drill: drillName,
      random,
      onSample: ({ name, started, took, status }) =>
        void this.samples.push({ at: started - this.#began, took, name, status }),
      onAcknowledged: (write) => ledger.add(write),
    })
    const running = (async () => await visit?.run(visitor))()
      .catch((error: unknown) => void this.mistakes.add(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        visitor.leave()
        this.#running.delete(running)
      })
    this.#running.add(running)
  }
}

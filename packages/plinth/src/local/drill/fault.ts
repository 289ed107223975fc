import type { LocalPlan } from '../plan/local-plan.ts'
import type { Objective } from './objective.ts'

/** Milliseconds for which a fault lasts that does not end by itself. */
export const aFewSeconds = 4_000

/** One way to break a running system. */
export interface Fault {
  /** `kill`, as the command line knows it. */
  readonly name: string
  readonly title: string
  readonly objective: Objective
  /** What of this system it can be done to, each in turn; none when the system has no such thing. */
  readonly targets: (system: Breakable) => readonly string[]
  /** Breaks it, and resolves when it is mended or left to mend itself; the answer names what was broken. */
  readonly inject: (tools: FaultTools) => Promise<string>
}

export interface FaultTools {
  readonly system: Breakable
  readonly target: string
  readonly load: { readonly scale: (factor: number) => void }
  /** One of them, as the seed decides. */
  readonly pick: (names: readonly string[]) => string
  readonly wait: (milliseconds: number) => Promise<void>
}

/** What faults need of a running system. */
export interface Breakable {
  readonly plan: LocalPlan
  readonly processes: () => readonly {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly zone: string
    readonly state: string
  }[]
  readonly kill: (process: string, signal: 'SIGKILL') => void
  /** SIGKILL, and it stays away until `restart`. */
  readonly lose: (process: string) => void
  readonly pause: (process: string) => void
  readonly resume: (process: string) => void
  readonly restart: (process: string) => Promise<void>
  readonly rollingRestart: (service: string) => Promise<void>
  readonly database: BreakableStore | undefined
  readonly redis: BreakableStore | undefined
}

export interface BreakableStore {
  readonly url: string
  readonly process: () => { readonly name: string }
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  readonly pause: () => void
  readonly resume: () => void
}

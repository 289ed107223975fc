import type { System } from '../drivers/system.ts'
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
  readonly targets: (system: System) => readonly string[]
  /** Breaks it, and resolves when it is mended or left to mend itself; the answer names what was broken. */
  readonly inject: (tools: FaultTools) => Promise<string>
}

export interface FaultTools {
  readonly system: System
  readonly target: string
  readonly load: { readonly scale: (factor: number) => void }
  /** One of them, as the seed decides. */
  readonly pick: (names: readonly string[]) => string
  readonly wait: (milliseconds: number) => Promise<void>
}

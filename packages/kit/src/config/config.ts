import type { Part } from '#lifecycle/part.ts'

/** What changed between two states of the configuration. */
export interface ConfigChange<Values> {
  readonly current: Values
  readonly previous: Values
  readonly names: readonly (keyof Values & string)[]
}

export type ConfigListener<Values> = (change: ConfigChange<Values>) => void | Promise<void>

/** The checked configuration of a service; what comes from files follows the files. */
export interface Config<Values> {
  /** Read it when needed instead of keeping a copy: a secret may have been rotated. */
  readonly current: Values
  /** Called after a reload that changed something. Returns the function that ends it. */
  onChange(listener: ConfigListener<Values>): () => void
  /** Reads the files again now. A mistake keeps all old values, is logged, and returns false. */
  reload(): Promise<boolean>
  /** Watches the files while the service runs. */
  readonly part: Part
}

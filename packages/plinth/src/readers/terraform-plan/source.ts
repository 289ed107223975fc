import type { Reference } from '#graph/value.ts'

/** An attribute of another resource that an argument may come from. */
export interface Source {
  readonly reference: Reference
  /** `aws_subnet`. */
  readonly type: string
  /** Its value, when the plan knows it. */
  readonly value: unknown
}

/** Everything that an argument may come from. */
export interface Sources {
  readonly all: readonly Source[]
  /** Nothing but these has a part in the value. */
  readonly complete: boolean
  /** What states of other root modules said of them when this plan was made. */
  readonly states: readonly unknown[]
}

export interface FindSources {
  readonly of: (path: string, references: readonly string[]) => Sources
  /** The resource whose id or ARN this is. */
  readonly named: (value: string) => Reference | undefined
  /** The only resource of a type whose id the apply makes; undefined when there are several. */
  readonly onlyNew: (type: string) => Reference | undefined
}

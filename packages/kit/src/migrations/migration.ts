import type { Transaction } from '#database/types.ts'

/**
 * Forward only, in three steps that each leave the old and the new code working:
 * `expand` adds what the new code needs, `migrate` moves what is there, `contract` removes what no code uses any more.
 */
export type Phase = 'expand' | 'migrate' | 'contract'

export interface Migration {
  /** Unique for ever; sorts as written: `0007-customer-locale`. */
  readonly id: string
  readonly phase: Phase
  /** SQL, or a function where values are needed. A function is not linted: keep it to rows, leave tables to SQL. */
  readonly up: string | ((transaction: Transaction) => Promise<void>)
  /** One statement that refuses to run in a transaction, as `create index concurrently`. It must be safe to repeat. */
  readonly outsideTransaction?: boolean
  /** Ids that must have run before: an `expand` that builds on an earlier `contract` waits for it. */
  readonly after?: readonly string[]
  /** Findings of the lint that are accepted here, each with the reason. */
  readonly accepts?: Readonly<Record<string, string>>
}

export interface MigrationReport {
  /** Ran now, in this order. */
  readonly applied: readonly string[]
  /** Not yet: they belong to a later phase, or wait for one that does. */
  readonly held: readonly string[]
}

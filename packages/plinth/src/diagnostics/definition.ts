export type Severity = 'error' | 'warning' | 'info'

/** One entry of the catalogue of diagnostics. */
export interface Definition {
  readonly severity: Severity
  /** What is wrong, in the words of the user's file. */
  readonly message: string | ((parameters: never) => string)
  /** What to do. */
  readonly help: string | ((parameters: never) => string)
  /** `false` where a waiver would only move the failure to the apply. */
  readonly waivable?: false
  /** Known mistakes of real documents that this code finds, by the numbers of our requirements. */
  readonly contradictions?: readonly string[]
}

export type Catalogue = Readonly<Record<`${string}/${string}`, Definition>>

import type { Platform } from '#language/words/platform.ts'
import type { Finding } from '../finding.ts'

/** What was read from disk: enough to lead every value back to the line that a person wrote. */
export type Written =
  | {
      readonly format: 'typescript'
      /** Source map from the code that ran to the files that were written, as JSON. */
      readonly map: string
    }
  | { readonly format: 'json'; readonly text: string }

/** A platform file, loaded. */
export interface Loaded {
  /** Absolute path. */
  readonly file: string
  readonly platform: Platform
  readonly written: Written
}

export type LoadResult =
  | { readonly loaded: Loaded; readonly findings: readonly Finding[] }
  | { readonly loaded: undefined; readonly findings: readonly Finding[] }

import type { Check } from '#capabilities/check.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { PlatformInput } from '#language/words/platform.ts'
import { smallEnvironment } from './small-platform.ts'

/** A row of a table of findings: what is different from a platform that is right, and what a check says about it. */
export type Case = readonly [title: string, change: Partial<PlatformInput>, findings: readonly string[]]

/** What a check says about a small platform with a difference. */
export function saidBy(check: Check, change: Partial<PlatformInput>): readonly string[] {
  return check(smallEnvironment(change)).map(inOneLine)
}

/** A finding as `code at place, place`; the message stands on the page of the code. */
export function inOneLine({ code, places }: Diagnostic): string {
  return `${code} at ${places.map(({ path }) => path.join('.') || 'the platform').join(', ')}`
}

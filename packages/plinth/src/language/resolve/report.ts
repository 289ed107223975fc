import type { Diagnostic } from '#diagnostics/diagnostic.ts'

/** Takes what is found on the way, so that one mistake does not hide the next. */
export type Report = (diagnostic: Diagnostic) => void

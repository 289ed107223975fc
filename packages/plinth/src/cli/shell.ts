import type { createColors } from 'picocolors'

export type Paint = ReturnType<typeof createColors>

/** The world as a verb sees it. Tests hand in another one. */
export interface Shell {
  readonly cwd: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Colours for `out`, none unless it is a terminal. */
  readonly paint: Paint
  readonly progress: Progress
  /** Whether a person can be asked. */
  readonly interactive: boolean
}

/** One line that says what is being done, on a terminal only; gone when it is over. */
export interface Progress {
  readonly show: (what: string) => void
  readonly clear: () => void
}

/** 0: what was asked holds. 1: a finding. 2: asked wrongly. */
export type ExitCode = 0 | 1 | 2

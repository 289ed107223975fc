import type { Command } from 'commander'
import type { ExitCode, Shell } from './shell.ts'

/** Options that every verb takes. */
export interface CommonOptions {
  readonly json?: boolean
  readonly env?: string
}

/** One word of the command line. Its file is read at every start, so what it needs to work it imports when it runs. */
export interface Verb<Options extends CommonOptions = CommonOptions> {
  readonly name: string
  /** One line for the list of verbs. */
  readonly summary: string
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [command: string, meaning: string])[]
  /** Adds arguments and options of its own. */
  readonly shape: (command: Command) => Command
  readonly run: (shell: Shell, options: Options, ...given: readonly (string | undefined)[]) => Promise<ExitCode>
}

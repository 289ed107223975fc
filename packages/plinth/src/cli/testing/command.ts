import { isAbsolute, join } from 'node:path'
import picocolors from 'picocolors'
import { run } from '../run.ts'
import type { ExitCode } from '../shell.ts'

/** What a command line printed and how it ended. */
export interface Outcome {
  readonly exit: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs a command line as if in a folder, without a terminal. */
export async function command(folder: string, ...words: readonly string[]): Promise<Outcome> {
  const said = { out: '', err: '' }
  const exit = await run(words, {
    cwd: isAbsolute(folder) ? folder : join(process.cwd(), folder),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    paint: picocolors.createColors(false),
    progress: { show: () => undefined, clear: () => undefined },
    interactive: false,
  })
  return { exit, ...said }
}

import type { RunFile } from '../state/run-file.ts'
import { Child, type Command } from './child.ts'
import type { Ran } from './run-program.ts'

interface Options {
  readonly run: RunFile
  /** Ends it when somebody ends the start. */
  readonly signal: AbortSignal | undefined
}

/** Runs work that takes a while and ends by itself, such as a build: gone when Plinth is gone. */
export async function runToEnd(command: Command, { run, signal }: Options): Promise<Ran> {
  const lines: string[] = []
  const child = new Child(command, {
    run,
    remains: { kind: 'group', signal: 'KILL' },
    onLine: (line) => void lines.push(line),
  })
  const end = (): void => child.signal('SIGKILL')
  signal?.addEventListener('abort', end, { once: true })
  if (signal?.aborted === true) end()
  const { code } = await child.exit
  signal?.removeEventListener('abort', end)
  return { code, output: lines.join('\n') }
}

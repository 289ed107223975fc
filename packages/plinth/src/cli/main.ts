import process from 'node:process'
import picocolors from 'picocolors'
import { run } from './run.ts'
import type { Progress, Shell } from './shell.ts'

/** The command line itself: the real terminal, folder and clock, and nothing else. */
const { stdout, stderr, stdin, env } = process

/** Colour is for people: on a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
const colored = stdout.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'

const clearLine = '\r\u001B[K'

const progress: Progress = stderr.isTTY
  ? { show: (what) => void stderr.write(`${clearLine}${what} ...`), clear: () => void stderr.write(clearLine) }
  : { show: () => undefined, clear: () => undefined }

const shell: Shell = {
  cwd: process.cwd(),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  paint: picocolors.createColors(colored),
  progress,
  interactive: stdin.isTTY && stdout.isTTY,
}

// A reader that has seen enough, such as `head`, is no failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await run(process.argv.slice(2), shell)
} catch (error) {
  progress.clear()
  stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  stderr.write('\nThis is a bug in Plinth. Please report it with the platform file that shows it.\n')
  process.exitCode = 3
}

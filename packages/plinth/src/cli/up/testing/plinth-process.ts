import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const main = join(import.meta.dirname, '..', '..', 'main.ts')
const loader = join(import.meta.dirname, '../../../../../../node_modules/tsx/dist/esm/index.mjs')

/** Plinth as a process of its own, as a person starts it. */
export interface PlinthProcess {
  readonly child: ChildProcess
  /** Everything that it printed so far. */
  readonly said: () => { readonly out: string; readonly err: string }
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>
  /** Resolves with the text when it was printed; rejects when it ends before. */
  readonly untilSaid: (pattern: RegExp) => Promise<string>
}

export function plinth(cwd: string, ...words: readonly string[]): PlinthProcess {
  const child = spawn(process.execPath, ['--import', loader, main, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => void (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (said.err += chunk.toString()))
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code))
  })
  // Its folder goes with the test, and with it what its watchdog would need to clear up.
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const untilSaid = async (pattern: RegExp): Promise<string> =>
    await new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(said.out) ?? pattern.exec(said.err)
        if (found !== null) resolve(found[1] ?? found[0])
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      void ended.then((how) => reject(new Error(`ended with ${how}: ${said.out}${said.err}`)))
    })
  return { child, said: () => said, ended, untilSaid }
}

import { rmSync } from 'node:fs'
import process from 'node:process'
import { removeCopies } from '../postgres/account.ts'
import { waitUntil } from '../processes/wait-until.ts'
import { isAlive } from './process-table.ts'
import { clearRemains, runningIn } from './run-file.ts'

/** A run stops within 10 s; after this it hangs, and its watchdog does the rest. */
const patienceMs = 15_000

/** Stops the run that a state folder belongs to; false when there was none. */
export async function stopRun(folder: string): Promise<boolean> {
  const running = runningIn(folder)
  if (running === undefined) return clearRemains(folder) > 0
  process.kill(running.pid, 'SIGTERM')
  const ended = await waitUntil(() => !isAlive(running.pid), { forMs: patienceMs })
  if (!ended) {
    process.kill(running.pid, 'SIGKILL')
    await waitUntil(() => !isAlive(running.pid), { forMs: 2000 })
  }
  clearRemains(folder)
  return true
}

/** Forgets everything that an environment has kept. */
export function wipeState(folder: string): void {
  removeCopies(folder)
  rmSync(folder, { recursive: true, force: true })
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Logger, Part } from '@plinth/kit'

interface PeriodicJob {
  readonly name: string
  /** Pause between the end of one round and the start of the next, in milliseconds; a fifth more or less at random. */
  readonly everyMs: number
  /** Every replica does it: the work itself sees to it that two at once do no harm. */
  readonly work: (signal: AbortSignal) => Promise<unknown>
  readonly database: Pick<Database, 'readOnly'>
  readonly log: Pick<Logger, 'warn'>
  /** Also while the shop is read-only. Default false. */
  readonly whileReadOnly?: boolean
}

/** Work that is done again and again while the service runs. A failed round is logged, and the next one comes. */
export function periodicJob({ name, everyMs, work, database, log, whileReadOnly = false }: PeriodicJob): Part {
  const ended = new AbortController()
  let running: Promise<void> | undefined

  const round = async (): Promise<void> => {
    if (database.readOnly && !whileReadOnly) return
    try {
      await work(ended.signal)
    } catch (error) {
      if (!ended.signal.aborted) log.warn({ err: error, job: name }, 'a round of a job failed; the next one comes')
    }
  }
  const run = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      await round()
      const pauseMs = everyMs * (0.8 + Math.random() * 0.4)
      await sleep(pauseMs, undefined, { signal: ended.signal, ref: false }).catch(() => undefined)
    }
  }
  const end = async (): Promise<void> => {
    ended.abort()
    await running
  }
  return {
    name,
    start: async () => {
      running = run()
    },
    drain: end,
    stop: end,
  }
}

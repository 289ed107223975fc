import { performance } from 'node:perf_hooks'

/** How late the event loop runs. */
export interface EventLoopWatch {
  /** Milliseconds of delay: the last one measured, or the one that is growing now. */
  delayMs(): number
}

const intervalMs = 100

/** Watches for the life of the process; keeps no process alive. */
export function createEventLoopWatch(): EventLoopWatch {
  let tickedAt = performance.now()
  let lastDelay = 0
  setInterval(() => {
    lastDelay = overdue()
    tickedAt = performance.now()
  }, intervalMs).unref()

  function overdue(): number {
    return Math.max(0, performance.now() - tickedAt - intervalMs)
  }
  return { delayMs: () => Math.max(lastDelay, overdue()) }
}

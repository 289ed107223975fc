import { flushLog, type Logger } from '#logs/logger.ts'

/** What the process is told from outside, or by its own mistakes. */
export interface ProcessEvents {
  /** SIGTERM or SIGINT for the first time. */
  readonly onStop: (signal: string) => void
  /** A second signal: whoever sends it does not want to wait. */
  readonly onForce: (signal: string) => void
  /** An error that nobody caught: the state of the process is unknown from here on. */
  readonly onCrash: (error: unknown) => void
}

/** Listens for signals and for errors that nobody caught. */
export function listenToProcess({ onStop, onForce, onCrash }: ProcessEvents): void {
  let told = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      const tell = told ? onForce : onStop
      told = true
      tell(signal)
    })
  }
  // Rejected promises that nobody handles arrive here as well.
  process.on('uncaughtException', onCrash)
}

/** Long enough for sockets that were just closed to go. */
const lingerMs = 1000

/**
 * Lets the process end by itself, which shows that nothing was left open. If something was, says what, and ends it.
 */
export function endProcess(clean: boolean, log: Logger): void {
  process.exitCode = clean ? 0 : 1
  setTimeout(() => {
    log.error({ open: process.getActiveResourcesInfo() }, 'something is still open after the stop')
    flushLog(log)
    process.exit(1)
  }, lingerMs).unref()
}

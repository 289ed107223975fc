/** When the one who waits gives up, in milliseconds of `performance.now()`: a clock that never jumps. */
export type Deadline = number

export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded'
}

/** So many milliseconds from now, but never later than the outer one: time that is over for the caller is over here. */
export function deadlineIn(milliseconds: number, outer?: Deadline): Deadline {
  return Math.min(performance.now() + milliseconds, outer ?? Number.POSITIVE_INFINITY)
}

/** Milliseconds that are left; 0 when it is over, infinite without a deadline. */
export function msLeft(deadline: Deadline | undefined): number {
  return deadline === undefined ? Number.POSITIVE_INFINITY : Math.max(0, deadline - performance.now())
}

/** The value of `x-request-deadline` for the next hop, less what the way there and back takes (default: 5 ms). */
export function deadlineHeader(deadline: Deadline, onTheWayMs = 5): string {
  return String(Math.max(0, Math.floor(msLeft(deadline) - onTheWayMs)))
}

/**
 * Runs work that must not outlive its deadline: its signal aborts then, or when the caller's does, and who waits gets
 * `DeadlineExceeded` even if the work ignores the signal.
 */
export async function untilDeadline<Result>(
  deadline: Deadline,
  work: (signal: AbortSignal) => Promise<Result>,
  caller?: AbortSignal,
): Promise<Result> {
  const left = msLeft(deadline)
  if (left <= 0) throw new DeadlineExceeded('no time was left to start')
  caller?.throwIfAborted()
  const stop = new AbortController()
  return new Promise<Result>((resolve, reject) => {
    const end = (reason: unknown): void => {
      stop.abort(reason)
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the reason of the caller, as it was given
      reject(reason)
    }
    const leave = (): void => end(caller?.reason)
    const over = (): void => end(new DeadlineExceeded(`no answer within ${Math.round(left)} ms`))
    const timer = Number.isFinite(left) ? setTimeout(over, left) : undefined
    caller?.addEventListener('abort', leave, { once: true })
    const settled = (): void => {
      clearTimeout(timer)
      caller?.removeEventListener('abort', leave)
    }
    const running = (async () => work(stop.signal))()
    running.finally(settled).then(resolve, reject)
  })
}

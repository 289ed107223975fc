import type { Connection } from './connection.ts'

/** How late a statement may notice that its caller left. */
const everyMs = 25

/**
 * Looks after the connections in use with one timer for all. A timer and an abort listener for each statement would
 * cost about as much as the statement itself.
 */
export interface Supervisor {
  readonly watch: (connection: Connection) => void
  readonly forget: (connection: Connection) => void
}

export function createSupervisor(): Supervisor {
  const busy = new Set<Connection>()
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    const now = performance.now()
    for (const connection of busy) connection.supervise(now)
    if (busy.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  return {
    watch: (connection) => {
      busy.add(connection)
      timer ??= setInterval(look, everyMs).unref()
    },
    forget: (connection) => void busy.delete(connection),
  }
}

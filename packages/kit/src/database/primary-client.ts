import type { EventEmitter } from 'node:events'
import pg from 'pg'

/**
 * A client that knows whether its server takes writes. The server says so by itself at the start of each connection
 * (`in_hot_standby`, since PostgreSQL 14), so that asking costs nothing. After a fail-over a name may still lead to the
 * old primary for a while: reading there would show the past.
 */
export class PrimaryClient extends pg.Client {
  standby = false

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const { connection } = this as unknown as { connection: EventEmitter }
    connection.on('parameterStatus', (status: { parameterName: string; parameterValue: string }) => {
      if (status.parameterName === 'in_hot_standby') this.standby = status.parameterValue === 'on'
    })
    // An error while nobody waits for an answer, between two statements of a transaction, would end the process.
    this.on('error', () => undefined)
  }
}

/** For the option `verify` of the pool: refuses a connection to a server that only follows. */
export function refuseStandby(client: pg.ClientBase, done: (error?: Error) => void): void {
  const standby = client instanceof PrimaryClient && client.standby
  done(standby ? new Error('Connection terminated: the server is a standby, not the primary') : undefined)
}

import type { Part } from '#lifecycle/part.ts'
import { createRelay } from './relay.ts'
import { listDead, queueState, revive } from './statements.ts'
import type { DeadLetter, OutboxOptions } from './types.ts'
import { wakeRelays } from './wake.ts'

export interface Outbox {
  /** Delivers while the service runs; at a stop it finishes the deliveries that are under way. */
  readonly part: Part
  /** Messages that used up their attempts, newest first. */
  readonly deadLetters: (limit?: number) => Promise<readonly DeadLetter[]>
  /** Gives a dead message all its attempts again; false when there is none with this id. */
  readonly retryDead: (id: number) => Promise<boolean>
  /** What waits: length, and the age of the oldest in seconds. */
  readonly state: () => Promise<{ readonly waiting: number; readonly dead: number; readonly oldestSeconds: number }>
}

/** The sending half of a transactional outbox: `sendMessage` writes in the transaction, this delivers what was committed. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { database, metrics } = options
  const relay = createRelay(options)
  const state: Outbox['state'] = async () => {
    const [row] = await database.rows(queueState, [])
    return row ?? { waiting: 0, dead: 0, oldestSeconds: 0 }
  }
  const stopWatching = metrics === undefined ? [] : watchQueue(metrics, state)
  return {
    part: {
      name: 'outbox',
      start: () => Promise.resolve(relay.start()),
      drain: relay.drain,
      stop: async () => {
        for (const stop of stopWatching) stop()
        await relay.drain()
      },
    },
    deadLetters: (limit = 100) => database.rows(listDead, [limit]),
    retryDead: async (id) => {
      const rows = await database.rows(revive, [id])
      wakeRelays()
      return rows.length === 1
    },
    state,
  }
}

type Metrics = NonNullable<OutboxOptions['metrics']>

/** Without the database there is nothing to read: a scrape shows no value then, which an alert can see. */
function watchQueue(metrics: Metrics, state: Outbox['state']): readonly (() => void)[] {
  const queue = 'outbox'
  const read = (): Promise<Awaited<ReturnType<typeof state>> | undefined> => state().catch(() => undefined)
  return [
    metrics.watch('queue_length', async () => {
      const now = await read()
      if (now === undefined) return []
      return [
        { labels: { queue, state: 'waiting' }, value: now.waiting },
        { labels: { queue, state: 'dead' }, value: now.dead },
      ]
    }),
    metrics.watch('queue_oldest_age_seconds', async () => {
      const now = await read()
      return now === undefined ? [] : [{ labels: { queue }, value: now.oldestSeconds }]
    }),
  ]
}

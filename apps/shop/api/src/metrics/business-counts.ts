import { statement, type Database, type Logger, type Part } from '@plinth/kit'

/** What is counted as it happens, because no table of the business says it by itself. */
export type CountName = 'product-views' | 'out-of-stock-views' | 'quotes' | 'submits'

export interface BusinessCounts {
  /** Costs an addition in memory; written to the database every few seconds, and at a stop. */
  add(name: CountName, by?: number): void
  /** Writes what was counted, now. */
  flush(): Promise<void>
  readonly part: Part
}

const writeCounts = statement<never, [names: readonly string[], counts: readonly number[]]>(
  'business-counts-add',
  `insert into business_counts as known (hour, name, count)
   select date_trunc('hour', now()), added.name, added.count
   from unnest($1::text[], $2::bigint[]) as added (name, count) order by added.name
   on conflict (name, hour) do update set count = known.count + excluded.count`,
)

interface CountOptions {
  readonly database: Pick<Database, 'rows' | 'readOnly'>
  readonly log: Pick<Logger, 'warn'>
  /** Milliseconds between two writes. Default 5000. */
  readonly everyMs?: number
}

/** A killed replica loses a few seconds of counts and nothing else: no order depends on them. */
export function createBusinessCounts({ database, log, everyMs = 5_000 }: CountOptions): BusinessCounts {
  let pending = new Map<CountName, number>()
  let timer: NodeJS.Timeout | undefined

  const add = (name: CountName, by = 1): void => {
    pending.set(name, (pending.get(name) ?? 0) + by)
  }
  const flush = async (): Promise<void> => {
    if (pending.size === 0 || database.readOnly) return
    const taken = pending
    pending = new Map()
    try {
      await database.rows(writeCounts, [[...taken.keys()], [...taken.values()]])
    } catch (error) {
      for (const [name, count] of taken) add(name, count)
      log.warn({ err: error }, 'business counts could not be written; they are kept for the next time')
    }
  }
  return {
    add,
    flush,
    part: {
      name: 'business counts',
      start: async () => {
        timer = setInterval(() => void flush(), everyMs).unref()
      },
      stop: async () => {
        clearInterval(timer)
        await flush()
      },
    },
  }
}

import {
  createOneTimeTokens,
  enforceRetention,
  forgetDeliveries,
  postgresOneTimeTokens,
  removeExpiredKeys,
  sqlOver,
  statement,
  type Part,
} from '@plinth/kit'
import { shopPersonalData } from './account/personal-data.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'database' | 'log' | 'refreshTokens' | 'sessions'>

/** Carts of visitors who never came back. Small steps: the next round takes the rest. */
const dropOldCarts = statement(
  'carts-drop-old',
  `delete from carts where id in (
     select id from carts where completed_at is null and updated_at < now() - interval '60 days' limit 1000
   )`,
)

const tenMinutes = 600_000

/** Removes what nobody needs any more, every ten minutes, each replica a little later than the others. */
export function housekeeping({ database, log, refreshTokens, sessions }: Needs): Part {
  const links = createOneTimeTokens({ store: postgresOneTimeTokens(sqlOver(database)) })
  const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
    sessions: () => sessions.sweep(),
    'refresh tokens': () => refreshTokens.sweep(),
    links: () => links.sweep(),
    'idempotency keys': () => removeExpiredKeys(database),
    deliveries: () => forgetDeliveries(database, 14),
    carts: () => database.rows(dropOldCarts, []),
    'personal data': () => database.transaction((transaction) => enforceRetention(transaction, shopPersonalData)),
  }
  const round = async (): Promise<void> => {
    if (database.readOnly) return
    for (const [name, task] of Object.entries(tasks)) {
      await task().catch((error: unknown) => log.warn({ err: error, task: name }, 'housekeeping will try again'))
    }
  }
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  return {
    name: 'housekeeping',
    start: async () => {
      const every = tenMinutes * (0.9 + Math.random() / 5)
      timer = setInterval(() => {
        running = round()
      }, every)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

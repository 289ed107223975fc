import { statement, type Queryable } from '@plinth/kit'

/** Longer than a message is sent again. In small steps: the next round takes the rest. */
const forgetEvents = statement<never>(
  'fake-events-forget',
  `delete from fake_payments.events where id in
     (select id from fake_payments.events where created_at < now() - interval '14 days' limit 1000)`,
)

/** Retention of what only the fake provider keeps; everything that says something about people has its own rule. */
export async function forgetOldEvents(database: Queryable): Promise<void> {
  await database.rows(forgetEvents, [])
}

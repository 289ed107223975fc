import { statement, type Deliver } from '@plinth/kit'
import { z } from 'zod'
import type { Services } from '../services.ts'

const Payload = z.object({ to: z.string(), subject: z.string(), text: z.string() })

const keep = statement<never, [messageId: number, recipient: string, subject: string, text: string]>(
  'mail-keep',
  `insert into mails (message_id, recipient, subject, text) values ($1, $2, $3, $4)
   on conflict (message_id) do nothing`,
)

/**
 * The mail server of the reference application: a table that the back office shows. A message may be delivered twice,
 * its number lets the second delivery do nothing; a real mail server would get the number as its idempotency key.
 */
export function deliverMail({ database }: Pick<Services, 'database'>): Deliver {
  return async ({ id, payload }, signal) => {
    const { to, subject, text } = Payload.parse(payload)
    await database.rows(keep, [id, to, subject, text], { signal })
  }
}

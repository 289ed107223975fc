import { route } from '@plinth/kit/contract'
import { z } from 'zod'
import { Cursor, Id, Instant, PageSize } from './shapes.ts'

/** An e-mail that the shop has sent. The reference application keeps them instead of having a mail server. */
export const Mail = z.object({
  id: Id,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: Instant,
})
export type Mail = z.infer<typeof Mail>

export const mailRoutes = {
  listMails: route({
    method: 'GET',
    path: '/api/back-office/mails',
    summary: 'Sent e-mails, the newest first',
    query: z.object({
      to: z.string().trim().toLowerCase().max(254).optional(),
      cursor: Cursor.optional(),
      limit: PageSize,
    }),
    answers: { 200: z.object({ items: z.array(Mail), next: Cursor.nullable() }) },
    access: 'mails:read',
    limit: 'browse',
    deadline: 2_000,
  }),
} as const

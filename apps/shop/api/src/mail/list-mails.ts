import { pageOf, statement } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import { placeInList } from '../place-in-list.ts'
import type { Services } from '../services.ts'

interface MailRow {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly sent_at: Date
  /** Microseconds of `sent_at`, which a Date would cut off. */
  readonly place: number
}

type Values = [to: string | null, place: number | null, id: string | null, limit: number]

const newest = statement<MailRow, Values>(
  'mails-newest',
  `select * from (
     select id, recipient, subject, text, sent_at, (extract(epoch from sent_at) * 1000000)::bigint as place from mails
     where $1::text is null or recipient = $1
   ) as sent
   where $2::bigint is null or (place, id) < ($2, $3::uuid)
   order by place desc, id desc limit $4`,
)

export function listMails({ database }: Pick<Services, 'database'>): ShopHandler<'listMails'> {
  return async ({ query: { to, cursor, limit } }) => {
    const [place = null, id = null] = placeInList(cursor, ['integer', 'id']) ?? []
    const rows = await database.rows(newest, [to ?? null, place, id, limit + 1])
    const { items, next } = pageOf(rows, limit, (row) => [row.place, row.id])
    const mails = items.map(({ id: mail, recipient, subject, text, sent_at }) => ({
      id: mail,
      to: recipient,
      subject,
      text,
      sentAt: sent_at.toISOString(),
    }))
    return { status: 200, body: { items: mails, next } }
  }
}

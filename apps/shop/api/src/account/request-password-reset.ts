import type { ShopHandler } from '../handler.ts'
import { sendMail } from '../mail/send-mail.ts'
import type { Services } from '../services.ts'
import { linkKinds, linksOf, linkTo } from './links.ts'
import { resetMail } from './mails.ts'
import { tryFindUserByEmail } from './user-rows.ts'

export function requestPasswordReset({
  config,
  database,
}: Pick<Services, 'config' | 'database'>): ShopHandler<'requestPasswordReset'> {
  return async ({ body: { email }, signal }) => {
    await database.transaction(
      async (transaction) => {
        const user = await tryFindUserByEmail(transaction, email)
        if (user === undefined) return
        const { token } = await linksOf(transaction).issue({ ...linkKinds.reset, subject: user.id })
        await sendMail(transaction, resetMail(user, linkTo('reset', token, config.PUBLIC_URL)))
      },
      { signal },
    )
    return { status: 202, body: { sentTo: email } }
  }
}

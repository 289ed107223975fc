import type { ShopHandler } from '../handler.ts'
import { sendMail } from '../mail/send-mail.ts'
import type { Services } from '../services.ts'
import { linkKinds, linksOf, linkTo } from './links.ts'
import { accountExistsMail, verifyMail } from './mails.ts'
import { requireStrongPassword } from './strong-password.ts'
import { tryFindUserByEmail, tryInsertUser } from './user-rows.ts'

type Needs = Pick<Services, 'config' | 'database' | 'passwords'>

/** Says the same whether the address is new or not; who reads its mail learns which. */
export function register({ config, database, passwords }: Needs): ShopHandler<'register'> {
  return async ({ body: { email, name, password }, signal }) => {
    await requireStrongPassword(password, { email, name, field: 'password' })
    const passwordHash = await passwords.hash(password)
    await database.transaction(
      async (transaction) => {
        const subject = await tryInsertUser(transaction, { email, name, passwordHash })
        if (subject === undefined) {
          const owner = await tryFindUserByEmail(transaction, email)
          return sendMail(transaction, accountExistsMail({ email, name: owner?.name ?? name }))
        }
        const { token } = await linksOf(transaction).issue({ ...linkKinds.verify, subject })
        return sendMail(transaction, verifyMail({ email, name }, linkTo('verify', token, config.PUBLIC_URL)))
      },
      { signal },
    )
    return { status: 202, body: { sentTo: email } }
  }
}

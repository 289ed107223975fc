import { shop } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import { sendMail } from '../mail/send-mail.ts'
import type { Services } from '../services.ts'
import { linkKinds, linksOf } from './links.ts'
import { passwordChangedMail } from './mails.ts'
import { requireStrongPassword } from './strong-password.ts'
import { markVerified, storePassword, tryFindUser } from './user-rows.ts'

type Needs = Pick<Services, 'database' | 'passwords' | 'refreshTokens' | 'sessions'>

/** Who could read the mail proved the address as well. Everybody who was signed in is out, thieves included. */
export function resetPassword({ database, passwords, refreshTokens, sessions }: Needs): ShopHandler<'resetPassword'> {
  return async ({ body: { token, password }, signal }) => {
    // First, so that a weak one does not use up the link.
    await requireStrongPassword(password, { field: 'password' })
    const hash = await passwords.hash(password)
    const subject = await database.transaction(
      async (transaction) => {
        const id = await linksOf(transaction).redeem({ purpose: linkKinds.reset.purpose, token })
        const user = id === undefined ? undefined : await tryFindUser(transaction, id)
        if (user === undefined) return undefined
        await storePassword(transaction, user.id, hash)
        await markVerified(transaction, user.id)
        await linksOf(transaction).revokeAll(user.id)
        await sendMail(transaction, passwordChangedMail(user))
        return user.id
      },
      { signal },
    )
    if (subject === undefined) throw shop.problem('account/link-not-valid')
    await sessions.endAll(subject)
    await refreshTokens.endAll(subject)
    return { status: 204 }
  }
}

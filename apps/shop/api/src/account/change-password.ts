import type { ShopHandler } from '../handler.ts'
import { sendMail } from '../mail/send-mail.ts'
import type { Services } from '../services.ts'
import { userOfPassword } from './check-password.ts'
import { linksOf } from './links.ts'
import { passwordChangedMail } from './mails.ts'
import { findOwnUser } from './signed-in.ts'
import { requireStrongPassword } from './strong-password.ts'
import { storePassword } from './user-rows.ts'

type Needs = Pick<Services, 'database' | 'passwords' | 'refreshTokens' | 'sessions' | 'throttle' | 'metrics'>

export function changePassword(services: Needs): ShopHandler<'changePassword'> {
  const { database, passwords, refreshTokens, sessions } = services
  return async (call) => {
    const { current, next } = call.body
    const user = await findOwnUser(database, call)
    await requireStrongPassword(next, { ...user, field: 'next' })
    await userOfPassword(services, { email: user.email, password: current, address: call.address })
    const hash = await passwords.hash(next)
    await database.transaction(
      async (transaction) => {
        await storePassword(transaction, user.id, hash)
        await linksOf(transaction).revokeAll(user.id)
        await sendMail(transaction, passwordChangedMail(user))
      },
      { signal: call.signal },
    )
    await sessions.endAll(user.id, call.who.session)
    await refreshTokens.endAll(user.id)
    return { status: 204 }
  }
}

import { erasePersonalData, statement } from '@plinth/kit'
import { shop } from '@shop/contract'
import { cookiesFor } from '../cookies.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { userOfPassword } from './check-password.ts'
import { shopPersonalData } from './personal-data.ts'
import { findOwnUser } from './signed-in.ts'

const markErased = statement<never, [id: string]>(
  'user-erased',
  'update users set erased_at = now(), password_hash = null where id = $1',
)

type Needs = Pick<Services, 'database' | 'passwords' | 'throttle' | 'metrics'>

/** Asks for the password again: an open browser must not be enough to lose an account. */
export function eraseAccount(services: Needs): ShopHandler<'eraseAccount'> {
  const { database } = services
  return async (call) => {
    const user = await findOwnUser(database, call)
    if (user.role !== 'customer') throw shop.problem('account/staff-stays')
    await userOfPassword(services, { email: user.email, password: call.body.password, address: call.address })
    await database.transaction(
      async (transaction) => {
        await erasePersonalData(transaction, shopPersonalData, user.id)
        await transaction.rows(markErased, [user.id])
      },
      { signal: call.signal },
    )
    return { status: 204, headers: { 'set-cookie': cookiesFor(call).session.clear() } }
  }
}

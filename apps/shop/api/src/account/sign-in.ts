import { hashOf } from '@plinth/kit'
import { mergeCarts } from '../cart/merge-carts.ts'
import { cookiesFor, readCookie } from '../cookies.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { userOfPassword } from './check-password.ts'
import { deviceOf } from './device.ts'
import { accountOf } from './user-rows.ts'

type Needs = Pick<Services, 'database' | 'passwords' | 'throttle' | 'metrics' | 'sessions'>

export function signIn(services: Needs): ShopHandler<'signIn'> {
  const { database, sessions } = services
  return async (call) => {
    const { body, address, signal } = call
    const user = await userOfPassword(services, { ...body, address })
    const header = call.header('cookie')
    const { token } = await sessions.create({
      subject: user.id,
      roles: [user.role],
      device: deviceOf(call.header('user-agent')),
      address,
      replaces: readCookie(header, 'session'),
    })
    const cart = readCookie(header, 'cart')
    if (cart !== undefined) {
      await database.transaction((transaction) => mergeCarts(transaction, hashOf(cart), user.id), { signal })
    }
    const cookies = cookiesFor(call)
    const set = [cookies.session.set(token), ...(cart === undefined ? [] : [cookies.cart.clear()])]
    return { status: 200, headers: { 'set-cookie': set }, body: accountOf(user) }
  }
}

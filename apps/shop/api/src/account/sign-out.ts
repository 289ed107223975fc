import { cookiesFor, readCookie } from '../cookies.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'

export function signOut({ sessions }: Pick<Services, 'sessions'>): ShopHandler<'signOut'> {
  return async (call) => {
    const token = readCookie(call.header('cookie'), 'session')
    if (token !== undefined) await sessions.end(token)
    return { status: 204, headers: { 'set-cookie': cookiesFor(call).session.clear() } }
  }
}

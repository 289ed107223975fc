import { cookiesFor } from '../cookies.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { ownIdOf } from './signed-in.ts'

type Needs = Pick<Services, 'refreshTokens' | 'sessions'>

export function endAllSessions({ refreshTokens, sessions }: Needs): ShopHandler<'endAllSessions'> {
  return async (call) => {
    const id = ownIdOf(call)
    await sessions.endAll(id)
    await refreshTokens.endAll(id)
    return { status: 204, headers: { 'set-cookie': cookiesFor(call).session.clear() } }
  }
}

import { shop } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { ownIdOf } from './signed-in.ts'

/** A session of somebody else is not found: only the own ones are looked at. */
export function endSession({ sessions }: Pick<Services, 'sessions'>): ShopHandler<'endSession'> {
  return async (call) => {
    const ended = await sessions.endOne(ownIdOf(call), call.params.id)
    if (!ended) throw shop.problem('account/unknown-session')
    return { status: 204 }
  }
}

import { problem } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { ownIdOf } from './signed-in.ts'
import { accountOf, renameUser } from './user-rows.ts'

export function changeAccount({ database }: Pick<Services, 'database'>): ShopHandler<'changeAccount'> {
  return async (call) => {
    const user = await renameUser(database, ownIdOf(call), call.body.name)
    if (user === undefined) throw problem('unauthenticated')
    return { status: 200, body: accountOf(user) }
  }
}

import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { accountOf, tryFindUser } from './user-rows.ts'

export function getSession({ database }: Pick<Services, 'database'>): ShopHandler<'getSession'> {
  return async ({ who }) => {
    const user = who.id === undefined ? undefined : await tryFindUser(database, who.id)
    return { status: 200, body: { account: user === undefined ? null : accountOf(user) } }
  }
}

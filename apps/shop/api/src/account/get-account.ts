import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { findOwnUser } from './signed-in.ts'
import { accountOf } from './user-rows.ts'

export function getAccount({ database }: Pick<Services, 'database'>): ShopHandler<'getAccount'> {
  return async (call) => ({ status: 200, body: accountOf(await findOwnUser(database, call)) })
}

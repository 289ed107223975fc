import { ownIdOf } from '../account/signed-in.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { listOf } from './address-rows.ts'

export function listAddresses({ database }: Pick<Services, 'database'>): ShopHandler<'listAddresses'> {
  return async (call) => ({ status: 200, body: { addresses: [...(await listOf(database, ownIdOf(call)))] } })
}

import { shop } from '@shop/contract'
import { ownIdOf } from '../account/signed-in.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { findSaved, lockAddressBook, makeDefault, updateAddress } from './address-rows.ts'

/** Taking the default away needs another default: it moves when another address is made it. */
export function changeAddress({ database }: Pick<Services, 'database'>): ShopHandler<'changeAddress'> {
  return async (call) => {
    const userId = ownIdOf(call)
    const { id } = call.params
    const { isDefault, ...address } = call.body
    const saved = await database.transaction(
      async (transaction) => {
        await lockAddressBook(transaction, userId)
        if (!(await updateAddress(transaction, userId, id, address))) throw shop.problem('account/unknown-address')
        if (isDefault) await makeDefault(transaction, userId, id)
        return findSaved(transaction, userId, id)
      },
      { signal: call.signal },
    )
    return { status: 200, body: saved }
  }
}

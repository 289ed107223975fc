import { shop } from '@shop/contract'
import { ownIdOf } from '../account/signed-in.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { listOf, lockAddressBook, makeDefault, removeAddressRow } from './address-rows.ts'

/** With the default gone, the newest of the others becomes it. */
export function removeAddress({ database }: Pick<Services, 'database'>): ShopHandler<'removeAddress'> {
  return async (call) => {
    const userId = ownIdOf(call)
    await database.transaction(
      async (transaction) => {
        await lockAddressBook(transaction, userId)
        const wasDefault = await removeAddressRow(transaction, userId, call.params.id)
        if (wasDefault === undefined) throw shop.problem('account/unknown-address')
        const [next] = await listOf(transaction, userId)
        if (wasDefault && next !== undefined) await makeDefault(transaction, userId, next.id)
      },
      { signal: call.signal },
    )
    return { status: 204 }
  }
}

import { shop } from '@shop/contract'
import { ownIdOf } from '../account/signed-in.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { findSaved, insertAddress, listOf, lockAddressBook, makeDefault } from './address-rows.ts'

const mostAddresses = 20

export function addAddress({ database }: Pick<Services, 'database'>): ShopHandler<'addAddress'> {
  return async (call) => {
    const userId = ownIdOf(call)
    const { isDefault, ...address } = call.body
    const saved = await database.transaction(
      async (transaction) => {
        await lockAddressBook(transaction, userId)
        const { length } = await listOf(transaction, userId)
        if (length >= mostAddresses) {
          throw shop.problem('account/too-many-addresses', { detail: `An address book holds ${mostAddresses}.` })
        }
        const id = await insertAddress(transaction, userId, address)
        if (isDefault || length === 0) await makeDefault(transaction, userId, id)
        return findSaved(transaction, userId, id)
      },
      { signal: call.signal },
    )
    return { status: 201, body: saved }
  }
}

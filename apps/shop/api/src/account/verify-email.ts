import { shop } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { linkKinds, linksOf } from './links.ts'
import { markVerified } from './user-rows.ts'

export function verifyEmail({ database }: Pick<Services, 'database'>): ShopHandler<'verifyEmail'> {
  return async ({ body: { token }, signal }) => {
    const email = await database.transaction(
      async (transaction) => {
        const subject = await linksOf(transaction).redeem({ purpose: linkKinds.verify.purpose, token })
        return subject === undefined ? undefined : markVerified(transaction, subject)
      },
      { signal },
    )
    if (email === undefined) throw shop.problem('account/link-not-valid')
    return { status: 200, body: { email } }
  }
}

import { problem } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import { sameText } from '../orders/find-order.ts'
import type { Services } from '../services.ts'
import { outcomeOf } from './outcome.ts'
import { settlePatiently } from './settle-patiently.ts'

/** Asked again and again by the page that waits: so it also asks the provider, if nobody else does. */
export function getCheckout({
  database,
  payments,
}: Pick<Services, 'database' | 'payments'>): ShopHandler<'getCheckout'> {
  return async ({ params, query, deadline, signal }) => {
    const order = await database.kysely
      .selectFrom('orders')
      .select(['id', 'token', 'state'])
      .where('number', '=', params.number)
      .executeTakeFirst()
    if (order === undefined || !sameText(query.token, order.token)) throw problem('orders/unknown-order')
    if (order.state === 'placed' && payments.cashier !== undefined) {
      await settlePatiently(payments.cashier, order.id, { deadline, signal })
    }
    return { status: 200, body: await outcomeOf(database, order.id) }
  }
}

import { type Database, type Deliver } from '@plinth/kit'
import { z } from 'zod'
import type { Payments } from '../payments/create-payments.ts'
import type { PaymentProvider } from '../payments/provider.ts'
import type { Tables } from '../tables.ts'

const Payload = z.object({ refundId: z.uuid() })

/** Asks the provider for a refund that was promised; the id of the refund makes a second call harmless. */
export function refundDelivery(
  database: Database<Tables>,
  { dependency }: Pick<Payments, 'dependency'>,
  provider: PaymentProvider,
): Deliver {
  return async (message, signal) => {
    const { refundId } = Payload.parse(message.payload)
    const refund = await database.kysely
      .selectFrom('refunds')
      .select(['id', 'amount', 'state', 'payment_id'])
      .where('id', '=', refundId)
      .executeTakeFirst()
    if (refund === undefined || refund.state !== 'pending') return
    const wanted = { key: refund.id, chargeKey: refund.payment_id, amount: refund.amount }
    await dependency.call((limit) => provider.refund(wanted, limit), { repeatable: 'always', signal })
    await database.kysely
      .updateTable('refunds')
      .set({ state: 'done', settled_at: new Date() })
      .where('id', '=', refundId)
      .where('state', '=', 'pending')
      .execute()
  }
}

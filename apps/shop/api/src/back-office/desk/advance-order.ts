import { audit, etagOf } from '@plinth/kit'
import type { ShopHandler } from '../../handler.ts'
import { sendShipped } from '../../orders/shipped-mail.ts'
import { lockOrder } from '../../orders/lock-order.ts'
import { orderView } from '../../orders/order-view.ts'
import { takeStep } from '../../orders/take-step.ts'
import type { Services } from '../../services.ts'
import { requireSeen } from '../require-seen.ts'
import { whoOf } from '../who-of.ts'

/** Packs, ships or delivers; the customer hears of the parcel by mail. */
export function advanceOrder({ database }: Pick<Services, 'database'>): ShopHandler<'advanceOrder'> {
  return async ({ params: { number }, body: { step, parcel, note }, ifMatch, who: asker }) => {
    const who = whoOf(asker)
    const order = await database.transaction(async (transaction) => {
      const before = await lockOrder(transaction, { number })
      requireSeen(ifMatch, before.version)
      const set = parcel === undefined ? {} : { carrier: parcel.carrier, tracking_code: parcel.code }
      const after = await takeStep(transaction, before, step, { who, note, set })
      await audit(transaction, {
        who,
        action: `order.${step}`,
        object: { type: 'order', id: number },
        before: { state: before.state, version: before.version },
        after: { state: after.state, version: after.version, ...parcel },
      })
      if (step === 'ship') await sendShipped(transaction, after)
      return orderView(transaction, after, asker)
    })
    return { status: 200, headers: { etag: etagOf(order.version) }, body: order }
  }
}

import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { findOrder } from './find-order.ts'
import { parcelOf } from './order-view.ts'

export function trackOrder({ database }: Pick<Services, 'database'>): ShopHandler<'trackOrder'> {
  return async (call) => {
    const order = await findOrder(database, call)
    const events = await database.kysely
      .selectFrom('order_events')
      .select(['at', 'to_state', 'note'])
      .where('order_id', '=', order.id)
      .orderBy('id')
      .execute()
    return {
      status: 200,
      body: {
        number: order.number,
        state: order.state,
        parcel: parcelOf(order),
        events: events.map(({ at, to_state, note }) => ({ at: at.toISOString(), state: to_state, note })),
      },
    }
  }
}

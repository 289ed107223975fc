import { etagOf } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { findOrder } from './find-order.ts'
import { orderView } from './order-view.ts'

export function getOrder({ database }: Pick<Services, 'database'>): ShopHandler<'getOrder'> {
  return async (call) => {
    const order = await findOrder(database, call)
    return {
      status: 200,
      headers: { etag: etagOf(order.version) },
      body: await orderView(database, order, call.who),
    }
  }
}

import type { Services } from '../services.ts'
import { cancelOrder } from './cancel-order.ts'
import { getInvoice } from './get-invoice.ts'
import { getOrder } from './get-order.ts'
import { listOrders } from './list-orders.ts'
import { reorder } from './reorder.ts'
import { requestReturn } from './request-return.ts'
import { trackOrder } from './track-order.ts'

export function orderHandlers(services: Services) {
  return {
    listOrders: listOrders(services),
    getOrder: getOrder(services),
    cancelOrder: cancelOrder(services),
    requestReturn: requestReturn(services),
    getInvoice: getInvoice(services),
    trackOrder: trackOrder(services),
    reorder: reorder(services),
  }
}

import { problem } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { findOrder } from './find-order.ts'
import { totalsOf } from './order-view.ts'

/** As it has to stand on every invoice. */
const seller = {
  name: 'Larch Inc.',
  address: ['1 Column Street', 'Portland, OR 97201', 'United States'],
  taxId: '00-0000000',
}

export function getInvoice({ database }: Pick<Services, 'database'>): ShopHandler<'getInvoice'> {
  return async (call) => {
    const order = await findOrder(database, call)
    if (order.invoice_number === null || order.paid_at === null) throw problem('orders/no-invoice')
    const lines = await database.kysely
      .selectFrom('order_lines')
      .selectAll()
      .where('order_id', '=', order.id)
      .orderBy('position')
      .execute()
    const payment = await database.kysely
      .selectFrom('payments')
      .select(['captured', 'refunded'])
      .where('order_id', '=', order.id)
      .executeTakeFirstOrThrow()
    return {
      status: 200,
      body: {
        number: order.invoice_number,
        order: order.number,
        issuedAt: order.paid_at.toISOString(),
        seller,
        buyer: order.address,
        lines: lines.map((line) => ({
          sku: line.sku,
          name: line.name,
          variant: line.variant_name,
          quantity: line.quantity,
          unitPrice: line.unit_price,
          total: line.gross,
        })),
        totals: totalsOf(order),
        taxName: order.tax_name,
        paid: payment.captured,
        refunded: payment.refunded,
        currency: 'USD',
      },
    }
  }
}

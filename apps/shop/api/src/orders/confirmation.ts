import type { Transaction } from '@plinth/kit'
import { sendMail } from '../mail/send-mail.ts'
import { dollars } from '../pricing/coupons.ts'
import type { Tables } from '../tables.ts'
import type { OrderRow } from './lock-order.ts'

/** Thanks the buyer, with the link that opens the order without an account. Sent if, and only if, the order is paid. */
export async function sendConfirmation(transaction: Transaction<Tables>, order: OrderRow): Promise<void> {
  const lines = await transaction.kysely
    .selectFrom('order_lines')
    .select(['name', 'variant_name', 'quantity', 'gross'])
    .where('order_id', '=', order.id)
    .orderBy('position')
    .execute()
  await sendMail(transaction, {
    to: order.email,
    subject: `Your order ${order.number}`,
    text: [
      `Hello ${order.address.name},`,
      '',
      `thank you for your order ${order.number}. We are packing:`,
      '',
      ...lines.map(
        ({ name, variant_name, quantity, gross }) => `  ${quantity} × ${name}, ${variant_name}: ${dollars(gross)}`,
      ),
      '',
      ...(order.discount > 0 ? [`Discount: −${dollars(order.discount)}`] : []),
      `Shipping (${order.shipping_name}): ${dollars(order.shipping)}`,
      `${order.tax_name}: ${dollars(order.tax)}`,
      `Total: ${dollars(order.total)}`,
      '',
      'Follow it here:',
      `/orders/${order.number}?token=${order.token}`,
    ].join('\n'),
  })
}

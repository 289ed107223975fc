import type { Transaction } from '@plinth/kit'
import { sendMail } from '../mail/send-mail.ts'
import type { Tables } from '../tables.ts'
import type { OrderRow } from './lock-order.ts'

export async function sendShipped(transaction: Transaction<Tables>, order: OrderRow): Promise<void> {
  const parcel = order.carrier === null ? [] : [`Carrier: ${order.carrier}, number ${order.tracking_code ?? ''}`, '']
  await sendMail(transaction, {
    to: order.email,
    subject: `Your order ${order.number} is on its way`,
    text: [
      `Hello ${order.address.name},`,
      '',
      `your order ${order.number} was handed to the carrier.`,
      '',
      ...parcel,
      'Follow it here:',
      `/orders/${order.number}?token=${order.token}`,
    ].join('\n'),
  })
}

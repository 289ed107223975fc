import { sendMessage, type Transaction } from '@plinth/kit'
import type { Tables } from '../tables.ts'

export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  /** Plain text; a path of the shop on a line of its own is a link. */
  readonly text: string
}

export const mailTopic = 'mail'

/** The mail goes out if, and only if, the transaction commits. Mails to one person arrive in the order of sending. */
export async function sendMail(transaction: Transaction<Tables>, mail: OutgoingMail): Promise<void> {
  await sendMessage(transaction, { topic: mailTopic, payload: mail, orderKey: `mail:${mail.to}` })
}

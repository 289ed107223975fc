import { consumeOnce, type Transaction } from '@plinth/kit'
import { shop } from '@shop/contract'
import type { CatalogueCaches } from '../catalogue/cached-catalogue.ts'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import type { Tables } from '../tables.ts'
import { applyCharge } from './apply-charge.ts'
import type { Cashier } from './cashier.ts'
import type { ProviderMessage } from './provider.ts'

/** Takes a message in once, and answers only when its effect is committed: otherwise the provider sends it again. */
export function receivePaymentWebhook({
  database,
  caches,
  payments: { provider, cashier },
}: Pick<Services, 'database' | 'caches' | 'payments'>): ShopHandler<'receivePaymentWebhook'> {
  return async ({ headers, body, signal }) => {
    if (provider === undefined) throw shop.problem('payments/not-configured')
    const message = await provider.verify(body, headers['webhook-signature'])
    if (message === undefined) throw shop.problem('payments/bad-signature')
    const isNew = await database.transaction((transaction) => takeIn(transaction, message, caches))
    if (isNew && message.charge.state === 'authorised') await captureOf(database, cashier, message, signal)
    return { status: 204 }
  }
}

function takeIn(
  transaction: Transaction<Tables>,
  { id, charge }: ProviderMessage,
  caches: CatalogueCaches,
): Promise<boolean> {
  return consumeOnce(transaction, { consumer: 'payments', messageId: id }, () =>
    applyCharge(transaction, charge, caches),
  )
}

/** A late yes is followed by the capture at once; if that fails here, the job that looks for open payments does it. */
async function captureOf(
  database: Services['database'],
  cashier: Cashier | undefined,
  { charge }: ProviderMessage,
  signal: AbortSignal,
): Promise<void> {
  const payment = await database.kysely
    .selectFrom('payments')
    .select('order_id')
    .where('id', '=', charge.key)
    .executeTakeFirst()
  if (payment !== undefined) await cashier?.settle(payment.order_id, signal)
}

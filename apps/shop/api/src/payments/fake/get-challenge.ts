import { shop, type Challenge } from '@shop/contract'
import type { ShopHandler } from '../../handler.ts'
import type { ChargeRow } from './charges.ts'
import type { FakeProvider } from './fake-provider.ts'

export function getChallenge(provider: FakeProvider | undefined): ShopHandler<'getChallenge'> {
  return async ({ params }) => {
    if (provider === undefined) throw shop.problem('payments/not-configured')
    const charge = await provider.tryFindChallenge(params.id)
    if (charge === undefined) throw shop.problem('payments/unknown-challenge')
    return { status: 200, body: challengeView(charge) }
  }
}

/** What is shown to the buyer; a challenge whose charge went on was approved. */
export function challengeView({ challengeId, amount, lastDigits, state }: ChargeRow): Challenge {
  const shown = state === 'challenge' ? 'open' : state === 'refused' || state === 'voided' ? 'rejected' : 'approved'
  return { id: challengeId ?? '', merchant: 'Larch', amount, currency: 'USD', lastDigits, state: shown }
}

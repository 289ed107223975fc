import { shop } from '@shop/contract'
import type { ShopHandler } from '../../handler.ts'
import type { FakeProvider } from './fake-provider.ts'
import { challengeView } from './get-challenge.ts'

export function answerChallenge(provider: FakeProvider | undefined): ShopHandler<'answerChallenge'> {
  return async ({ params, body }) => {
    if (provider === undefined) throw shop.problem('payments/not-configured')
    const charge = await provider.answerChallenge(params.id, body.answer)
    if (charge === undefined) throw shop.problem('payments/unknown-challenge')
    return { status: 200, body: challengeView(charge) }
  }
}

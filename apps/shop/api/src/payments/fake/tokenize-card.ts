import { shop } from '@shop/contract'
import type { ShopHandler } from '../../handler.ts'
import type { FakeProvider } from './fake-provider.ts'

export function tokenizeCard(provider: FakeProvider | undefined): ShopHandler<'tokenizeCard'> {
  return async ({ body }) => {
    if (provider === undefined) throw shop.problem('payments/not-configured')
    return { status: 201, body: await provider.tokenize(body.number) }
  }
}

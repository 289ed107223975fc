import type { ShopHandler } from '../handler.ts'
import { testCards } from './fake/cards.ts'
import type { PaymentProvider } from './provider.ts'

export function getPaymentProvider(provider: PaymentProvider | undefined): ShopHandler<'getPaymentProvider'> {
  const body = { provider: provider?.name ?? 'none', testCards: provider?.name === 'fake' ? shownCards() : [] } as const
  return () => ({ status: 200, body })
}

function shownCards() {
  return testCards.map(({ number, name, does }) => ({ number, name, does }))
}

import type { Services } from '../services.ts'
import { answerChallenge } from './fake/answer-challenge.ts'
import { getChallenge } from './fake/get-challenge.ts'
import { tokenizeCard } from './fake/tokenize-card.ts'
import { getPaymentProvider } from './get-payment-provider.ts'
import { receivePaymentWebhook } from './receive-payment-webhook.ts'

export function paymentHandlers(services: Services) {
  const { provider } = services.payments
  return {
    getPaymentProvider: getPaymentProvider(provider),
    receivePaymentWebhook: receivePaymentWebhook(services),
    tokenizeCard: tokenizeCard(provider),
    getChallenge: getChallenge(provider),
    answerChallenge: answerChallenge(provider),
  }
}

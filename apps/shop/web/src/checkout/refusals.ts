import { ProblemError } from '@plinth/kit/contract'
import { PaymentRefusal } from '@shop/contract'

const words: Readonly<Record<PaymentRefusal, string>> = {
  declined: 'Your bank declined this card. Nothing was charged. Try another card, or ask your bank.',
  'insufficient-funds': 'There is not enough money on this card. Nothing was charged. Try another card.',
  'unknown-card': 'This card is not known to the bank. Check its number, or try another card.',
  'challenge-failed': 'The payment was not confirmed, so nothing was charged. Try again, or use another card.',
  expired: 'The confirmation came too late, so nothing was charged. Please try again.',
}

export function refusalText(refusal: PaymentRefusal): string {
  return words[refusal]
}

/** Why the bank said no, if that is what happened. */
export function refusalOf(error: unknown): PaymentRefusal | undefined {
  if (!(error instanceof ProblemError) || error.code !== 'payments/refused') return undefined
  const refusal = PaymentRefusal.safeParse(error.document['refusal'])
  return refusal.success ? refusal.data : 'declined'
}

import type { PaymentRefusal } from '@shop/contract'

export type ChargeState = 'challenge' | 'processing' | 'authorised' | 'captured' | 'voided' | 'refused'

/** What the provider says of one payment. */
export interface Charge {
  /** The provider's name for it. */
  readonly id: string
  /** Our name for it: the idempotency key of the authorisation. */
  readonly key: string
  readonly state: ChargeState
  readonly refusal: PaymentRefusal | null
  readonly challengeId: string | null
}

export interface Authorisation {
  /** The provider does the same key once, however often it is asked. */
  readonly key: string
  /** Stands for the card. */
  readonly token: string
  /** In cents. */
  readonly amount: number
  readonly currency: 'USD'
  /** What the buyer reads on the statement: the number of the order. */
  readonly reference: string
}

/** A message that the provider sent by itself. It may be late, come twice, or tell something older than we know. */
export interface ProviderMessage {
  readonly id: string
  readonly type: string
  readonly charge: Charge
}

/**
 * An outside party that moves money. Each call may fail, or do its work and never answer; the caller asks again with
 * the same key. A signal that fires means that nobody waits any more, not that nothing happened.
 */
export interface PaymentProvider {
  readonly name: 'fake'
  authorise(authorisation: Authorisation, signal: AbortSignal): Promise<Charge>
  capture(key: string, signal: AbortSignal): Promise<Charge>
  /** Undefined: the provider has never heard of it, so there is nothing to give back. */
  cancel(key: string, signal: AbortSignal): Promise<Charge | undefined>
  refund(
    refund: { readonly key: string; readonly chargeKey: string; readonly amount: number },
    signal: AbortSignal,
  ): Promise<void>
  tryFindCharge(key: string, signal: AbortSignal): Promise<Charge | undefined>
  /** The message of a webhook; undefined when the signature is wrong or too old. */
  verify(text: string, signature: string): Promise<ProviderMessage | undefined>
}

/** What a request was answered with, as it is stored and sent again. */
export interface Answer<Body = unknown> {
  readonly status: number
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
}

export interface IdempotentRequest {
  /** Whose key: a customer or cart and the route, so that nobody meets the key of somebody else. */
  readonly scope: string
  /** The header `idempotency-key`. */
  readonly key: string
  /** Of everything that decides the effect; see `requestHash`. */
  readonly requestHash: string
  /** How long the answer is kept. Default 24. */
  readonly keepHours?: number
  readonly signal?: AbortSignal | undefined
}

import type { Idempotency, IdempotentRequest } from '@plinth/kit'

interface IdempotentCall {
  readonly idempotency: Idempotency
  readonly signal: AbortSignal
}

/** The key of a request, valid for one object alone: nobody meets the key that somebody else used elsewhere. */
export function idempotencyOf({ idempotency, signal }: IdempotentCall, object: string): IdempotentRequest {
  const { scope, key, requestHash } = idempotency
  return { scope: `${scope}:${object}`, key, requestHash, signal }
}

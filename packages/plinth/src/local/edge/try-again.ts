/** Methods that may be sent twice without doing anything twice (RFC 9110, 9.2.2). */
const idempotent = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT'])

interface Attempt {
  readonly method: string
  /** `refused`: no connection came about, so nothing of the request was seen. `reset`: it ended before an answer. */
  readonly failure: 'refused' | 'reset' | 'timeout'
  /** How often an attempt on a connection that stood has failed, this one included. */
  readonly resets: number
  /** Whether the body is at hand once more. */
  readonly repeatable: boolean
}

/** Whether a request that failed may go to another target. */
export function mayTryAgain({ method, failure, resets, repeatable }: Attempt): boolean {
  if (!repeatable) return false
  if (failure === 'refused') return true
  return failure === 'reset' && idempotent.has(method) && resets < 2
}

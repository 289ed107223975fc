import { problem } from '#errors/index.ts'
import type { IdempotentRequest } from './types.ts'

interface Leader {
  readonly requestHash: string
  /** Undefined when the leader failed: then somebody else leads. */
  readonly answer: Promise<unknown>
}

const leaders = new WeakMap<object, Map<string, Leader>>()

/**
 * Lets one request of this process do the work and gives its answer to the others with the same key. They wait here
 * instead of in the database, where each would hold a connection that the leader's neighbours need.
 */
export async function leadOrFollow<Answered>(
  database: object,
  request: IdempotentRequest,
  work: () => Promise<Answered>,
): Promise<{ readonly answer: Answered; readonly followed: boolean }> {
  const working = leaders.get(database) ?? new Map<string, Leader>()
  leaders.set(database, working)
  const name = JSON.stringify([request.scope, request.key])
  for (;;) {
    const leader = working.get(name)
    if (leader === undefined) {
      const result = work()
      working.set(name, { requestHash: request.requestHash, answer: result.catch(() => undefined) })
      return { answer: await result.finally(() => void working.delete(name)), followed: false }
    }
    if (leader.requestHash !== request.requestHash) throw problem('idempotency-mismatch')
    const answer = await leader.answer
    if (request.signal?.aborted === true) throw problem('deadline-exceeded', { cause: request.signal.reason })
    if (answer !== undefined) return { answer: answer as Answered, followed: true }
  }
}

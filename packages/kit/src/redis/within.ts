/** Redis did not answer in time, or there is no connection. Who catches it goes on without Redis. */
export class RedisUnavailable extends Error {
  override readonly name = 'RedisUnavailable'
}

/**
 * The answer, or `RedisUnavailable` after so many milliseconds. When the own event loop was busy for longer than that,
 * an answer may wait in the socket while the timer fires first; it gets one more turn, so that a busy service does not
 * take a healthy Redis for a lost one.
 */
export function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new RedisUnavailable(`no answer within ${milliseconds} ms`))
    const timer = setTimeout(() => setImmediate(() => setImmediate(late)), milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

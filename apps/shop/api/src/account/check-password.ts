import { problem } from '@plinth/kit'
import { shop } from '@shop/contract'
import type { Services } from '../services.ts'
import { storePassword, tryFindUserByEmail, type User } from './user-rows.ts'

export interface Attempt {
  readonly email: string
  readonly password: string
  /** Of the client. */
  readonly address: string
}

/**
 * The user whose password this is. An unknown address costs the same time as a wrong password and gets the same
 * answer; who guesses waits longer and longer, by account and by address.
 */
export async function userOfPassword(
  { database, passwords, throttle, metrics }: Pick<Services, 'database' | 'passwords' | 'throttle' | 'metrics'>,
  { email, password, address }: Attempt,
): Promise<User> {
  const attempt = { account: email, address }
  const count = (outcome: string): void => metrics.count('auth_attempts_total', { kind: 'password', outcome })
  const seconds = await throttle.wait(attempt)
  if (seconds > 0) {
    count('throttled')
    const retryAfter = Math.ceil(seconds)
    throw problem('rate-limited', { detail: `Too many attempts. Try again in ${retryAfter} seconds.`, retryAfter })
  }
  const user = await tryFindUserByEmail(database, email)
  const { correct, renewed } = await passwords.verify(password, user?.passwordHash ?? undefined)
  if (!correct || user === undefined) {
    await throttle.failed(attempt)
    count('refused')
    throw shop.problem('account/wrong-credentials')
  }
  await throttle.succeeded(attempt)
  count('accepted')
  if (renewed !== undefined) await storePassword(database, user.id, renewed)
  return user
}

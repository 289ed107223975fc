import { bulkhead, BulkheadRejectedError } from 'cockatiel'
import { problem } from '#errors/problem-error.ts'
import { defaultCost, scryptHash, scryptMatches, tryParseHash, type ScryptCost } from './scrypt.ts'

export interface PasswordOptions {
  /** Raise it as machines get faster: old hashes go on working and are renewed at the next sign-in. */
  readonly cost?: ScryptCost
  /**
   * How many are computed at once. Each takes a thread of the four that Node shares with files and DNS, and 16 MiB.
   * Default: 2.
   */
  readonly atOnce?: number
  /** How many may wait; who comes after them gets 503 instead of a place in an endless queue. Default: 50. */
  readonly waiting?: number
}

export interface PasswordVerdict {
  readonly correct: boolean
  /** The hash to store instead, when the cost was raised since; only after a correct password. */
  readonly renewed?: string
}

export interface Passwords {
  hash(password: string): Promise<string>
  /**
   * Compares with the stored hash. Without one (an unknown account) the same work is done and the answer is no, so that
   * the time does not tell whether the account exists.
   */
  verify(password: string, stored: string | undefined): Promise<PasswordVerdict>
}

export function createPasswords(options: PasswordOptions = {}): Passwords {
  const { cost = defaultCost, atOnce = 2, waiting = 50 } = options
  const threads = bulkhead(atOnce, waiting)
  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await threads.execute(work)
    } catch (error) {
      if (error instanceof BulkheadRejectedError) throw problem('overloaded', { retryAfter: 2, cause: error })
      throw error
    }
  }
  // Made at start, because an unknown account must not be the one that pays for it.
  const ofNobody = scryptHash('the password of nobody', cost)
  ofNobody.catch(() => undefined)

  return {
    hash: (password) => inTurn(() => scryptHash(password, cost)),
    verify: async (password, stored) => {
      const parsed = tryParseHash(stored ?? (await ofNobody))
      if (parsed === undefined) throw new Error('passwords: the stored text is no hash of this kit')
      const matches = await inTurn(() => scryptMatches(password, parsed))
      if (!matches || stored === undefined) return { correct: false }
      return sameCost(parsed.cost, cost)
        ? { correct: true }
        : { correct: true, renewed: await inTurn(() => scryptHash(password, cost)) }
    },
  }
}

function sameCost(one: ScryptCost, other: ScryptCost): boolean {
  return one.N === other.N && one.r === other.r && one.p === other.p
}

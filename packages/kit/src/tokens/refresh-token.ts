/** One link in a chain of refresh tokens. The chain (the family) began with a sign-in. */
export interface RefreshToken {
  readonly hash: string
  readonly family: string
  readonly subject: string
  readonly expiresAt: Date
  /** When it was exchanged for the next one; a second exchange is a theft. */
  readonly usedAt: Date | undefined
}

export interface RefreshExchange {
  readonly hash: string
  readonly nextHash: string
  readonly nextExpiresAt: Date
  readonly now: Date
}

/** Where refresh tokens are kept. */
export interface RefreshStore {
  insert(token: RefreshToken): Promise<void>
  /**
   * Marks the token as used and inserts its successor in the same family, both or neither. Undefined when it is
   * unknown, used, or expired; of many at the same time one succeeds.
   */
  exchange(exchange: RefreshExchange): Promise<Pick<RefreshToken, 'family' | 'subject'> | undefined>
  tryFind(hash: string): Promise<RefreshToken | undefined>
  deleteFamily(family: string): Promise<void>
  deleteOf(subject: string): Promise<void>
  deleteExpired(before: Date): Promise<number>
}

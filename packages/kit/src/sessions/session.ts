/** Somebody who is signed in somewhere. The secret of the cookie is not in it, and not in the store either. */
export interface UserSession {
  /** Public: names the session in the list of an account. It signs nobody in. */
  readonly id: string
  readonly subject: string
  readonly roles: readonly string[]
  readonly createdAt: Date
  readonly lastSeenAt: Date
  /** Ends then however busy it is. */
  readonly endsAt: Date
  /** For the person who looks at the list: browser and address, as they were at sign-in. */
  readonly device: string
  readonly address: string
}

/** A session as it is stored: found by the hash of its token, so that a stolen table signs nobody in. */
export interface StoredSession extends UserSession {
  readonly tokenHash: string
}

/** Where sessions are kept. Every replica must see the same ones, and a deletion at once. */
export interface SessionStore {
  insert(session: StoredSession): Promise<void>
  tryFindByHash(tokenHash: string): Promise<StoredSession | undefined>
  listOf(subject: string): Promise<readonly StoredSession[]>
  touch(id: string, lastSeenAt: Date): Promise<void>
  /** How many were there to delete. */
  deleteOf(subject: string, which: { readonly only?: string; readonly except?: string }): Promise<number>
  deleteByHash(tokenHash: string): Promise<boolean>
  /** Deletes what ended, or was idle, before these times. */
  deleteEnded(before: { readonly endsAt: Date; readonly lastSeenAt: Date }): Promise<number>
}

import { hashOf, newSecret } from './secret.ts'

/** A link in a mail: good once, for one purpose, for a while. */
export interface OneTimeToken {
  readonly hash: string
  /** `verify-email`, `reset-password`. */
  readonly purpose: string
  readonly subject: string
  readonly expiresAt: Date
}

export interface OneTimeStore {
  /** Replaces what the subject had for this purpose: only the newest link works. */
  put(token: OneTimeToken): Promise<void>
  /** Takes it out, so that it is good once; undefined when unknown, expired, or of another purpose. */
  take(token: { readonly hash: string; readonly purpose: string; readonly now: Date }): Promise<string | undefined>
  deleteOf(subject: string): Promise<void>
  deleteExpired(before: Date): Promise<number>
}

export interface OneTimeTokens {
  /** The token is shown once; the store knows its hash only. */
  issue(request: {
    readonly purpose: string
    readonly subject: string
    readonly lifetimeMs: number
  }): Promise<{ readonly token: string; readonly expiresAt: Date }>
  /** Whose token it was; undefined when it is not good, whatever the reason. A second time it never is. */
  redeem(request: { readonly purpose: string; readonly token: string }): Promise<string | undefined>
  /** Makes all links of somebody worthless, as when the password was changed. */
  revokeAll(subject: string): Promise<void>
  sweep(): Promise<number>
}

export function createOneTimeTokens(options: {
  readonly store: OneTimeStore
  readonly now?: () => number
}): OneTimeTokens {
  const { store, now = Date.now } = options
  return {
    issue: async ({ purpose, subject, lifetimeMs }) => {
      const token = newSecret()
      const expiresAt = new Date(now() + lifetimeMs)
      await store.put({ hash: hashOf(token), purpose, subject, expiresAt })
      return { token, expiresAt }
    },
    redeem: ({ purpose, token }) => store.take({ hash: hashOf(token), purpose, now: new Date(now()) }),
    revokeAll: (subject) => store.deleteOf(subject),
    sweep: () => store.deleteExpired(new Date(now())),
  }
}

import { randomUUID } from 'node:crypto'
import type { RefreshStore } from './refresh-token.ts'
import { hashOf, newSecret } from './secret.ts'

export interface RefreshTokenOptions {
  readonly store: RefreshStore
  /** Each token must be used within this time; a chain that is used goes on. Default: 14 days. */
  readonly lifetimeMs?: number
  readonly now?: () => number
}

export interface IssuedRefreshToken {
  readonly token: string
  readonly subject: string
  readonly expiresAt: Date
}

export type RefreshOutcome =
  | ({ readonly outcome: 'rotated' } & IssuedRefreshToken)
  /** It came a second time: either the owner or a thief holds a copy. The whole family is signed out. */
  | { readonly outcome: 'reused'; readonly subject: string }
  | { readonly outcome: 'unknown' | 'expired' }

export interface RefreshTokens {
  /** Begins a family, at sign-in. */
  issue(subject: string): Promise<IssuedRefreshToken>
  /** Exchanges a token for the next of its family; each can be exchanged once. */
  rotate(token: string): Promise<RefreshOutcome>
  /** Signs out the family of a token. */
  end(token: string): Promise<void>
  endAll(subject: string): Promise<void>
  sweep(): Promise<number>
}

export function createRefreshTokens(options: RefreshTokenOptions): RefreshTokens {
  const { store, lifetimeMs = 14 * 86_400_000, now = Date.now } = options

  /** Why an exchange did not happen. A family that was ended is unknown: its tokens are gone. */
  const refusal = async (hash: string): Promise<RefreshOutcome> => {
    const found = await store.tryFind(hash)
    if (found === undefined) return { outcome: 'unknown' }
    if (found.usedAt === undefined) return { outcome: 'expired' }
    await store.deleteFamily(found.family)
    return { outcome: 'reused', subject: found.subject }
  }

  return {
    issue: async (subject) => {
      const token = newSecret()
      const expiresAt = new Date(now() + lifetimeMs)
      await store.insert({ hash: hashOf(token), family: randomUUID(), subject, expiresAt, usedAt: undefined })
      return { token, subject, expiresAt }
    },
    rotate: async (token) => {
      const hash = hashOf(token)
      const next = newSecret()
      const nextExpiresAt = new Date(now() + lifetimeMs)
      const exchanged = await store.exchange({ hash, nextHash: hashOf(next), nextExpiresAt, now: new Date(now()) })
      if (exchanged === undefined) return refusal(hash)
      return { outcome: 'rotated', token: next, subject: exchanged.subject, expiresAt: nextExpiresAt }
    },
    end: async (token) => {
      const found = await store.tryFind(hashOf(token))
      if (found !== undefined) await store.deleteFamily(found.family)
    },
    endAll: (subject) => store.deleteOf(subject),
    sweep: () => store.deleteExpired(new Date(now())),
  }
}

import type { OneTimeStore, OneTimeToken } from './one-time-tokens.ts'
import type { RefreshStore, RefreshToken } from './refresh-token.ts'
import type { KeyStore, SigningKey } from './signing-key.ts'

/** Keys of one process: its tokens are worthless after a restart. For tests. */
export function memoryKeys(): KeyStore {
  const keys = new Map<number, SigningKey>()
  return {
    list: async () => [...keys.values()],
    insert: async (key) => {
      if (keys.has(key.generation)) return false
      keys.set(key.generation, key)
      return true
    },
    delete: async (kid) => {
      for (const key of keys.values()) if (key.kid === kid) keys.delete(key.generation)
    },
  }
}

export function memoryRefreshTokens(): RefreshStore {
  const tokens = new Map<string, RefreshToken>()
  const remove = (which: (token: RefreshToken) => boolean): number => {
    const gone = [...tokens.values()].filter(which)
    for (const { hash } of gone) tokens.delete(hash)
    return gone.length
  }
  return {
    insert: async (token) => void tokens.set(token.hash, token),
    exchange: async ({ hash, nextHash, nextExpiresAt, now }) => {
      const token = tokens.get(hash)
      if (token === undefined || token.usedAt !== undefined || token.expiresAt <= now) return undefined
      tokens.set(hash, { ...token, usedAt: now })
      tokens.set(nextHash, { ...token, hash: nextHash, expiresAt: nextExpiresAt })
      return { family: token.family, subject: token.subject }
    },
    tryFind: async (hash) => tokens.get(hash),
    deleteFamily: async (family) => void remove((token) => token.family === family),
    deleteOf: async (subject) => void remove((token) => token.subject === subject),
    deleteExpired: async (before) => remove((token) => token.expiresAt <= before),
  }
}

export function memoryOneTimeTokens(): OneTimeStore {
  const tokens = new Map<string, OneTimeToken>()
  const remove = (which: (token: OneTimeToken) => boolean): number => {
    const gone = [...tokens.values()].filter(which)
    for (const { hash } of gone) tokens.delete(hash)
    return gone.length
  }
  return {
    put: async (token) => {
      remove((each) => each.subject === token.subject && each.purpose === token.purpose)
      tokens.set(token.hash, token)
    },
    take: async ({ hash, purpose, now }) => {
      const token = tokens.get(hash)
      if (token === undefined || token.purpose !== purpose || token.expiresAt <= now) return undefined
      tokens.delete(hash)
      return token.subject
    },
    deleteOf: async (subject) => void remove((token) => token.subject === subject),
    deleteExpired: async (before) => remove((token) => token.expiresAt <= before),
  }
}

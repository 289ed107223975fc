import type { SessionStore, StoredSession } from './session.ts'

/** Sessions of one process: for tests, and for services that have one replica and may forget. */
export function memorySessions(): SessionStore {
  const byHash = new Map<string, StoredSession>()
  const remove = (which: (session: StoredSession) => boolean): number => {
    const gone = [...byHash.values()].filter(which)
    for (const { tokenHash } of gone) byHash.delete(tokenHash)
    return gone.length
  }
  return {
    insert: async (session) => void byHash.set(session.tokenHash, session),
    tryFindByHash: async (hash) => byHash.get(hash),
    listOf: async (subject) => [...byHash.values()].filter((session) => session.subject === subject),
    touch: async (id, lastSeenAt) => {
      const session = [...byHash.values()].find((each) => each.id === id)
      if (session !== undefined) byHash.set(session.tokenHash, { ...session, lastSeenAt })
    },
    deleteOf: async (subject, { only, except }) =>
      remove((each) => each.subject === subject && each.id !== except && (only === undefined || each.id === only)),
    deleteByHash: async (hash) => byHash.delete(hash),
    deleteEnded: async ({ endsAt, lastSeenAt }) =>
      remove((each) => each.endsAt <= endsAt || each.lastSeenAt <= lastSeenAt),
  }
}

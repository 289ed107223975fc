import { randomUUID } from 'node:crypto'
import { hashOf, newSecret } from '#tokens/secret.ts'
import type { UserSession, SessionStore, StoredSession } from './session.ts'

export interface SessionOptions {
  readonly store: SessionStore
  /** Signed out after so long without a request. Default: 14 days. */
  readonly idleMs?: number
  /** Signed out after so long in any case. Default: 90 days. */
  readonly absoluteMs?: number
  /** `lastSeenAt` is written at most this often, so that reading does not mean writing. Default: one minute. */
  readonly touchEveryMs?: number
  readonly now?: () => number
}

export interface NewSession {
  readonly subject: string
  readonly roles: readonly string[]
  readonly device?: string
  readonly address?: string
  /** The token that the browser came with, if any: it dies, so that a planted one is worth nothing afterwards. */
  readonly replaces?: string | undefined
}

export interface Sessions {
  /** Signs in: a fresh token, never one that somebody brought along. It is shown once, here. */
  create(session: NewSession): Promise<{ readonly token: string; readonly session: UserSession }>
  /** Whose session this is; undefined when unknown, idle for too long or over. */
  tryFind(token: string): Promise<UserSession | undefined>
  /** Newest first, without those that ended. */
  list(subject: string): Promise<readonly UserSession[]>
  /** Signs out the session of this token. */
  end(token: string): Promise<void>
  /** Signs out one session of the list; false when the subject has no such session. */
  endOne(subject: string, id: string): Promise<boolean>
  /** Signs out everywhere, or everywhere but here. Answers how many sessions ended. */
  endAll(subject: string, except?: { readonly id: string }): Promise<number>
  /** Forgets what ended; for a job that runs now and then. */
  sweep(): Promise<number>
}

const DAY = 86_400_000

export function createSessions(options: SessionOptions): Sessions {
  const { store, idleMs = 14 * DAY, absoluteMs = 90 * DAY, touchEveryMs = 60_000, now = Date.now } = options
  const isLive = (session: UserSession): boolean =>
    session.endsAt.getTime() > now() && session.lastSeenAt.getTime() + idleMs > now()

  const touched = async (session: StoredSession): Promise<StoredSession> => {
    if (now() - session.lastSeenAt.getTime() < touchEveryMs) return session
    const lastSeenAt = new Date(now())
    await store.touch(session.id, lastSeenAt)
    return { ...session, lastSeenAt }
  }

  return {
    create: async ({ subject, roles, device = '', address = '', replaces }) => {
      if (replaces !== undefined) await store.deleteByHash(hashOf(replaces))
      const token = newSecret()
      const at = new Date(now())
      const endsAt = new Date(now() + absoluteMs)
      const session = { id: randomUUID(), subject, roles, createdAt: at, lastSeenAt: at, endsAt, device, address }
      await store.insert({ ...session, tokenHash: hashOf(token) })
      return { token, session }
    },
    tryFind: async (token) => {
      const session = await store.tryFindByHash(hashOf(token))
      return session !== undefined && isLive(session) ? withoutHash(await touched(session)) : undefined
    },
    list: async (subject) =>
      (await store.listOf(subject))
        .filter(isLive)
        .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .map(withoutHash),
    end: async (token) => void (await store.deleteByHash(hashOf(token))),
    endOne: async (subject, id) => (await store.deleteOf(subject, { only: id })) > 0,
    endAll: (subject, except) => store.deleteOf(subject, except === undefined ? {} : { except: except.id }),
    sweep: () => store.deleteEnded({ endsAt: new Date(now()), lastSeenAt: new Date(now() - idleMs) }),
  }
}

function withoutHash(stored: StoredSession): UserSession {
  const { id, subject, roles, createdAt, lastSeenAt, endsAt, device, address } = stored
  return { id, subject, roles, createdAt, lastSeenAt, endsAt, device, address }
}

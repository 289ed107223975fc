import { problem, type Credentials } from '@plinth/kit'
import { readCookie } from '../cookies.ts'
import type { Services } from '../services.ts'
import { guest, type Who } from '../who.ts'

/** Who asks: the bearer of an access token, a browser with a session, or a guest. A wrong token is no guest. */
export function identifyWith({
  accessTokens,
  sessions,
  metrics,
}: Pick<Services, 'accessTokens' | 'sessions' | 'metrics'>) {
  return ({ headers }: Pick<Credentials, 'headers'>): Who | Promise<Who> => {
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
    if (token !== undefined) return bearerOf({ accessTokens, metrics }, token)
    const cookie = readCookie(headers.cookie, 'session')
    return cookie === undefined ? guest : ownerOf(sessions, cookie)
  }
}

async function ownerOf(sessions: Services['sessions'], cookie: string): Promise<Who> {
  const session = await sessions.tryFind(cookie)
  if (session === undefined) return guest
  return { id: session.subject, roles: session.roles, session: { id: session.id } }
}

async function bearerOf(
  { accessTokens, metrics }: Pick<Services, 'accessTokens' | 'metrics'>,
  token: string,
): Promise<Who> {
  const verdict = await accessTokens.verify(token)
  metrics.count('auth_attempts_total', { kind: 'token', outcome: verdict.valid ? 'accepted' : 'refused' })
  if (!verdict.valid) throw problem('unauthenticated', { detail: 'The access token is not valid, or not any more.' })
  return { id: verdict.claims.subject, roles: verdict.claims.roles }
}

import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { ownIdOf } from './signed-in.ts'

export function listSessions({ sessions }: Pick<Services, 'sessions'>): ShopHandler<'listSessions'> {
  return async (call) => {
    const all = await sessions.list(ownIdOf(call))
    const shown = all.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      current: id === call.who.session?.id,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    return { status: 200, body: { sessions: shown } }
  }
}

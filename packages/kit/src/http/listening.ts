import type { FastifyInstance } from 'fastify'
import type { Part } from '#lifecycle/part.ts'
import type { Service } from './service.ts'

interface Place {
  readonly port: number
  readonly host: string
}

/** Milliseconds between looks for connections that became idle during the drain. */
const LOOK_EVERY = 50

/**
 * Before the drain the lifecycle has failed readiness and waited; meanwhile each answer closed its connection, so that
 * hardly one is left that a client could be about to use.
 */
export function serverPart(app: FastifyInstance, { log }: Service, place: Place): Part {
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= closeApp(app))
  return {
    name: 'http',
    async start() {
      const address = await app.listen(place)
      log.info({ address }, 'listening')
    },
    // Takes no new connection, ends idle ones, and waits for the answers that are on their way.
    drain: close,
    // Whoever is still connected now has outlived the grace period.
    async stop() {
      const ended = close()
      app.server.closeAllConnections()
      await ended
    },
  }
}

/** Node ends the connections that are idle at the call; those that become idle later would stay open for a minute. */
async function closeApp(app: FastifyInstance): Promise<void> {
  const timer = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY)
  try {
    await app.close()
  } finally {
    clearInterval(timer)
  }
}

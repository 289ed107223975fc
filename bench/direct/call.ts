import { createHash } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'

const never = new AbortController().signal
// Every request shares it.
setMaxListeners(0, never)

/** A request as the shop's own functions take it, by the shortest way. */
export function callOf<Schema extends z.ZodType>(request: FastifyRequest, schema: Schema, deadlineMs: number) {
  const body = schema.parse(request.body)
  return {
    body,
    who: { roles: ['guest'] },
    header: (name: string) => request.headers[name] as string | undefined,
    signal: never,
    deadline: performance.now() + deadlineMs,
    idempotency: {
      key: String(request.headers['idempotency-key']),
      scope: 'direct',
      get requestHash() {
        return createHash('sha256').update(JSON.stringify(body)).digest('base64url')
      },
    },
  }
}

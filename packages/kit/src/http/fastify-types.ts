import type { Exchange } from './exchange.ts'
import type { RoutePlan } from './route-plan.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the first hook, so it is there in every other hook and handler. */
    exchange: Exchange
  }

  interface FastifyContextConfig {
    /** Milliseconds until 504. Default: that of the server. */
    readonly deadline?: number
    /** Of routes that the contract declares. */
    readonly plan?: RoutePlan
  }
}

/** How much of everything the server takes. */
export interface Bounds {
  /** Bytes of a body, where the route says nothing. */
  readonly maxBody: number
  /** Bytes of the request line and all headers; above it 431. */
  readonly maxHeaders: number
  /** Characters of path and query; above it 414. */
  readonly maxUrl: number
  /** Milliseconds until 504, where the route says nothing. */
  readonly deadline: number
  /** Milliseconds in which a request must have arrived whole, at least `headersTimeout`; its deadline usually ends it before. */
  readonly requestTimeout: number
  /** Milliseconds that an idle connection stays open. */
  readonly keepAlive: number
  /** Milliseconds in which the headers of a request must have arrived. */
  readonly headersTimeout: number
  /** Requests on one connection before it is closed, so that load spreads to new replicas. 0: no bound. */
  readonly requestsPerConnection: number
}

/**
 * A balancer may send a request on a connection that the server is closing at that moment, which the visitor sees as
 * a 502. The connection must therefore outlive the 60 s after which an AWS load balancer closes an idle one itself.
 */
export const defaultBounds: Bounds = {
  maxBody: 64 * 1024,
  maxHeaders: 16 * 1024,
  maxUrl: 4 * 1024,
  deadline: 10_000,
  requestTimeout: 90_000,
  keepAlive: 75_000,
  headersTimeout: 80_000,
  requestsPerConnection: 0,
}

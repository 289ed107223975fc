import { shop } from '@shop/contract'

/** How long a request to the backend may take, by what the contract says of its route. */
export type Lane = 'quick' | 'slow'

/** Milliseconds. A route that may take longer goes in the slow lane, where it holds up nobody who only looks around. */
const quickest = 3_000

interface Known {
  readonly method: string
  readonly path: RegExp
  readonly lane: Lane
}

const routes: readonly Known[] = Object.values(shop.routes).map(({ method, path, ...route }) => ({
  method,
  path: new RegExp(`^${path.replaceAll(/:[^/]+/g, '[^/]+')}$`),
  lane: 'deadline' in route && route.deadline <= quickest ? 'quick' : 'slow',
}))

export function laneOf(method: string, path: string): Lane {
  const asked = method === 'HEAD' ? 'GET' : method
  return routes.find((route) => route.method === asked && route.path.test(path))?.lane ?? 'slow'
}

/** Bytes of the largest body that any route of the API takes. */
export const largestBody = Math.max(
  64 * 1024,
  ...Object.values(shop.routes).map((route) => ('maxBody' in route ? route.maxBody : 0)),
)

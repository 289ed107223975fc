import { placeOf } from '#capabilities/place.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Edge, Environment, Route } from '#language/environment.ts'
import { isRest } from './behaviours.ts'
import { routedServices } from './load-balancer.ts'

/** What is wrong with the way in. */
export function checkEdge(environment: Environment): readonly Diagnostic[] {
  const { edge } = environment
  if (edge === undefined) return []
  return [
    ...checkPaths(edge.routes),
    ...checkBalancer(environment, edge),
    ...checkHops(environment, edge),
    ...checkCaching(environment, edge),
  ]
}

function checkPaths(routes: readonly Route[]): readonly Diagnostic[] {
  const findings: Diagnostic[] = []
  for (const [i, route] of routes.entries()) {
    for (const before of routes.slice(0, i)) {
      const path = route.path.value
      if (path === before.path.value) {
        const places = [placeOf(before.path, before.to.to), placeOf(route.path, route.to.to)]
        findings.push(diagnose('edge/ambiguous-path', { path, first: before.to.to, second: route.to.to }, ...places))
      } else if (covers(before.path.value, path)) {
        findings.push(
          diagnose('edge/hidden-path', { path, by: before.path.value }, placeOf(route.path), placeOf(before.path)),
        )
      }
    }
  }
  const last = routes.at(-1)
  if (last !== undefined && !routes.some(({ path }) => isRest(path)))
    findings.push(diagnose('edge/no-rest', {}, placeOf(last.path)))
  return findings
}

/** Whether a pattern that ends in `*` matches everything that another one does. */
function covers(wide: string, narrow: string): boolean {
  return wide.endsWith('*') && narrow.startsWith(wide.slice(0, -1))
}

function checkBalancer(environment: Environment, { loadBalancer, domain, layer, at }: Edge): readonly Diagnostic[] {
  if (routedServices(environment).length === 0) return []
  const findings: Diagnostic[] = []
  if (loadBalancer.scheme.value === 'public') findings.push(diagnose('edge/bypass', {}, placeOf(loadBalancer.scheme)))
  if (layer.value === 'services') findings.push(diagnose('edge/before-balancer', {}, placeOf(layer)))
  if (domain === undefined && loadBalancer.https !== undefined) {
    findings.push(diagnose('edge/tls-without-domain', {}, placeOf(loadBalancer.https)))
  } else if (domain === undefined) {
    findings.push(diagnose('edge/clear-text', {}, { path: at }))
  }
  return findings
}

function checkHops(environment: Environment, { routes }: Edge): readonly Diagnostic[] {
  return routes.flatMap((route) => {
    if (isRest(route.path)) return []
    const via = environment.services.find(({ name }) => name === route.to.to)
    const [call] = via?.calls ?? []
    if (via === undefined || call === undefined) return []
    return [diagnose('edge/two-hops', { path: route.path.value, via: via.name, to: call.to }, placeOf(route.path))]
  })
}

function checkCaching(environment: Environment, { routes, invalidate }: Edge): readonly Diagnostic[] {
  const services = new Set(environment.services.map(({ name }) => name))
  return routes
    .filter(({ to, cache }) => services.has(to.to) && cache.value === 'always' && !invalidate.value)
    .map(({ path, to, cache }) =>
      diagnose('edge/stale-pages', { path: path.value, to: to.to }, placeOf(cache), placeOf(invalidate)),
    )
}

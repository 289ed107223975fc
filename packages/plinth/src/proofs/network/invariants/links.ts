import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import { portTraffic } from '../traffic.ts'
import { partiesOf, partyNamed, type Ground } from './ground.ts'
import type { Party } from '../parties.ts'
import { selectedBy, targetPorts } from '../kubernetes/services.ts'
import { blocked, proveNeeded } from './needed.ts'

/** Every link works end to end: `uses` to the port of the store, `calls` to the port of the service, routes of the CDN. */
export function proveLinks(ground: Ground): readonly Diagnostic[] {
  const { services, edge } = ground.declared
  // Without nodes there are no pods, and another finding says so.
  if (ground.world.cluster.nodes.length === 0) return []
  const asked = new Set<string>()
  const uses = services.flatMap((service) =>
    service.uses.flatMap(({ to, path }) => {
      const [from, store] = [partyNamed(ground, service.name), partyNamed(ground, to)]
      if (from === undefined || store === undefined || store.kind === 'bucket') return []
      // Services with alike policies reach a store alike.
      const key = `${ground.keyOf(from)} ${to}`
      if (asked.has(key)) return []
      asked.add(key)
      return proveNeeded(ground, { from, to: store, traffic: store.listens, purpose: 'it uses it', path })
    }),
  )
  const calls = services.flatMap((service) =>
    service.calls.flatMap(({ to, path }) => {
      const [from, callee] = [partyNamed(ground, service.name), partyNamed(ground, to)]
      const port = services.find(({ name }) => name === to)?.settings.port.value
      if (from === undefined || callee === undefined || port === undefined) return []
      const needed = { from, to: callee, traffic: [portTraffic(port)], purpose: 'it calls it', path }
      const name = misleadingName(ground, callee, port)
      if (name !== undefined) return [blocked(ground, needed, name)]
      return proveNeeded(ground, needed)
    }),
  )
  const [internet] = partiesOf(ground, 'internet')
  const routes = new Map((edge?.routes ?? []).toReversed().map(({ to }) => [to.to, to.path]))
  const routed = [...routes].flatMap(([name, path]) => {
    const to = partyNamed(ground, name)
    if (internet === undefined || to === undefined) return []
    return proveNeeded(ground, { from: internet, to, traffic: to.listens, purpose: 'a route leads there', path })
  })
  return [...uses, ...calls, ...routed]
}

/** Why the name under which a service is called does not lead to its port: callers know the Service alone. */
function misleadingName({ world }: Ground, { pods }: Party, port: number): string | undefined {
  const [called] = pods
  if (called === undefined) return undefined
  const { services } = world.cluster
  const service = services.find(({ name, namespace }) => name === called.name && namespace === called.namespace)
  if (service === undefined) return `no Service ${called.name} leads to its pods`
  if (!selectedBy(service, pods).includes(called)) return `the Service ${service.name} selects other pods`
  const ports = service.ports.flatMap((one) => targetPorts(one, called))
  return ports.includes(port) ? undefined : `the Service ${service.name} leads to no port that they listen on`
}

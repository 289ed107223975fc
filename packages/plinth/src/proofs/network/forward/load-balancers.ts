import type { Target } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import type { ForwardPartOf, ForwardParts, SaidForward } from '../forward-parts.ts'
import type { KubernetesNetwork } from '../kubernetes/cluster.ts'
import type { Network } from '../model.ts'
import type { Destination, Forwarder, Listener, Onward } from './forwarder.ts'
import { boundTargets } from './target-group-bindings.ts'

type Group = SaidForward<ForwardPartOf<'target-group'>>

/** Load balancers that Terraform makes, with their listeners and targets. */
export function loadBalancers(
  network: Network,
  forwards: ForwardParts,
  cluster: KubernetesNetwork,
): readonly Forwarder[] {
  const listeners = forwards.all('listener')
  const rules = forwards.all('listener-rule')
  const groups = new Map(forwards.all('target-group').map((group) => [group.resource.id, group]))
  const targets = targetsByGroup(forwards, cluster)
  return forwards
    .all('balancer')
    .filter(({ part }) => !part.lookedUp)
    .map(({ resource }) => {
      const own = listeners.filter(({ part }) => idOf(part.balancer) === resource.id)
      return {
        id: resource.id,
        kind: 'load-balancer' as const,
        resource,
        sites: network.sitesOf.get(resource.id) ?? [],
        listeners: own.map(listenerOf),
        onward: own.flatMap((listener) =>
          groupsBehind(listener, rules).flatMap((group) => onwardOf(listener, group, groups, targets)),
        ),
        doubts: [],
      }
    })
}

function idOf(target: Target): string | undefined {
  return target.kind === 'resource' ? target.id : undefined
}

function listenerOf({ part, resource }: SaidForward<ForwardPartOf<'listener'>>): Listener {
  return { port: part.port, transport: part.transport, resource, argument: 'port' }
}

/** Target groups of a listener: of its default action, and of its rules. */
function groupsBehind(
  { part, resource }: SaidForward<ForwardPartOf<'listener'>>,
  rules: readonly SaidForward<ForwardPartOf<'listener-rule'>>[],
): readonly Target[] {
  const own = rules.filter((rule) => idOf(rule.part.listener) === resource.id)
  const all = [...part.groups, ...own.flatMap((rule) => rule.part.groups)]
  const seen = new Set<string>()
  return all.filter((target) => {
    const id = idOf(target) ?? '?'
    return seen.has(id) ? false : seen.add(id)
  })
}

interface AttachedTarget {
  readonly to: Destination
  readonly port: number | undefined
  readonly resource: Resource
}

function targetsByGroup(
  forwards: ForwardParts,
  cluster: KubernetesNetwork,
): ReadonlyMap<string, readonly AttachedTarget[]> {
  const found = new Map<string, AttachedTarget[]>()
  const attached = forwards.all('target').map(({ part, resource }) => ({
    group: idOf(part.group),
    to: destinationOf(part.is),
    port: part.port,
    resource,
  }))
  for (const { group, ...target } of [...attached, ...boundTargets(cluster)]) {
    if (group === undefined) continue
    const known = found.get(group)
    if (known === undefined) found.set(group, [target])
    else known.push(target)
  }
  return found
}

function destinationOf(target: Target): Destination {
  if (target.kind === 'resource') return { kind: 'resource', id: target.id }
  return { kind: 'unknown', reason: 'its target is not described here' }
}

function onwardOf(
  listener: SaidForward<ForwardPartOf<'listener'>>,
  target: Target,
  groups: ReadonlyMap<string, Group>,
  targets: ReadonlyMap<string, readonly AttachedTarget[]>,
): readonly Onward[] {
  const group = groups.get(idOf(target) ?? '')
  const from = listener.part.port === undefined ? undefined : [listener.part.port]
  const way = group?.part.showsClient === false ? ('own-interfaces' as const) : ('client-address' as const)
  const rest = { from, transport: group?.part.transport ?? listener.part.transport, way }
  if (group === undefined) {
    const to = { kind: 'unknown' as const, reason: 'its target group is not described here' }
    return [{ ...rest, to, ports: undefined, resource: listener.resource, argument: undefined }]
  }
  if (group.part.by === 'lambda') return []
  return (targets.get(group.resource.id) ?? []).map(({ to, port, resource }) => {
    const number = port ?? group.part.port
    return { ...rest, to, ports: number === undefined ? undefined : [number], resource, argument: undefined }
  })
}

import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Door, Grants } from '#capabilities/door.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { mostPods } from '#capabilities/pods.ts'
import { decided, type Setting } from '#graph/value.ts'
import type { Environment, ServiceResource } from '#language/environment.ts'
import { environmentVariable } from '#language/names.ts'

interface Ground {
  readonly doors: ReadonlyMap<string, Door>
  readonly cluster: { readonly nodesGroup: Made<ResourceAttributes['aws_security_group']> }
  readonly balancer: { readonly ranges: readonly Setting<string>[] } | undefined
}

/** Opens what links ask for and nothing else; returns what each service got, by its name. */
export function makeLinks(make: Maker, environment: Environment, ground: Ground): ReadonlyMap<string, Grants> {
  for (const door of ground.doors.values()) {
    const users = environment.services.filter((service) => service.uses.some((link) => link.to === door.store.name))
    const [first] = users
    const link = first?.uses.find(({ to }) => to === door.store.name)
    if (link === undefined) continue
    openStore(make.in({ path: link.path }), ground, door, users)
  }
  const pods = podsByStore(environment)
  const callers = callersOf(environment)
  const routed = new Set(environment.edge?.routes.map((route) => route.to.to))
  return new Map(
    environment.services.map((service) => {
      const doors = service.uses.flatMap((link) => ground.doors.get(link.to) ?? [])
      const grants: Grants = {
        doors,
        calls: service.calls.flatMap((link) => targetOf(environment, link.to)),
        callers: callers.get(service.name) ?? [],
        balancer: routed.has(service.name) ? ground.balancer : undefined,
        pools: doors.flatMap((door) => poolOf(service, door, pods.get(door.store.name) ?? 1)),
      }
      return [service.name, grants]
    }),
  )
}

/** Pods share the security group of their node, so one rule serves every linked service; policies tell pods apart. */
function openStore(
  make: Maker,
  { cluster }: Ground,
  { store, network }: Door,
  users: readonly ServiceResource[],
): void {
  if (network === undefined) return
  const names = users.map(({ name }) => name).join(', ')
  const rule = { ip_protocol: 'tcp', from_port: network.port, to_port: network.port } as const
  make.resource(
    'aws_vpc_security_group_ingress_rule',
    `${store.id}_from_nodes`,
    {
      security_group_id: network.group.get('id'),
      description: `From the pods of ${names}`.slice(0, 255),
      ...rule,
      referenced_security_group_id: cluster.nodesGroup.get('id'),
    },
    `${store.name} is used by ${names}`,
  )
  make.resource(
    'aws_vpc_security_group_egress_rule',
    `nodes_to_${store.id}`,
    {
      security_group_id: cluster.nodesGroup.get('id'),
      description: `To ${store.name}`,
      ...rule,
      referenced_security_group_id: network.group.get('id'),
    },
    `${store.name} is used by ${names}`,
  )
}

function targetOf(environment: Environment, name: string): Grants['calls'] {
  const target = environment.services.find((service) => service.name === name)
  return target === undefined ? [] : [{ slug: target.slug, name, port: target.settings.port.value }]
}

function callersOf(environment: Environment): ReadonlyMap<string, Grants['callers']> {
  const callers = new Map<string, { slug: string; name: string }[]>()
  for (const service of environment.services) {
    for (const { to } of service.calls) {
      const known = callers.get(to) ?? []
      known.push({ slug: service.slug, name: service.name })
      callers.set(to, known)
    }
  }
  return callers
}

function podsByStore(environment: Environment): ReadonlyMap<string, number> {
  const pods = new Map<string, number>()
  for (const service of environment.services) {
    for (const { to } of service.uses) pods.set(to, (pods.get(to) ?? 0) + mostPods(service))
  }
  return pods
}

/** More than this many connections make a pod wait for the database instead of for the pool. */
const largestPool = 10

function poolOf(service: ServiceResource, { store, connections }: Door, pods: number): Grants['pools'] {
  if (connections === undefined) return []
  const share = Math.floor(connections.budget / pods)
  const size =
    service.settings.pool ??
    decided(
      Math.max(1, Math.min(largestPool, share)),
      `${connections.explanation}; at most ${pods} pods share the rest, and ${largestPool} are enough for one`,
    )
  return [{ store: store.name, variable: `${environmentVariable(store.slug)}_POOL_SIZE`, size }]
}

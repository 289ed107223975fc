import { planAddons } from '#capabilities/addons/addons.ts'
import { podsOf } from '#capabilities/addons/addon.ts'
import { roomOf, type Room } from '#capabilities/addons/capacity.ts'
import { bytes, millicores } from '#capabilities/quantity.ts'
import { instances } from '#facts/instances.gen.ts'
import { addons as managedAddons } from '#facts/kubernetes-versions.ts'
import type { Subject } from '#answers/subject.ts'
import type { Resource } from '#graph/resource.ts'
import type { Environment } from '#language/environment.ts'
import type { Line } from './line.ts'

/** What a group of pods asks of the nodes. */
export interface Ask {
  /** A service of the platform file; undefined for add-ons. */
  readonly service: string | undefined
  readonly room: Room
}

/** Whose part of the nodes is how large; the parts and what is idle add up to one. */
export interface Packing {
  readonly parts: readonly { readonly service: string | undefined; readonly part: number }[]
  readonly idle: number
}

/**
 * Who pays for the nodes: pods pay by what they ask for, because that is what others cannot have. Of processor, memory
 * and pod slots the scarcest decides how much of the nodes is used; each pod pays by what it takes most of. Undefined
 * where pods or sizes are not known.
 */
export function packingOf(subject: Subject, lines: readonly Line[]): Packing | undefined {
  const available = roomOfNodes(lines)
  const asks = asksOf(subject, lines)
  if (available === undefined || asks.length === 0) return undefined
  const weights = asks.map(({ service, room }) => ({ service, weight: Math.max(...sharesOf(room, available)) }))
  const whole = asks
    .map(({ room }) => sharesOf(room, available))
    .reduce((a, b) => a.map((part, i) => part + (b[i] ?? 0)))
  const used = Math.min(1, Math.max(...whole))
  const total = weights.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return undefined
  return { parts: weights.map(({ service, weight }) => ({ service, part: (used * weight) / total })), idle: 1 - used }
}

function sharesOf(room: Room, available: Room): readonly number[] {
  return [room.cpu / available.cpu, room.memory / available.memory, room.pods / available.pods]
}

/** What all nodes that it starts with have for pods. */
function roomOfNodes(lines: readonly Line[]): Room | undefined {
  const groups = new Map(lines.flatMap(({ resource, nodes }) => (nodes === undefined ? [] : [[resource, nodes]])))
  let room: Room = { pods: 0, cpu: 0, memory: 0 }
  for (const { type, count } of groups.values()) {
    const instance = instances[type]
    if (instance === undefined) return undefined
    const each = roomOf(instance)
    room = plus(room, times(each, count.likely))
  }
  return room.pods > 0 ? room : undefined
}

function asksOf({ graph, environment, declared }: Subject, lines: readonly Line[]): readonly Ask[] {
  const own = graph.resources.filter(
    (resource) => resource.engine === 'kubernetes' && resource.environment === environment,
  )
  const services = own
    .filter(({ type }) => type === 'apps/v1/Deployment')
    .map((deployment) => ({ service: serviceOf(deployment), room: roomOfPods(deployment) }))
  if (services.length === 0 || declared === undefined) return services
  return [...services, { service: undefined, room: roomOfAddons(declared, nodeCount(lines)) }]
}

function serviceOf({ because }: Resource): string | undefined {
  return because.path[0] === 'resources' ? because.path[1] : undefined
}

function nodeCount(lines: readonly Line[]): number {
  const groups = new Map(lines.flatMap(({ resource, nodes }) => (nodes === undefined ? [] : [[resource, nodes]])))
  return [...groups.values()].reduce((sum, { count }) => sum + count.likely, 0)
}

interface PodSpec {
  readonly containers?: readonly { readonly resources?: { readonly requests?: { cpu?: string; memory?: string } } }[]
}

/** What the pods of a Deployment ask for, as many as it starts with. */
function roomOfPods({ args }: Resource): Room {
  const { replicas = 1, template } = args['spec'] as {
    readonly replicas?: number
    readonly template?: { readonly spec?: PodSpec }
  }
  const containers = template?.spec?.containers ?? []
  const each = containers
    .map(({ resources }) => requested(resources?.requests ?? {}))
    .reduce(plus, { pods: 0, cpu: 0, memory: 0 })
  return times({ ...each, pods: 1 }, replicas)
}

function requested({ cpu = '0', memory = '0' }: { readonly cpu?: string; readonly memory?: string }): Room {
  return { pods: 0, cpu: millicores(cpu), memory: bytes(memory) / 1024 ** 2 }
}

/** Pods of the add-ons, and those that EKS runs; of the latter only the slots are known. */
function roomOfAddons(declared: Environment, nodes: number): Room {
  const managed = Object.values(managedAddons).map(({ perNode, replicas }) => ({
    pods: perNode * nodes + replicas,
    cpu: 0,
    memory: 0,
  }))
  const planned = planAddons(declared).addons.flatMap(({ addon }) =>
    podsOf(addon).map(({ replicas, perNode, requests }) =>
      times({ ...requested(requests), pods: 1 }, perNode ? replicas * nodes : replicas),
    ),
  )
  return [...managed, ...planned].reduce(plus, { pods: 0, cpu: 0, memory: 0 })
}

function plus(a: Room, b: Room): Room {
  return { pods: a.pods + b.pods, cpu: a.cpu + b.cpu, memory: a.memory + b.memory }
}

function times(room: Room, count: number): Room {
  return { pods: room.pods * count, cpu: room.cpu * count, memory: room.memory * count }
}

import { placeOf } from '#capabilities/place.ts'
import { mostPods } from '#capabilities/pods.ts'
import { bytes, millicores } from '#capabilities/quantity.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import { instances, type Instance } from '#facts/instances.gen.ts'
import { addons as managedAddons } from '#facts/kubernetes-versions.ts'
import type { Environment } from '#language/environment.ts'
import { podsOf } from './addon.ts'
import { planAddons } from './addons.ts'

/** What pods need, or what nodes have for them. */
export interface Room {
  readonly pods: number
  /** Thousandths of a processor. */
  readonly cpu: number
  /** MiB. */
  readonly memory: number
}

const mebibyte = 1024 ** 2

/** Whether everything fits on the nodes when the largest of them is lost and the autoscaler has added all it may. */
export function checkCapacity(environment: Environment): readonly Diagnostic[] {
  const nodes = Object.entries(environment.cluster.nodes).sort(([a], [b]) => (a < b ? -1 : 1))
  const groups = nodes.map(([, { types, size, max }]) => ({
    instance: instances[types.value[0] ?? ''],
    count: (max ?? size).value,
    setting: max ?? size,
  }))
  const known = groups.flatMap(({ instance, count }) =>
    instance === undefined ? [] : Array.from({ length: count }, () => instance),
  )
  const [first] = groups
  if (first === undefined || groups.some(({ instance }) => instance === undefined)) return []
  const left = [...known].sort((a, b) => b.pods - a.pods || b.memoryMib - a.memoryMib).slice(1)
  const available = sum(left.map(roomOf))
  const needed = sum([...serviceRoom(environment), ...addonRoom(environment, left.length)])
  const short = (['pods', 'cpu', 'memory'] as const).find((kind) => needed[kind] > available[kind])
  if (short === undefined) return []
  return [
    diagnose(
      'cluster/capacity',
      { needed: needed[short], available: available[short], what: units[short], nodes: known.length },
      placeOf(first.setting),
    ),
  ]
}

const units: Record<keyof Room, string> = {
  pods: 'pod slots',
  cpu: 'thousandths of a processor',
  memory: 'MiB of memory',
}

/**
 * What a node leaves to pods: EKS keeps 255 MiB and 11 MiB for each pod slot, 100 MiB before it evicts, and 6 % of the
 * first processor, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest (awslabs/amazon-eks-ami, nodeadm).
 */
export function roomOf({ pods, vcpus, memoryMib }: Instance): Room {
  const shares = [0.06, 0.01, 0.005, 0.005]
  const reserved = Array.from({ length: vcpus }, (_, i) => (shares[i] ?? 0.0025) * 1000).reduce((a, b) => a + b, 0)
  return { pods, cpu: Math.floor(vcpus * 1000 - reserved), memory: memoryMib - 255 - 11 * pods - 100 }
}

function serviceRoom(environment: Environment): readonly Room[] {
  return environment.services.map((service) => {
    const pods = mostPods(service) - 1
    const { cpu, memory } = service.settings
    return { pods, cpu: pods * millicores(cpu.value), memory: (pods * bytes(memory.value)) / mebibyte }
  })
}

function addonRoom(environment: Environment, nodes: number): readonly Room[] {
  const identityAgent = environment.cluster.identity.value === 'podIdentity'
  const managed = Object.entries(managedAddons)
    .filter(([name]) => name !== 'eks-pod-identity-agent' || identityAgent)
    .map(([, { perNode, replicas }]) => ({ pods: perNode * nodes + replicas, cpu: 0, memory: 0 }))
  const planned = planAddons(environment).addons.flatMap(({ addon }) =>
    podsOf(addon).map(({ replicas, perNode, requests }) => {
      const pods = perNode ? replicas * nodes : replicas
      return { pods, cpu: pods * millicores(requests.cpu), memory: (pods * bytes(requests.memory)) / mebibyte }
    }),
  )
  return [...managed, ...planned]
}

function sum(rooms: readonly Room[]): Room {
  return rooms.reduce((a, b) => ({ pods: a.pods + b.pods, cpu: a.cpu + b.cpu, memory: a.memory + b.memory }), {
    pods: 0,
    cpu: 0,
    memory: 0,
  })
}

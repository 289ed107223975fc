import type { Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import { block, reference } from '../make.ts'
import type { PlannedHost, PlannedSubnet, PlannedVpc } from './plan.ts'
import type { ListenerRecipe } from './recipe.ts'
import { edges } from './traffic.ts'

const protocols = {
  application: ['HTTP', 'HTTPS'],
  network: ['TCP', 'UDP', 'TCP_UDP', 'TLS'],
} as const

/** A load balancer with its listeners, their target groups and what is registered there. */
export function balancerBlocks(
  vpc: PlannedVpc,
  subnet: PlannedSubnet,
  { name, recipe }: PlannedHost,
  security_groups: readonly Reference[],
): readonly Resource[] {
  const type = recipe.address % 2 === 0 ? 'application' : 'network'
  const balancer = block('aws_lb', name, {
    name,
    load_balancer_type: type,
    internal: recipe.isPublic !== true,
    subnets: [reference('aws_subnet', subnet.name)],
    ...(security_groups.length > 0 && { security_groups }),
  })
  const ports = new Set<number>()
  const listeners = recipe.listeners.flatMap((listener, i) => {
    const port = portOf(listener.port)
    // A port has one listener; one without any target would be a question of taste.
    if (ports.has(port) || targetOf(vpc, 0) === undefined || listener.targets.length === 0) return []
    ports.add(port)
    const protocol = protocols[type][listener.protocol % protocols[type].length] ?? 'TCP'
    return listenerBlocks(vpc, listener, { balancer: name, name: `${name}l${i}`, port, protocol })
  })
  return [balancer, ...listeners]
}

function portOf(which: number): number {
  return Math.max(1, edges[which % edges.length] ?? 80)
}

function listenerBlocks(
  vpc: PlannedVpc,
  { groupPort, targets }: ListenerRecipe,
  { balancer, name, port, protocol }: { balancer: string; name: string; port: number; protocol: string },
): readonly Resource[] {
  const target_group_arn = reference('aws_lb_target_group', name, 'arn')
  return [
    block('aws_lb_listener', name, {
      load_balancer_arn: reference('aws_lb', balancer, 'arn'),
      port,
      protocol,
      default_action: [{ type: 'forward', target_group_arn }],
    }),
    block('aws_lb_target_group', name, {
      name,
      port: portOf(groupPort),
      protocol,
      target_type: 'instance',
      vpc_id: reference('aws_vpc', vpc.name),
    }),
    ...targets.flatMap((target, t) => {
      const instance = targetOf(vpc, target.host)
      if (instance === undefined) return []
      return [
        block('aws_lb_target_group_attachment', `${name}_${t}`, {
          target_group_arn,
          target_id: reference('aws_instance', instance),
          ...(target.port !== undefined && { port: portOf(target.port) }),
        }),
      ]
    }),
  ]
}

function targetOf({ subnets }: PlannedVpc, which: number): string | undefined {
  const instances = subnets.flatMap(({ hosts }) => hosts).filter(({ recipe }) => recipe.kind === 'instance')
  return instances[which % Math.max(1, instances.length)]?.name
}

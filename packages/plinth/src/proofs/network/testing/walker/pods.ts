import type { Resource } from '#graph/resource.ts'
import { isJson } from '#graph/value.ts'
import { groupsOf, type Interface } from './sites.ts'
import { blocksIn, listIn, textIn, type World } from './world.ts'

type Args = Resource['args']

/** Pods that one object makes. */
export interface Pod {
  readonly id: string
  readonly namespace: string
  readonly labels: Args
  readonly usesHostNetwork: boolean
  readonly ports: readonly Args[]
}

const makers = ['apps/v1/Deployment', 'apps/v1/StatefulSet', 'apps/v1/DaemonSet', 'batch/v1/Job'] as const

export function podsOf(world: World): readonly Pod[] {
  return world.once('pods', () => [
    ...world.ofType(...makers).map((resource) => podOf(resource, inside(resource.args, 'spec', 'template'))),
    ...world.ofType('v1/Pod').map((resource) => podOf(resource, resource.args)),
  ])
}

function podOf({ id, args }: Resource, template: Args): Pod {
  const spec = inside(template, 'spec')
  return {
    id,
    namespace: textIn(inside(args, 'metadata'), 'namespace') ?? 'default',
    labels: inside(template, 'metadata', 'labels'),
    usesHostNetwork: spec.hostNetwork === true,
    ports: blocksIn(spec, 'containers').flatMap((container) => blocksIn(container, 'ports')),
  }
}

/** A group inside of groups; empty where it is left out. */
export function inside(args: Args, ...names: readonly string[]): Args {
  return names.reduce((value, name) => blocksIn(value, name)[0] ?? {}, args)
}

/**
 * A pod has an address of a subnet of the nodes, and shares the security groups of the node it is on (EKS user guide,
 * "Amazon VPC CNI", "Security groups for pods"). All node groups are asked, for any may run it.
 */
export function podInterface(world: World, site: string): Interface | undefined {
  const pod = podsOf(world).find(({ id }) => id === site)
  if (pod === undefined) return undefined
  const nodes = world.ofType('aws_eks_node_group')
  const subnets = [...new Set(nodes.flatMap(({ args }) => world.idsIn(args, 'subnet_ids')))]
  return { id: site, subnets, addresses: [], groups: nodeGroups(world, nodes), isPublic: false }
}

/** Of a launch template; without one EKS attaches the group that it makes for the cluster. */
function nodeGroups(world: World, nodes: readonly Resource[]): readonly string[] | undefined {
  const templates = nodes.map(({ args }) => {
    const block = blocksIn(args, 'launch_template')[0] ?? {}
    return world.find(world.idIn(block, 'id') ?? world.idIn(block, 'name') ?? '')
  })
  const groups = templates.map((template) => {
    if (template === undefined || listIn(template.args, 'vpc_security_group_ids').length === 0) return undefined
    return groupsOf(world, template, 'vpc_security_group_ids', undefined)
  })
  return groups.includes(undefined) ? undefined : [...new Set(groups.flatMap((each) => each ?? []))]
}

/**
 * The VPC CNI enforces policies only where its add-on is told to (EKS user guide, "Limit pod traffic with Kubernetes
 * network policies"). Undefined where a plan does not know what it is told.
 */
export function enforcesPolicies(world: World): boolean | undefined {
  const addon = world.ofType('aws_eks_addon').find(({ args }) => args.addon_name === 'vpc-cni')
  if (addon === undefined) return false
  const values = addon.args.configuration_values
  const settings: unknown = isJson(values) ? values.value : typeof values === 'string' ? JSON.parse(values) : values
  if (settings === undefined || settings === null) return false
  if (typeof settings !== 'object' || '$' in settings) return undefined
  return String((settings as Args).enableNetworkPolicy) === 'true'
}

import type { Resource } from '#graph/resource.ts'
import { block, reference } from '../make.ts'
import type { Plan, PlannedVpc } from './plan.ts'
import type { TransitRecipe } from './recipe.ts'

/** A transit gateway with one attachment for each VPC at most, and a table of its own where the default is off. */
export function transitBlocks(plan: Plan): readonly Resource[] {
  const { transit } = plan.recipe
  if (transit === undefined) return []
  const word = transit.hasDefaults ? 'enable' : 'disable'
  const gateway = block('aws_ec2_transit_gateway', 't', {
    default_route_table_association: word,
    default_route_table_propagation: word,
    security_group_referencing_support: transit.showsGroups ? 'enable' : 'disable',
  })
  const attached = attachedVpcs(plan, transit)
  const attachments = attached.map(({ vpc, subnets }) => attachment(vpc, subnets, transit))
  const names = attached.map(({ vpc }) => vpc.name)
  return [gateway, ...attachments, ...tables(names, transit), ...staticRoutes(plan, names, transit)]
}

interface Attached {
  readonly vpc: PlannedVpc
  readonly subnets: readonly string[]
}

function attachedVpcs({ vpcs }: Plan, { attachments }: TransitRecipe): readonly Attached[] {
  const found = new Map<string, Attached>()
  for (const { vpc: number, subnets } of attachments) {
    const vpc = vpcs[number % vpcs.length]
    if (vpc === undefined || found.has(vpc.name)) continue
    // One subnet for each zone: AWS refuses a second.
    const byZone = new Map<number, string>()
    for (const s of subnets) {
      const subnet = vpc.subnets[s % vpc.subnets.length]
      if (subnet !== undefined && !byZone.has(subnet.recipe.zone)) byZone.set(subnet.recipe.zone, subnet.name)
    }
    found.set(vpc.name, { vpc, subnets: [...byZone.values()] })
  }
  return [...found.values()]
}

function attachment(vpc: PlannedVpc, subnets: readonly string[], { hasDefaults, hasIpv6 }: TransitRecipe): Resource {
  return block('aws_ec2_transit_gateway_vpc_attachment', vpc.name, {
    transit_gateway_id: reference('aws_ec2_transit_gateway', 't'),
    vpc_id: reference('aws_vpc', vpc.name),
    subnet_ids: subnets.map((name) => reference('aws_subnet', name)),
    ipv6_support: hasIpv6 ? 'enable' : 'disable',
    security_group_referencing_support: 'enable',
    transit_gateway_default_route_table_association: hasDefaults,
    transit_gateway_default_route_table_propagation: hasDefaults,
  })
}

/** The last attachment does not propagate to the table: its VPC needs a static route. */
function tables(names: readonly string[], { hasDefaults }: TransitRecipe): readonly Resource[] {
  if (hasDefaults) return []
  const joined = (name: string): Resource['args'] => ({
    transit_gateway_attachment_id: reference('aws_ec2_transit_gateway_vpc_attachment', name),
    transit_gateway_route_table_id: reference('aws_ec2_transit_gateway_route_table', 't'),
  })
  return [
    block('aws_ec2_transit_gateway_route_table', 't', {
      transit_gateway_id: reference('aws_ec2_transit_gateway', 't'),
    }),
    ...names.map((name) => block('aws_ec2_transit_gateway_route_table_association', name, joined(name))),
    ...names
      .slice(0, Math.max(2, names.length - 1))
      .map((name) => block('aws_ec2_transit_gateway_route_table_propagation', name, joined(name))),
  ]
}

function staticRoutes(
  plan: Plan,
  names: readonly string[],
  { routes, hasDefaults }: TransitRecipe,
): readonly Resource[] {
  const table = hasDefaults
    ? reference('aws_ec2_transit_gateway', 't', 'association_default_route_table_id')
    : reference('aws_ec2_transit_gateway_route_table', 't')
  const seen = new Set<string>()
  return routes.flatMap(({ vpc, attachment: a, isBlackhole }, i) => {
    const cidr = vpc % 5 === 4 ? '0.0.0.0/0' : plan.vpcs[vpc % plan.vpcs.length]?.subnets[0]?.cidr
    const name = names[a % Math.max(1, names.length)]
    if (cidr === undefined || name === undefined || seen.has(cidr)) return []
    seen.add(cidr)
    const to = isBlackhole
      ? { blackhole: true }
      : { transit_gateway_attachment_id: reference('aws_ec2_transit_gateway_vpc_attachment', name) }
    return [
      block('aws_ec2_transit_gateway_route', `r${i}`, {
        destination_cidr_block: cidr,
        transit_gateway_route_table_id: table,
        ...to,
      }),
    ]
  })
}

import type { Resource } from '#graph/resource.ts'
import { block, reference } from '../make.ts'
import { peeringsOf, type Plan, type PlannedVpc } from './plan.ts'
import type { RouteRecipe, TableRecipe } from './recipe.ts'

/** The first table may be the main one; each subnet with a choice is joined to its own. */
export function tableBlocks(plan: Plan, vpc: PlannedVpc): readonly Resource[] {
  const { recipe, name } = vpc
  const tables = recipe.tables.flatMap((table, t) => tableBlock(plan, vpc, table, t))
  const joins = vpc.subnets.flatMap((subnet) => {
    if (subnet.recipe.table === undefined) return []
    const t = subnet.recipe.table % recipe.tables.length
    if (t === 0 && recipe.hasMain) return []
    return [
      block('aws_route_table_association', subnet.name, {
        subnet_id: reference('aws_subnet', subnet.name),
        route_table_id: reference('aws_route_table', `${name}t${t}`),
      }),
    ]
  })
  return [...tables, ...joins]
}

type Destination = Readonly<Record<string, unknown>>

interface Line {
  readonly destination: Destination
  readonly target: Resource['args']
}

function tableBlock(plan: Plan, vpc: PlannedVpc, table: TableRecipe, t: number): readonly Resource[] {
  const isMain = t === 0 && vpc.recipe.hasMain
  const name = `${vpc.name}t${t}`
  const lines = linesOf(plan, vpc, table)
  if (isMain) {
    return [
      block('aws_default_route_table', name, {
        default_route_table_id: reference('aws_vpc', vpc.name, 'default_route_table_id'),
        route: lines.map(inline),
      }),
    ]
  }
  const args = { vpc_id: reference('aws_vpc', vpc.name) }
  if (table.isInline) return [block('aws_route_table', name, { ...args, route: lines.map(inline) })]
  return [
    block('aws_route_table', name, args),
    ...lines.map(({ destination, target }, i) =>
      block('aws_route', `${name}_${i}`, {
        route_table_id: reference('aws_route_table', name),
        ...destination,
        ...target,
      }),
    ),
  ]
}

function inline({ destination, target }: Line): Resource['args'] {
  const { destination_cidr_block: cidr_block, destination_ipv6_cidr_block: ipv6_cidr_block, ...list } = destination
  return {
    ...(cidr_block !== undefined && { cidr_block }),
    ...(ipv6_cidr_block !== undefined && { ipv6_cidr_block }),
    ...list,
    ...target,
  }
}

/** A destination stands in a table once: AWS refuses a second route to it. */
function linesOf(plan: Plan, vpc: PlannedVpc, table: TableRecipe): readonly Line[] {
  const lines = [...extraLines(plan, vpc, table), ...baseLines(vpc, table), ...wayLines(plan, vpc, table)]
  const seen = new Set<string>()
  return lines.filter(({ destination }) => {
    const key = JSON.stringify(destination)
    const isNew = !seen.has(key) || key === '{}'
    seen.add(key)
    return isNew
  })
}

function baseLines({ name, recipe }: PlannedVpc, { base }: TableRecipe): readonly Line[] {
  const gateway = { gateway_id: reference('aws_internet_gateway', name) }
  const ipv6 = recipe.hasIpv6 && recipe.hasGateway && base === 'internet' ? [line6('::/0', gateway)] : []
  const outwards = { egress_only_gateway_id: reference('aws_egress_only_internet_gateway', name) }
  if (base === 'internet') return recipe.hasGateway ? [line4('0.0.0.0/0', gateway), ...ipv6] : []
  if (base === 'isolated') return []
  return [
    ...(recipe.nats.length > 0
      ? [line4('0.0.0.0/0', { nat_gateway_id: reference('aws_nat_gateway', `${name}n0`) })]
      : []),
    ...(recipe.hasIpv6 && recipe.hasEgressOnly ? [line6('::/0', outwards)] : []),
  ]
}

function wayLines(plan: Plan, vpc: PlannedVpc, { toPeers, toTransit }: TableRecipe): readonly Line[] {
  const peers = peeringsOf(plan).flatMap(({ a, b, name }) => {
    const other = a === vpc.name ? b : b === vpc.name ? a : undefined
    const target = { vpc_peering_connection_id: reference('aws_vpc_peering_connection', name) }
    return other === undefined || !toPeers ? [] : linesTo(plan, other, target)
  })
  if (plan.recipe.transit === undefined || !toTransit) return peers
  const gateway = { transit_gateway_id: reference('aws_ec2_transit_gateway', 't') }
  const others = plan.vpcs.filter(({ name }) => name !== vpc.name)
  return [...peers, ...others.flatMap(({ name }) => linesTo(plan, name, gateway))]
}

function linesTo(plan: Plan, vpc: string, target: Resource['args']): readonly Line[] {
  const cidrs = plan.vpcs.find(({ name }) => name === vpc)?.cidrs ?? []
  return cidrs.map((cidr) => (cidr.includes(':') ? line6(cidr, target) : line4(cidr, target)))
}

function extraLines(plan: Plan, vpc: PlannedVpc, { routes }: TableRecipe): readonly Line[] {
  return routes.flatMap((route) => extraLine(plan, vpc, route) ?? [])
}

/** Any destination outside of the VPC, to any target that AWS would take. */
function extraLine(plan: Plan, vpc: PlannedVpc, route: RouteRecipe): Line | undefined {
  const { recipe, name } = vpc
  const targets: Resource['args'][] = [
    ...(recipe.hasGateway ? [{ gateway_id: reference('aws_internet_gateway', name) }] : []),
    ...recipe.nats.map((_, n) => ({ nat_gateway_id: reference('aws_nat_gateway', `${name}n${n}`) })),
    ...peeringsOf(plan)
      .filter(({ a, b }) => a === name || b === name)
      .map((peering) => ({ vpc_peering_connection_id: reference('aws_vpc_peering_connection', peering.name) })),
    ...(plan.recipe.transit === undefined ? [] : [{ transit_gateway_id: reference('aws_ec2_transit_gateway', 't') }]),
  ]
  const others = plan.vpcs.filter((each) => each !== vpc)
  const cidrs = [
    ...['0.0.0.0/0', '203.0.113.0/24', '203.0.113.0/29', '198.51.100.0/22', '8.0.0.0/7', '10.0.0.0/8'],
    ...others.flatMap((other) => [...other.cidrs, ...other.subnets.map(({ cidr }) => cidr)]),
  ].filter((cidr) => !cidr.includes(':'))
  const target = targets[route.target % Math.max(1, targets.length)]
  const cidr = cidrs[route.destination % cidrs.length]
  if (target === undefined || cidr === undefined) return undefined
  if (route.unknown === 'target') return line4(cidr, {})
  // Towards a NAT gateway it could be inside of the VPC: a middlebox, of which the walker knows too little.
  if (route.unknown === 'destination' && !('nat_gateway_id' in target)) return { destination: {}, target }
  if (route.destination % 5 === 0) {
    const list = reference('aws_ec2_managed_prefix_list', 'outside')
    return { destination: { destination_prefix_list_id: list }, target }
  }
  return line4(cidr, target)
}

function line4(destination_cidr_block: string, target: Resource['args']): Line {
  return { destination: { destination_cidr_block }, target }
}

function line6(destination_ipv6_cidr_block: string, target: Resource['args']): Line {
  return { destination: { destination_ipv6_cidr_block }, target }
}

import type { Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import { addressAfter, firstOf } from '../walker/address.ts'
import { block, dataSource, reference } from '../make.ts'
import { aclBlocks } from './build-acls.ts'
import { balancerBlocks } from './build-balancers.ts'
import { clusterBlocks, hasNodes } from './build-cluster.ts'
import { groupBlocks } from './build-groups.ts'
import { tableBlocks } from './build-tables.ts'
import { transitBlocks } from './build-transit.ts'
import { peeringsOf, planOf, type Plan, type PlannedHost, type PlannedSubnet, type PlannedVpc } from './plan.ts'
import type { HostRecipe, NetworkRecipe } from './recipe.ts'

/** Destinations of routes to a prefix list: AWS takes none inside of the VPC. */
const outsideList = ['203.0.113.0/24', '203.0.113.0/25', '8.8.8.0/24']

export function networkOf(recipe: NetworkRecipe): readonly Resource[] {
  const plan = planOf(recipe)
  return [
    ...plan.vpcs.flatMap((vpc, i) => vpcBlocks(plan, vpc, i)),
    ...peeringBlocks(plan),
    ...listBlocks(plan),
    ...transitBlocks(plan),
    ...clusterBlocks(plan),
  ]
}

function vpcBlocks(plan: Plan, vpc: PlannedVpc, v: number): readonly Resource[] {
  const { name, recipe, cidrs } = vpc
  const ipv6 = cidrs.find((cidr) => cidr.includes(':'))
  const own = { vpc_id: reference('aws_vpc', name) }
  const blocks = [
    block('aws_vpc', name, { cidr_block: cidrs[0], ...(ipv6 !== undefined && { ipv6_cidr_block: ipv6 }) }),
  ]
  if (recipe.secondary) {
    blocks.push(block('aws_vpc_ipv4_cidr_block_association', name, { ...own, cidr_block: `100.64.${v}.0/24` }))
  }
  if (recipe.hasGateway) blocks.push(block('aws_internet_gateway', name, own))
  if (recipe.hasEgressOnly && recipe.hasIpv6) blocks.push(block('aws_egress_only_internet_gateway', name, own))
  return [
    ...blocks,
    ...natBlocks(vpc),
    ...vpc.subnets.map((subnet) => subnetBlock(vpc, subnet, recipeIsPublic(plan, subnet))),
    ...tableBlocks(plan, vpc),
    ...aclBlocks(plan, vpc),
    ...groupBlocks(plan, vpc),
    ...vpc.subnets.flatMap((subnet) => subnet.hosts.flatMap((host) => hostBlocks(vpc, subnet, host))),
  ]
}

/** Nodes stay private: which address a pod shows to the internet from a public one is another question. */
function recipeIsPublic(plan: Plan, { name, recipe }: PlannedSubnet): boolean {
  return recipe.isPublic && !hasNodes(plan, name)
}

function subnetBlock(vpc: PlannedVpc, { name, recipe, cidr, ipv6 }: PlannedSubnet, isPublic: boolean): Resource {
  return block('aws_subnet', name, {
    vpc_id: reference('aws_vpc', vpc.name),
    cidr_block: cidr,
    ...(ipv6 !== undefined && { ipv6_cidr_block: ipv6 }),
    availability_zone: `eu-central-1${recipe.zone === 0 ? 'a' : 'b'}`,
    map_public_ip_on_launch: isPublic,
  })
}

function natBlocks({ name, recipe, subnets }: PlannedVpc): readonly Resource[] {
  return recipe.nats.flatMap((nat, n) => {
    const subnet = subnets[nat.subnet % subnets.length]
    if (subnet === undefined) return []
    const args = {
      subnet_id: reference('aws_subnet', subnet.name),
      private_ip: addressAfter(firstOf(subnet.cidr), BigInt(60 + n)),
    }
    const nameOf = `${name}n${n}`
    if (!nat.isPublic) return [block('aws_nat_gateway', nameOf, { ...args, connectivity_type: 'private' })]
    return [
      block('aws_eip', nameOf, { domain: 'vpc' }),
      block('aws_nat_gateway', nameOf, { ...args, allocation_id: reference('aws_eip', nameOf) }),
    ]
  })
}

function hostBlocks(vpc: PlannedVpc, subnet: PlannedSubnet, host: PlannedHost): readonly Resource[] {
  const { name, recipe } = host
  const groups = groupsOf(vpc, recipe)
  const vpcGroups = groups.length > 0 ? { vpc_security_group_ids: groups } : {}
  if (recipe.kind === 'database') return databaseBlocks(vpc, subnet, host, vpcGroups)
  if (recipe.kind === 'balancer') return balancerBlocks(vpc, subnet, host, groups)
  if (recipe.kind === 'endpoint') {
    return [
      block('aws_vpc_endpoint', name, {
        vpc_id: reference('aws_vpc', vpc.name),
        service_name: 'com.amazonaws.eu-central-1.ecr.api',
        vpc_endpoint_type: 'Interface',
        subnet_ids: [reference('aws_subnet', subnet.name)],
        ...(groups.length > 0 && { security_group_ids: groups }),
      }),
    ]
  }
  const place = placeOf(subnet, host)
  if (recipe.kind === 'instance') {
    return [
      block('aws_instance', name, {
        ...place,
        private_ip: host.addresses[0],
        ...vpcGroups,
        ...(recipe.isPublic !== undefined && { associate_public_ip_address: recipe.isPublic }),
      }),
    ]
  }
  const own = block('aws_network_interface', name, {
    ...place,
    private_ips: [host.addresses[0]],
    ...(groups.length > 0 && { security_groups: groups }),
  })
  const address = block('aws_eip', name, { network_interface: reference('aws_network_interface', name) })
  return recipe.isPublic === true ? [own, address] : [own]
}

function placeOf({ name }: PlannedSubnet, { addresses }: PlannedHost): Resource['args'] {
  const ipv6_addresses = addresses.slice(1)
  return { subnet_id: reference('aws_subnet', name), ...(ipv6_addresses.length > 0 && { ipv6_addresses }) }
}

/** AWS picks one of the subnets of the group, and an address in it. */
function databaseBlocks(
  vpc: PlannedVpc,
  subnet: PlannedSubnet,
  { name, recipe }: PlannedHost,
  groups: Resource['args'],
): readonly Resource[] {
  const other = vpc.subnets[recipe.address % vpc.subnets.length] ?? subnet
  const subnets = [...new Set([subnet.name, other.name])]
  return [
    block('aws_db_subnet_group', name, { name, subnet_ids: subnets.map((each) => reference('aws_subnet', each)) }),
    block('aws_db_instance', name, {
      identifier: name,
      engine: 'postgres',
      db_subnet_group_name: reference('aws_db_subnet_group', name, 'name'),
      publicly_accessible: recipe.isPublic === true,
      port: 5432,
      ...groups,
    }),
  ]
}

function groupsOf({ name, recipe }: PlannedVpc, host: HostRecipe): readonly Reference[] {
  const numbers = new Set(host.groups.map((group) => group % recipe.groups.length))
  return [...numbers].map((number) => reference('aws_security_group', `${name}g${number}`))
}

function peeringBlocks(plan: Plan): readonly Resource[] {
  return peeringsOf(plan).map(({ a, b, name, isAccepted }) =>
    block('aws_vpc_peering_connection', name, {
      vpc_id: reference('aws_vpc', a),
      peer_vpc_id: reference('aws_vpc', b),
      auto_accept: isAccepted,
    }),
  )
}

function listBlocks({ recipe, cidrs }: Plan): readonly Resource[] {
  const lists = recipe.lists.map((entries, i) => {
    const numbers = [...new Set(entries.map((entry) => entry % cidrs[4].length))]
    const entry = numbers.map((number) => ({ cidr: cidrs[4][number] }))
    return block('aws_ec2_managed_prefix_list', `l${i}`, {
      name: `l${i}`,
      address_family: 'IPv4',
      max_entries: 3,
      entry,
    })
  })
  const entry = outsideList.map((cidr) => ({ cidr }))
  return [
    ...lists,
    block('aws_ec2_managed_prefix_list', 'outside', { name: 'outside', address_family: 'IPv4', max_entries: 3, entry }),
    dataSource('aws_ec2_managed_prefix_list', 'later', { name: 'of-another-team' }),
  ]
}

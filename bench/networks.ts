/**
 * Networks of any number of interfaces, as the resources that a configuration of this size has: VPCs of a thousand
 * interfaces joined by a transit gateway, a subnet for twenty interfaces, a security group for ten. Subnets have three
 * tiers with route tables of their own and a network ACL before the data; groups refer to each other in chains, to blocks
 * of the VPC, and to single subnets.
 */
import { graphOf } from '../packages/plinth/src/graph/graph.ts'
import type { Resource } from '../packages/plinth/src/graph/resource.ts'
import type { Subject } from '../packages/plinth/src/answers/subject.ts'

const zones = ['a', 'b', 'c']
const tiers = ['public', 'private', 'data'] as const
const perVpc = 1000

/** The environment of a network with so many interfaces. */
export function networkOf(interfaces: number): Subject {
  return {
    graph: graphOf(resourcesOf(interfaces)),
    environment: 'bench',
    place: { account: '111122223333', region: 'eu-central-1' },
    declared: undefined,
  }
}

/** Interfaces, subnets and groups of a network of this size. */
export function countsOf(interfaces: number): {
  readonly vpcs: number
  readonly subnets: number
  readonly groups: number
} {
  const vpcs = Math.ceil(interfaces / perVpc)
  return {
    vpcs,
    subnets: Math.max(3, Math.round(interfaces / 20)),
    groups: Math.max(vpcs, Math.round(interfaces / 10)),
  }
}

function resourcesOf(interfaces: number): readonly Resource[] {
  const { vpcs, subnets, groups } = countsOf(interfaces)
  return [
    ...(vpcs > 1 ? [resource('aws_ec2_transit_gateway', 'main', {})] : []),
    ...count(vpcs).flatMap((v) => vpcResources(v, vpcs)),
    ...count(subnets).flatMap((s) => subnetResources(s, vpcs)),
    ...count(groups).flatMap((g) => groupResources(g, { vpcs, groups, subnets })),
    ...count(interfaces).map((i) => interfaceResource(i, { vpcs, groups, subnets })),
  ]
}

interface Sizes {
  readonly vpcs: number
  readonly subnets: number
  readonly groups: number
}

function vpcResources(v: number, vpcs: number): readonly Resource[] {
  const vpc = { vpc_id: reference('aws_vpc', `v${v}`) }
  const joined = vpcs > 1
  const transit = {
    destination_cidr_block: '10.0.0.0/8',
    transit_gateway_id: reference('aws_ec2_transit_gateway', 'main'),
  }
  const attachment = {
    ...vpc,
    transit_gateway_id: reference('aws_ec2_transit_gateway', 'main'),
    subnet_ids: zones.map((_, z) => reference('aws_subnet', subnetName(v, z))),
  }
  return [
    resource('aws_vpc', `v${v}`, { cidr_block: `10.${v}.0.0/16` }),
    resource('aws_internet_gateway', `v${v}`, vpc),
    resource('aws_network_acl', `v${v}`, { ...vpc, ingress: aclRules('10.0.0.0/8'), egress: aclRules('0.0.0.0/0') }),
    ...tiers.map((tier) => resource('aws_route_table', `v${v}-${tier}`, vpc)),
    resource('aws_route', `v${v}-internet`, {
      route_table_id: reference('aws_route_table', `v${v}-public`),
      destination_cidr_block: '0.0.0.0/0',
      gateway_id: reference('aws_internet_gateway', `v${v}`),
    }),
    ...(joined ? tiers : []).map((tier) =>
      resource('aws_route', `v${v}-${tier}-transit`, {
        route_table_id: reference('aws_route_table', `v${v}-${tier}`),
        ...transit,
      }),
    ),
    ...(joined ? [resource('aws_ec2_transit_gateway_vpc_attachment', `v${v}`, attachment)] : []),
  ]
}

function aclRules(cidr: string): readonly Resource['args'][] {
  const rule = { action: 'allow', cidr_block: cidr, icmp_type: 0, icmp_code: 0 }
  return [
    { ...rule, rule_no: 90, action: 'deny', protocol: 'tcp', from_port: 23, to_port: 23 },
    { ...rule, rule_no: 100, protocol: 'tcp', from_port: 22, to_port: 22 },
    { ...rule, rule_no: 110, protocol: 'tcp', from_port: 443, to_port: 443 },
    { ...rule, rule_no: 120, protocol: 'tcp', from_port: 1024, to_port: 65_535 },
  ]
}

/** Subnets go round the VPCs; inside of one, round tiers and zones. */
function subnetName(v: number, index: number): string {
  return `v${v}-${index}`
}

function subnetResources(s: number, vpcs: number): readonly Resource[] {
  const [v, index] = [s % vpcs, Math.floor(s / vpcs)]
  const name = subnetName(v, index)
  const tier = tiers[Math.floor(index / zones.length) % tiers.length] ?? 'data'
  const subnet = reference('aws_subnet', name)
  return [
    resource('aws_subnet', name, {
      vpc_id: reference('aws_vpc', `v${v}`),
      cidr_block: cidrOf(v, index),
      availability_zone: `eu-central-1${zones[index % zones.length] ?? ''}`,
      map_public_ip_on_launch: tier === 'public',
    }),
    resource('aws_route_table_association', name, {
      subnet_id: subnet,
      route_table_id: reference('aws_route_table', `v${v}-${tier}`),
    }),
    ...(tier === 'data'
      ? [
          resource('aws_network_acl_association', name, {
            network_acl_id: reference('aws_network_acl', `v${v}`),
            subnet_id: subnet,
          }),
        ]
      : []),
  ]
}

function cidrOf(v: number, index: number): string {
  return `10.${v}.${index}.0/24`
}

/** Group g may be called by the one before it in its VPC; some by the whole VPC or by one subnet. */
function groupResources(g: number, { vpcs, groups }: Sizes): readonly Resource[] {
  const v = g % vpcs
  const before = (g - vpcs + groups) % groups
  const caller = before % vpcs === v ? before : g
  const own = { security_group_id: reference('aws_security_group', `g${g}`) }
  const port = 1024 + (g % 500)
  const rule = (name: string, direction: 'ingress' | 'egress', args: Resource['args']): Resource =>
    resource(`aws_vpc_security_group_${direction}_rule`, `g${g}-${name}`, { ...own, ip_protocol: 'tcp', ...args })
  const out =
    g % 2 === 0
      ? rule('all', 'egress', { ip_protocol: '-1', cidr_ipv4: '0.0.0.0/0' })
      : rule('https', 'egress', { from_port: 443, to_port: 443, cidr_ipv4: '0.0.0.0/0' })
  return [
    resource('aws_security_group', `g${g}`, { vpc_id: reference('aws_vpc', `v${v}`) }),
    out,
    rule('chain', 'ingress', {
      from_port: port,
      to_port: port,
      referenced_security_group_id: reference('aws_security_group', `g${caller}`),
    }),
    ...(g % 5 === 0 ? [rule('vpc', 'ingress', { from_port: 443, to_port: 443, cidr_ipv4: `10.${v}.0.0/16` })] : []),
    ...(g % 10 === 1 ? [rule('subnet', 'ingress', { from_port: 22, to_port: 22, cidr_ipv4: cidrOf(v, g % 40) })] : []),
  ]
}

function interfaceResource(i: number, { vpcs, subnets, groups }: Sizes): Resource {
  const v = i % vpcs
  const index = Math.floor(i / vpcs)
  const inVpc = (total: number): number => Math.floor((total - v + vpcs - 1) / vpcs)
  const group = (nth: number): string => `g${(nth % inVpc(groups)) * vpcs + v}`
  const names = index % 3 === 0 ? [group(index), group(index * 7 + 1)] : [group(index)]
  return resource('aws_network_interface', `i${i}`, {
    subnet_id: reference('aws_subnet', subnetName(v, index % inVpc(subnets))),
    security_groups: [...new Set(names)].map((name) => reference('aws_security_group', name)),
  })
}

function count(length: number): readonly number[] {
  return Array.from({ length }, (_, i) => i)
}

function idOf(type: string, name: string): string {
  return `bench/platform/${type}.${name}`
}

function reference(
  type: string,
  name: string,
): { readonly $: 'reference'; readonly target: string; readonly attribute: string } {
  return { $: 'reference', target: idOf(type, name), attribute: 'id' }
}

const because = { capability: 'bench', path: [], reason: 'A network to measure' }

function resource(type: string, name: string, args: Resource['args']): Resource {
  return {
    id: idOf(type, name),
    engine: 'terraform',
    type,
    name,
    environment: 'bench',
    layer: 'platform',
    file: 'network',
    args,
    origins: new Map(),
    because,
    terraform: { mode: 'managed' },
  }
}

import type { Resource } from '#graph/resource.ts'
import { isReference } from '#graph/value.ts'
import { addressOf, isInside, prefixOf } from './address.ts'
import { blocksIn, listIn, textIn, type World } from './world.ts'

/** A thing with an address inside a VPC. */
export interface Interface {
  readonly id: string
  /** Where it may stand; several for what AWS or Kubernetes places. */
  readonly subnets: readonly string[]
  /** Fixed addresses; empty when it has any IPv4 address of its subnets that AWS does not keep. */
  readonly addresses: readonly string[]
  /** Ids of its security groups; undefined when a plan does not know them. */
  readonly groups: readonly string[] | undefined
  /** A network load balancer that was made without security groups is not filtered by any. */
  readonly hasNoFilter?: boolean
  /** Whether the internet gateway gives it a public IPv4 address. */
  readonly isPublic: boolean
}

/** Interfaces with their own block in Terraform. */
export function interfaceOf(world: World, id: string): Interface | undefined {
  return world.once(`interface ${id}`, () => readInterface(world, id))
}

function readInterface(world: World, id: string): Interface | undefined {
  const resource = world.find(id)
  if (resource?.type === 'aws_network_interface') return standalone(world, resource)
  if (resource?.type === 'aws_instance') return instance(world, resource)
  return resource && managed(world, resource)
}

function standalone(world: World, resource: Resource): Interface {
  const { args, id } = resource
  const addresses = [
    ...texts(args, 'private_ips'),
    ...(single(args, 'private_ip') ?? []),
    ...texts(args, 'ipv6_addresses'),
  ]
  const subnet = world.idIn(args, 'subnet_id')
  return {
    id,
    subnets: subnet === undefined ? [] : [subnet],
    addresses,
    groups: groupsOf(world, resource, 'security_groups', subnet),
    isPublic: hasElasticAddress(world, id),
  }
}

/** An instance is its primary interface: the one it makes itself, or one that it is given. */
function instance(world: World, resource: Resource): Interface {
  const { args, id } = resource
  const given = blocksIn(args, 'network_interface')[0]
  const own = given === undefined ? undefined : world.idIn(given, 'network_interface_id')
  const other = own === undefined ? undefined : world.find(own)
  if (other !== undefined) {
    const found = standalone(world, other)
    return { ...found, id, isPublic: found.isPublic || hasElasticAddress(world, id) }
  }
  const subnet = world.idIn(args, 'subnet_id')
  return {
    id,
    subnets: subnet === undefined ? [] : [subnet],
    addresses: [...(single(args, 'private_ip') ?? []), ...texts(args, 'ipv6_addresses')],
    groups: groupsOf(world, resource, 'vpc_security_group_ids', subnet),
    isPublic: hasElasticAddress(world, id) || isGivenPublicAddress(world, args, subnet),
  }
}

/** Things that AWS gives an address: databases, interface endpoints, load balancers. */
function managed(world: World, resource: Resource): Interface | undefined {
  const { args, id, type } = resource
  if (type === 'aws_db_instance') {
    const group = world.find(world.idIn(args, 'db_subnet_group_name') ?? '')
    const subnets = world.idsIn(group?.args ?? {}, 'subnet_ids')
    const groups = groupsOf(world, resource, 'vpc_security_group_ids', subnets[0])
    return { id, subnets, addresses: [], groups, isPublic: args.publicly_accessible === true }
  }
  const isEndpoint = type === 'aws_vpc_endpoint' && args.vpc_endpoint_type === 'Interface'
  if (!isEndpoint && type !== 'aws_lb') return undefined
  const subnets = world.idsIn(args, isEndpoint ? 'subnet_ids' : 'subnets')
  const groups = groupsOf(world, resource, isEndpoint ? 'security_group_ids' : 'security_groups', subnets[0])
  const hasNoFilter = args.load_balancer_type === 'network' && listIn(args, 'security_groups').length === 0
  const isPublic = !isEndpoint && args.internal !== true
  return { id, subnets, addresses: [], groups: hasNoFilter ? [] : groups, hasNoFilter, isPublic }
}

/** `associate_public_ip_address` decides; left out, the subnet does (VPC user guide, IP addressing). */
function isGivenPublicAddress(world: World, args: Resource['args'], subnet: string | undefined): boolean {
  const own = args.associate_public_ip_address
  if (typeof own === 'boolean') return own
  return subnet !== undefined && world.find(subnet)?.args.map_public_ip_on_launch === true
}

function hasElasticAddress(world: World, id: string): boolean {
  const direct = world.ofType('aws_eip').some(({ args }) => isOf(world, args, id))
  return direct || world.ofType('aws_eip_association').some(({ args }) => isOf(world, args, id))
}

function isOf(world: World, args: Resource['args'], id: string): boolean {
  return ['instance', 'instance_id', 'network_interface', 'network_interface_id'].some(
    (name) => world.idIn(args, name) === id,
  )
}

/**
 * Groups of an interface. Without any it gets the default group of its VPC (VPC user guide, "Default security groups
 * for your VPCs").
 */
export function groupsOf(
  world: World,
  { args, id }: Resource,
  name: string,
  subnet: string | undefined,
): readonly string[] | undefined {
  const attached = world
    .ofType('aws_network_interface_sg_attachment')
    .filter((attachment) => world.idIn(attachment.args, 'network_interface_id') === id)
    .flatMap((attachment) => world.idIn(attachment.args, 'security_group_id') ?? [])
  if (isReference(args[name])) return undefined
  if (listIn(args, name).some((item) => !isReference(item))) return undefined
  const groups = [...world.idsIn(args, name), ...attached]
  if (groups.length > 0) return groups
  const vpc = subnet === undefined ? undefined : vpcOfSubnet(world, subnet)
  return vpc === undefined ? undefined : [defaultGroupOf(world, vpc)]
}

/** The default group of a VPC: the block that adopts it, or a name for the one nobody wrote down. */
function defaultGroupOf(world: World, vpc: string): string {
  const adopted = world.ofType('aws_default_security_group').find(({ args }) => world.idIn(args, 'vpc_id') === vpc)
  return adopted?.id ?? `${vpc}#default-security-group`
}

export function vpcOfSubnet(world: World, subnet: string): string | undefined {
  const args = world.find(subnet)?.args
  return args === undefined ? undefined : world.idIn(args, 'vpc_id')
}

/** The subnet that an address of an interface is in. */
export function subnetFor(world: World, { subnets, addresses }: Interface, address: string): string | undefined {
  const subnet = subnets.find((id) => rangesOf(world, id).some((cidr) => isInside(cidr, address)))
  if (addresses.length > 0 || subnet === undefined) return subnet
  const cidr = rangesOf(world, subnet).find((each) => isInside(each, address)) ?? ''
  return address.includes(':') || isKept(cidr, address) ? undefined : subnet
}

/** The first four addresses of a subnet and its last are nobody's (VPC user guide, "Subnet sizing"). */
function isKept(cidr: string, address: string): boolean {
  const { first, last } = prefixOf(cidr)
  const { number } = addressOf(address)
  return number < first + 4n || number === last
}

/** Both families of a VPC or subnet, with the blocks that are added to a VPC later. */
export function rangesOf(world: World, id: string): readonly string[] {
  return world.once(`ranges of ${id}`, () => readRanges(world, id))
}

function readRanges(world: World, id: string): readonly string[] {
  const args = world.find(id)?.args ?? {}
  const added = world
    .ofType('aws_vpc_ipv4_cidr_block_association', 'aws_vpc_ipv6_cidr_block_association')
    .filter((each) => world.idIn(each.args, 'vpc_id') === id)
  return [args, ...added.map((each) => each.args)].flatMap((each) => [
    ...(textIn(each, 'cidr_block') === undefined ? [] : [textIn(each, 'cidr_block') ?? '']),
    ...(textIn(each, 'ipv6_cidr_block') === undefined ? [] : [textIn(each, 'ipv6_cidr_block') ?? '']),
  ])
}

function texts(args: Resource['args'], name: string): readonly string[] {
  return listIn(args, name).filter((item): item is string => typeof item === 'string')
}

function single(args: Resource['args'], name: string): readonly string[] | undefined {
  const text = textIn(args, name)
  return text === undefined ? undefined : [text]
}

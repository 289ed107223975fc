import type { Resource } from '#graph/resource.ts'
import { isReference } from '#graph/value.ts'
import { isInside, prefixOf } from './address.ts'
import type { Choose } from './outcome.ts'
import { rangesOf, vpcOfSubnet } from './sites.ts'
import { blocksIn, textIn, type World } from './world.ts'

type Args = Resource['args']

/** Where a route leads: the VPC itself, the resource behind a target argument, nowhere, or nobody knows yet. */
export type NextHop =
  | { readonly is: 'local' }
  | { readonly is: 'target'; readonly id: string }
  | { readonly is: 'nowhere' }
  | { readonly is: 'unknown'; readonly route: string }

interface Route {
  readonly id: string
  readonly cidr: string
  /** Of routes with the same prefix the smaller one wins: static, then of a prefix list. */
  readonly rank: 1 | 2
  readonly hop: NextHop
  /** Whether nobody knows that it leads to this address. */
  readonly isGuess?: boolean
}

const targets = [
  'gateway_id',
  'nat_gateway_id',
  'egress_only_gateway_id',
  'vpc_peering_connection_id',
  'transit_gateway_id',
  'network_interface_id',
  'vpc_endpoint_id',
  'local_gateway_id',
  'carrier_gateway_id',
  'core_network_arn',
]

/**
 * The most specific route decides; with the same prefix static ones come before those of prefix lists (VPC user guide,
 * "How route priority works"). Inside of the VPC the way is local; routes that are more specific AWS takes to
 * middleboxes alone ("Middlebox routing").
 */
export function nextHop(world: World, subnet: string, destination: string, choose: Choose): NextHop {
  // A table is for what leaves the subnet.
  if (rangesOf(world, subnet).some((cidr) => isInside(cidr, destination))) return { is: 'local' }
  const vpc = vpcOfSubnet(world, subnet) ?? ''
  const isLocal = rangesOf(world, vpc).some((cidr) => isInside(cidr, destination))
  const table = world.once(`table of ${subnet}`, () => tableOf(world, subnet, vpc))
  const lines = table === undefined ? [] : linesOf(world, table).filter(({ args }) => !isLocal || isMiddlebox(args))
  const routes = lines.flatMap(({ id, args }) => toRoutes(world, id, args, destination, choose))
  const fitting = routes.filter(({ cidr, isGuess }) => isInside(cidr, destination) && (!isLocal || isGuess === true))
  fitting.sort((a, b) => prefixOf(b.cidr).length - prefixOf(a.cidr).length || a.rank - b.rank)
  return fitting[0]?.hop ?? { is: isLocal ? 'local' : 'nowhere' }
}

/** A NAT gateway, or nothing that is known: the walker has no other middleboxes. */
function isMiddlebox(args: Args): boolean {
  return args.nat_gateway_id !== undefined || !targets.some((name) => args[name] !== undefined)
}

/** The table of a subnet: its own, else the main one of its VPC ("Subnet route tables"). */
function tableOf(world: World, subnet: string, vpc: string): Resource | undefined {
  const own = world.ofType('aws_route_table_association').find(({ args }) => world.idIn(args, 'subnet_id') === subnet)
  const ownId = own === undefined ? undefined : world.idIn(own.args, 'route_table_id')
  return ownId === undefined ? mainTableOf(world, vpc) : world.find(ownId)
}

/** Undefined where nobody wrote the main table down: it has local routes alone. */
function mainTableOf(world: World, vpc: string): Resource | undefined {
  const chosen = world.ofType('aws_main_route_table_association').find(({ args }) => world.idIn(args, 'vpc_id') === vpc)
  const id = chosen === undefined ? undefined : world.idIn(chosen.args, 'route_table_id')
  if (id !== undefined) return world.find(id)
  return world.ofType('aws_default_route_table').find(({ args }) => world.idIn(args, 'default_route_table_id') === vpc)
}

function linesOf(world: World, table: Resource): readonly { readonly id: string; readonly args: Args }[] {
  return world.once(`routes of ${table.id}`, () => {
    const inline = blocksIn(table.args, 'route').map((args, i) => ({ id: `${table.id}.route.${i}`, args }))
    return [...inline, ...world.ofType('aws_route').filter(({ args }) => isOfTable(world, args, table))]
  })
}

function isOfTable(world: World, args: Args, table: Resource): boolean {
  const id = world.idIn(args, 'route_table_id')
  if (id === table.id) return true
  return table.type === 'aws_default_route_table' && id === world.idIn(table.args, 'default_route_table_id')
}

/** A destination that nobody knows may be this very address; then it is as specific as can be. */
function toRoutes(world: World, id: string, args: Args, destination: string, choose: Choose): readonly Route[] {
  const hop = hopOf(world, id, args)
  const lists = [args.destination_prefix_list_id].filter((list) => list !== undefined && list !== '')
  if (lists.length > 0) return lists.flatMap((list) => routesOfList(world, id, list, hop, destination, choose))
  const written = [
    args.destination_cidr_block,
    args.destination_ipv6_cidr_block,
    args.cidr_block,
    args.ipv6_cidr_block,
  ].filter((cidr) => cidr !== undefined && cidr !== '')
  const cidrs = written.map((cidr) => world.textOf(cidr))
  if (cidrs.length === 0 || cidrs.includes(undefined)) {
    return choose(`${id} destination`) ? [{ id, cidr: destination, rank: 1, hop, isGuess: true }] : []
  }
  return cidrs.map((cidr): Route => ({ id, cidr: cidr ?? '', rank: 1, hop }))
}

function routesOfList(
  world: World,
  id: string,
  list: unknown,
  hop: NextHop,
  destination: string,
  choose: Choose,
): readonly Route[] {
  const resource = isReference(list) ? world.find(list.target) : undefined
  if (resource === undefined || resource.terraform?.mode === 'data') {
    return choose(`prefix list ${JSON.stringify(list)}`) ? [{ id, cidr: destination, rank: 2, hop }] : []
  }
  return blocksIn(resource.args, 'entry').flatMap(({ cidr }) => {
    const text = world.textOf(cidr)
    return text === undefined ? [] : [{ id, cidr: text, rank: 2, hop }]
  })
}

function hopOf(world: World, id: string, args: Args): NextHop {
  for (const name of targets) {
    if (textIn(args, name) === 'local') return { is: 'local' }
    const target = world.idIn(args, name)
    if (target !== undefined) return { is: 'target', id: target }
  }
  return { is: 'unknown', route: id }
}

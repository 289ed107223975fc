import { addressAfter, firstOf } from '../walker/address.ts'
import type { HostRecipe, NetworkRecipe, SubnetRecipe, VpcRecipe } from './recipe.ts'

/** A network with its parts under names that others refer to. */
export interface Plan {
  readonly recipe: NetworkRecipe
  readonly vpcs: readonly PlannedVpc[]
  /** Ranges and addresses that rules and packets are made of; anyone comes first. */
  readonly cidrs: Readonly<Record<4 | 6, readonly string[]>>
}

export interface PlannedVpc {
  readonly name: string
  readonly recipe: VpcRecipe
  readonly cidrs: readonly string[]
  readonly subnets: readonly PlannedSubnet[]
}

export interface PlannedSubnet {
  readonly name: string
  readonly recipe: SubnetRecipe
  readonly cidr: string
  readonly ipv6: string | undefined
  readonly hosts: readonly PlannedHost[]
}

export interface PlannedHost {
  readonly name: string
  readonly recipe: HostRecipe
  readonly addresses: readonly string[]
}

/** Addresses of the internet: reserved for documents, and of nobody here. */
export const outside = {
  4: ['203.0.113.7', '198.51.100.20', '8.8.8.8'],
  6: ['2001:db8::7', '2606:4700::1111'],
} as const

export function planOf(recipe: NetworkRecipe): Plan {
  const vpcs = recipe.vpcs.map((vpc, v): PlannedVpc => {
    const name = `v${v}`
    const cidrs = [
      `10.${v}.0.0/16`,
      ...(vpc.secondary ? [`100.64.${v}.0/24`] : []),
      ...(vpc.hasIpv6 ? [`2600:1f00:0:${v}00::/56`] : []),
    ]
    return { name, recipe: vpc, cidrs, subnets: vpc.subnets.map((subnet, s) => planSubnet(vpc, subnet, v, s)) }
  })
  const subnets = vpcs.flatMap((vpc) => vpc.subnets)
  const hosts = subnets.flatMap((subnet) => subnet.hosts.flatMap(({ addresses }) => addresses))
  const all = [
    ...['0.0.0.0/0', '::/0', '10.0.0.0/8', '203.0.113.0/24', '198.51.100.0/22', '2001:db8::/32', '2000::/3'],
    ...vpcs.flatMap(({ cidrs }) => cidrs),
    ...subnets.flatMap(({ cidr, ipv6 }) => (ipv6 === undefined ? [cidr] : [cidr, ipv6])),
    ...hosts.flatMap((address) =>
      address.includes(':') ? [`${address}/128`] : [`${address}/32`, halfAround(address)],
    ),
  ]
  return {
    recipe,
    vpcs,
    cidrs: { 4: all.filter((cidr) => !cidr.includes(':')), 6: all.filter((c) => c.includes(':')) },
  }
}

function halfAround(address: string): string {
  return `${address.replace(/\d+$/, (last) => String(Number(last) & ~7))}/29`
}

function planSubnet(vpc: VpcRecipe, recipe: SubnetRecipe, v: number, s: number): PlannedSubnet {
  const cidr = recipe.inSecondary && vpc.secondary ? `100.64.${v}.${s * 64}/26` : `10.${v}.${s}.0/26`
  const ipv6 = vpc.hasIpv6 ? `2600:1f00:0:${v}0${s}::/64` : undefined
  const hosts = recipe.hosts.map((host, h): PlannedHost => {
    const place = BigInt(5 + ((host.address + h * 17) % 50))
    const isFixed = host.kind === 'instance' || host.kind === 'interface'
    // Where AWS picks the address, a packet tries one at the edge of the subnet too.
    const isAtEdge = !isFixed && host.address % 5 === 0
    const own = addressAfter(firstOf(cidr), isAtEdge ? ([3n, 4n, 62n, 63n][host.address % 4] ?? place) : place)
    const other = ipv6 !== undefined && host.hasIpv6 && isFixed ? [addressAfter(firstOf(ipv6), place)] : []
    return { name: `v${v}s${s}h${h}`, recipe: host, addresses: [own, ...other] }
  })
  return { name: `v${v}s${s}`, recipe, cidr, ipv6, hosts }
}

/** Which pairs of VPCs are peered: each pair once. */
export function peeringsOf({
  recipe,
  vpcs,
}: Plan): readonly { a: string; b: string; name: string; isAccepted: boolean }[] {
  const found = new Map<string, { a: string; b: string; name: string; isAccepted: boolean }>()
  for (const peering of recipe.peerings) {
    const [a, b] = [peering.a % vpcs.length, peering.b % vpcs.length].toSorted((x, y) => x - y)
    if (a === b || a === undefined || b === undefined) continue
    const name = `v${a}v${b}`
    if (!found.has(name)) found.set(name, { a: `v${a}`, b: `v${b}`, name, isAccepted: peering.isAccepted })
  }
  return [...found.values()]
}

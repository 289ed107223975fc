import type { Subject } from '#answers/subject.ts'
import type { NatGateway, Network, NextHop, Site, Subnet, Unmodelled, Vpc } from './model.ts'
import { aclsOf, unknownAcl } from './read/acls.ts'
import { gatewaysOf, peeringsOf } from './read/gateways.ts'
import { lookupOf, type Lookup } from './read/lookup.ts'
import { prefixListsOf } from './read/prefix-lists.ts'
import { mainTable, routeTablesOf, type RouteTables } from './read/route-tables.ts'
import { securityGroupsOf } from './read/security-groups.ts'
import { sitesOf } from './read/sites.ts'
import { createStandIns } from './read/stand-ins.ts'
import { transitGatewaysOf } from './read/transit-gateways.ts'
import { subnetBlocksOf, vpcsOf, type SubnetBlocks } from './read/vpcs.ts'
import { natSite, internetSite, metadataSite, resolverSite, serviceSite } from './sites.ts'

/** The network that the resources of an environment make, from the facet `network` of each. */
export function buildNetwork(subject: Subject): Network {
  const lookup = lookupOf(subject)
  const standIns = createStandIns()
  const prefixList = prefixListsOf(lookup, standIns)
  const gateways = gatewaysOf(lookup)
  const blocks = subnetBlocksOf(lookup, standIns)
  const vpcs = vpcsOf(lookup, blocks, gateways)
  const peerings = peeringsOf(lookup, vpcs)
  const tables = routeTablesOf({
    lookup,
    prefixList,
    standIns,
    localAddresses: (vpc) => vpcs.get(vpc)?.addresses ?? [],
    hop: hopsOf(lookup, gateways.hops),
  })
  const subnets = subnetsOf(lookup, { blocks, vpcs, tables })
  const groups = securityGroupsOf(lookup, prefixList)
  const sites = sitesOf({ lookup, subnets, groups }).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const services = standIns.services().map((name) => [name, serviceSite(name, standIns.service(name))] as const)
  return {
    subject,
    vpcs,
    subnets,
    nats: natsOf(lookup, subnets),
    peerings,
    transitGateways: transitGatewaysOf(lookup, vpcs, subnets),
    groups,
    sites,
    sitesOf: byResource(sites),
    internet: internetSite(vpcs.values()),
    metadata: metadataSite(),
    resolver: resolverSite(),
    services: new Map(services),
    unmodelled: unmodelledIn(lookup, sites),
  }
}

/** What a route target means, by its id. */
function hopsOf(lookup: Lookup, gateways: ReadonlyMap<string, NextHop>): (id: string) => NextHop | undefined {
  const hops = new Map(gateways)
  for (const { resource } of lookup.all('nat')) hops.set(resource.id, { kind: 'nat', id: resource.id })
  for (const { resource } of lookup.all('peering')) hops.set(resource.id, { kind: 'peering', id: resource.id })
  for (const { resource } of lookup.all('transit-gateway')) {
    hops.set(resource.id, { kind: 'transit-gateway', id: resource.id })
  }
  return (id) => hops.get(id)
}

interface SubnetSources {
  readonly blocks: ReadonlyMap<string, SubnetBlocks>
  readonly vpcs: ReadonlyMap<string, Vpc>
  readonly tables: RouteTables
}

function subnetsOf(lookup: Lookup, { blocks, vpcs, tables }: SubnetSources): ReadonlyMap<string, Subnet> {
  const acls = aclsOf(lookup)
  const subnets = new Map<string, Subnet>()
  for (const [id, { said, vpc: vpcId, usable }] of blocks) {
    const vpc = vpcs.get(vpcId ?? '') ?? { ...unknownVpc, id: vpcId ?? `the VPC of ${id}` }
    const isElsewhere = said.resource.terraform?.mode === 'data'
    const acl = acls.bySubnet.get(id)
    subnets.set(id, {
      id,
      vpc,
      addresses: usable,
      zone: lookup.text(said.part.zone),
      publicOnLaunch: said.part.publicOnLaunch,
      ipv6OnLaunch: said.part.ipv6OnLaunch,
      table: tables.table(tableIdOf(id, vpc.id, isElsewhere, tables), vpc.id),
      acl:
        acl === undefined
          ? isElsewhere
            ? unknownAcl(`the ACL of ${id}`)
            : acls.default(vpc.id)
          : (acls.byId.get(acl) ?? unknownAcl(acl)),
    })
  }
  return subnets
}

const unknownVpc: Omit<Vpc, 'id'> = {
  addresses: [],
  doubts: [],
  internetGateway: undefined,
  inboundRouting: undefined,
  resolver: undefined,
}

/** The table that is associated, else the main table of the VPC (VPC user guide, subnet route tables). */
function tableIdOf(subnet: string, vpc: string, isElsewhere: boolean, { associations, main }: RouteTables): string {
  const explicit = associations.get(subnet)
  if (explicit !== undefined) return explicit.table ?? `the route table of ${subnet}`
  if (isElsewhere) return `the route table of ${subnet}`
  return main.has(vpc) ? (main.get(vpc) ?? `the route table of ${vpc}`) : vpc + mainTable
}

function natsOf(lookup: Lookup, subnets: ReadonlyMap<string, Subnet>): ReadonlyMap<string, NatGateway> {
  return new Map(
    lookup.all('nat').map(({ part, resource }) => {
      const subnet = subnets.get(lookup.id(part.subnet) ?? '')
      const site = subnet && natSite(resource.id, subnet, { isPublic: part.public, address: lookup.text(part.address) })
      return [resource.id, { id: resource.id, site, public: part.public }]
    }),
  )
}

function byResource(sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> {
  const found = new Map<string, Site[]>()
  for (const site of sites) {
    if (site.resource === undefined) continue
    const group = found.get(site.resource)
    if (group === undefined) found.set(site.resource, [site])
    else group.push(site)
  }
  return found
}

function unmodelledIn(lookup: Lookup, sites: readonly Site[]): readonly Unmodelled[] {
  const parts = lookup.all('unmodelled').map(({ part, resource }) => ({ resource: resource.id, reason: part.reason }))
  const doubts = sites.flatMap(({ resource, doubts: own }) =>
    resource === undefined ? [] : own.map(({ reason }) => ({ resource, reason })),
  )
  return [...parts, ...doubts]
}

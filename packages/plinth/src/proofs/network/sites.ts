import {
  addressesWithout,
  families,
  metadataAddresses,
  publicAddresses,
  publicStandIns,
  rangeOf,
  type Addresses,
} from './addresses.ts'
import type { Network, Site, SiteKind, Subnet, Vpc } from './model.ts'

/** A site without a network interface of its own. */
function siteWithout(kind: SiteKind, id: string, name: string, addresses: Addresses): Site {
  return {
    id,
    kind,
    name,
    resource: undefined,
    owner: undefined,
    addresses,
    subnet: undefined,
    zone: undefined,
    groups: [],
    public: undefined,
    gates: [],
    metadata: undefined,
    port: undefined,
    endpoint: undefined,
    service: undefined,
    doubts: [],
  }
}

/** Every public address that no VPC here has. */
export function internetSite(vpcs: Iterable<Vpc>): Site {
  const own = [...vpcs].flatMap(({ addresses }) => addresses)
  return siteWithout('internet', 'internet', 'the internet', addressesWithout(publicAddresses, own))
}

export function metadataSite(): Site {
  return siteWithout('metadata', 'metadata', 'the metadata service', metadataAddresses)
}

/** The Amazon DNS server (VPC user guide, DNS attributes). */
export function resolverSite(): Site {
  const addresses = ['169.254.169.253', 'fd00:ec2::253'].map(rangeOf).filter((range) => range !== undefined)
  return siteWithout('resolver', 'resolver', 'the DNS resolver of the VPC', addresses)
}

export function serviceSite(service: string, addresses: Addresses): Site {
  return { ...siteWithout('service', `service ${service}`, `the AWS service ${service}`, addresses), service }
}

/** Public addresses of an AWS service by its name; those of one that no resource names stand for all others. */
export function findService(network: Network, service: string): Site {
  const found = network.services.get(service) ?? network.services.get('other')
  return found === undefined
    ? network.internet
    : { ...found, id: `service ${service}`, name: `the AWS service ${service}` }
}

/** Any address of a subnet, whatever stands there: what routes and network ACLs let through. */
export function subnetSite(subnet: Subnet, addresses: Addresses = subnet.addresses): Site {
  return {
    ...siteWithout('addresses', subnet.id, subnet.id, addresses),
    resource: subnet.id,
    subnet,
    zone: subnet.zone,
    public: subnet.publicOnLaunch,
  }
}

/** Addresses outside of every VPC here: a part of the internet, or of a network behind a VPN. */
export function outsideSite(name: string, addresses: Addresses): Site {
  return siteWithout('internet', name, name, addresses)
}

/** The interface of a NAT gateway: its private address, or any of its subnet when AWS picks one. */
export function natSite(
  id: string,
  subnet: Subnet,
  { isPublic, address }: { readonly isPublic: Site['public']; readonly address: string | undefined },
): Site {
  const written = address === undefined ? undefined : rangeOf(address)
  const addresses = written === undefined ? subnet.addresses.filter(({ family }) => family === 4) : [written]
  return {
    ...siteWithout('interface', id, id, addresses),
    resource: id,
    owner: 'NAT gateway',
    subnet,
    zone: subnet.zone,
    public: isPublic,
  }
}

/** Addresses that an internet gateway carries: public ones, and those of AWS services. */
export const carriedByInternetGateways: Addresses = [
  ...publicAddresses,
  ...families.map((family) => ({ family, span: publicStandIns[family] })),
]

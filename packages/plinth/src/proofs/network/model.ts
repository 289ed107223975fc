import type { Step, Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import type { Direction, InterfaceOwner, MetadataOptions, Truth } from '#aws/facets/network.ts'
import type { Addresses } from './addresses.ts'
import type { PacketSet } from './packets.ts'

/** The network of one environment, as its resources make it. Built once, asked many times. */
export interface Network {
  readonly subject: Subject
  readonly vpcs: ReadonlyMap<string, Vpc>
  readonly subnets: ReadonlyMap<string, Subnet>
  readonly nats: ReadonlyMap<string, NatGateway>
  readonly peerings: ReadonlyMap<string, Peering>
  readonly transitGateways: ReadonlyMap<string, TransitGateway>
  readonly groups: ReadonlyMap<string, SecurityGroup>
  /** Every network interface, sorted by id. */
  readonly sites: readonly Site[]
  /** The interfaces of a resource, one for each subnet that it may be in. */
  readonly sitesOf: ReadonlyMap<string, readonly Site[]>
  readonly internet: Site
  readonly metadata: Site
  /** The DNS resolver of Amazon, in every VPC. */
  readonly resolver: Site
  /** AWS services by name (`s3`, `ecr.api`, `com.amazonaws.global.cloudfront.origin-facing`) that something refers to. */
  readonly services: ReadonlyMap<string, Site>
  /** What could not be understood, once for each resource; what depends on it is answered with `unknown`. */
  readonly unmodelled: readonly Unmodelled[]
}

export interface Unmodelled {
  readonly resource: string
  readonly reason: string
}

export type SiteKind =
  /** A network interface in a subnet. */
  | 'interface'
  /** Addresses outside of every VPC here. */
  | 'internet'
  /** Addresses that one AWS service has, which nobody else has. */
  | 'service'
  | 'metadata'
  | 'resolver'
  /** Addresses in a subnet without an interface that is known: what routes and network ACLs let through. */
  | 'addresses'

/** Where packets start or end. */
export interface Site {
  /** Unique: the id of a resource, with `@` and a subnet behind it where it has several; or `internet`. */
  readonly id: string
  readonly kind: SiteKind
  /** In a sentence: `the internet`, `demo/services/aws_db_instance.database`. */
  readonly name: string
  /** Resource behind it; undefined for the internet. */
  readonly resource: string | undefined
  readonly owner: InterfaceOwner | undefined
  /** Private addresses for an interface; all that it may have, when AWS picks one. Source and destination of packets. */
  readonly addresses: Addresses
  /** Undefined outside of VPCs, and where nobody knows the subnet. */
  readonly subnet: Subnet | undefined
  /** Letter-suffixed name: `us-east-1a`. */
  readonly zone: string | undefined
  readonly groups: readonly GroupMember[]
  /** Whether it has a public IPv4 address, so that an internet gateway translates for it. */
  readonly public: Truth
  /** What filters its packets, from the inside out; each must let them pass. */
  readonly gates: readonly Gate[]
  readonly metadata: MetadataOptions | undefined
  /** The port that its resource says it listens on. */
  readonly port: number | undefined
  /** For an interface endpoint: the service behind it. */
  readonly endpoint:
    | { readonly vpc: string | undefined; readonly service: string | undefined; readonly privateNames: Truth }
    | undefined
  /** For an AWS service: the names that prefix lists and endpoints know it by. */
  readonly service: string | undefined
  /** Reasons why not everything about it is known; answers about it are at best `unknown`. */
  readonly doubts: readonly Doubt[]
}

/** Why something cannot be known, and the resource that it rests on. */
export interface Doubt {
  readonly reason: string
  readonly evidence: readonly Evidence[]
}

/** Membership of a security group. */
export interface GroupMember {
  /** Id of the resource, or of something outside, or undefined where nobody knows it. */
  readonly group: string | undefined
  /** Whether its content is described by resources here. */
  readonly known: boolean
}

/** The other end of a connection, as a gate sees it. */
export interface Peer {
  readonly site: Site
  /** Whether rules that refer to a security group see its groups: not through NAT, nor through most gateways. */
  readonly groupsVisible: Truth
}

/** What a filter does with packets; what is in neither set is stopped. */
export interface Passage {
  readonly allowed: PacketSet
  /** Nobody can know whether these pass. */
  readonly unknown: PacketSet
}

/**
 * A filter at a site: security groups, network policies. Stateful: replies pass. It is asked for the first packet of a
 * connection alone.
 */
export interface Gate {
  readonly kind: 'security-group' | 'network-policy' | 'host'
  /** Sites whose gates have the same key are filtered alike. */
  readonly key: string
  readonly allows: (direction: Direction, packets: PacketSet, peer: Peer) => Passage
  /** The rules one by one, where the gate has such; without them it is asked for each pair. */
  readonly parts?: Readonly<Record<Direction, GateParts>>
  /** The rules that let these packets pass, or that none does. */
  readonly explain: (direction: Direction, packets: PacketSet, peer: Peer) => Step
}

/** The rules of a gate: what is let pass whoever the peer is, and rules for members of one group. */
export interface GateParts {
  readonly byAddress: Passage
  readonly byGroup: readonly GroupLine[]
}

export interface Vpc {
  readonly id: string
  /** Blocks of both families; local routes lead there. */
  readonly addresses: Addresses
  /** A block that nobody knows yet: local routes could take more than `addresses`. */
  readonly doubts: readonly Doubt[]
  readonly internetGateway: string | undefined
  /** Routes of the internet gateway lead what comes in through something else first. */
  readonly inboundRouting: Doubt | undefined
  readonly resolver: Truth
}

export interface Subnet {
  readonly id: string
  readonly vpc: Vpc
  /** Without the five that AWS keeps of each IPv4 block. */
  readonly addresses: Addresses
  readonly zone: string | undefined
  /** Whether what starts here gets a public IPv4 address, or an IPv6 address, when it does not say. */
  readonly publicOnLaunch: Truth
  readonly ipv6OnLaunch: Truth
  readonly table: RouteTable
  readonly acl: Acl
}

export interface RouteTable {
  readonly id: string
  /** Which addresses go where, already by longest prefix: each address stands in one choice that is certain. */
  readonly choices: readonly RouteChoice[]
  /** Packets to addresses that no choice takes for sure. */
  readonly lost: PacketSet
}

/** Addresses that one route takes. */
export interface RouteChoice {
  readonly to: Addresses
  /** Nobody knows whether the route contains these addresses: they take it, or what the other choices say. */
  readonly perhaps: boolean
  /** Packets to these addresses, whatever else they are. */
  readonly packets: PacketSet
  readonly hop: NextHop
  /** The route as it is written: `0.0.0.0/0`. */
  readonly destination: string
  readonly evidence: readonly Evidence[]
}

export type NextHop =
  | { readonly kind: 'local' }
  | { readonly kind: 'internet-gateway'; readonly id: string; readonly attached: Truth }
  | { readonly kind: 'egress-only'; readonly id: string; readonly attached: Truth }
  | { readonly kind: 'nat'; readonly id: string }
  | { readonly kind: 'peering'; readonly id: string }
  | { readonly kind: 'transit-gateway'; readonly id: string }
  | { readonly kind: 'gateway-endpoint'; readonly id: string; readonly service: string }
  /** The target is gone, or takes no packets of this kind. */
  | { readonly kind: 'blackhole'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }

export interface NatGateway {
  readonly id: string
  /** Undefined where nobody knows the subnet. */
  readonly site: Site | undefined
  readonly public: Truth
}

export interface Peering {
  readonly id: string
  readonly vpcs: readonly [Vpc | undefined, Vpc | undefined]
  readonly accepted: Truth
  readonly sameRegion: Truth
}

/** A network ACL as two sets: what its rules let in and out, whatever the rest of the way. */
export interface Acl {
  readonly id: string
  readonly in: AclPassage
  readonly out: AclPassage
}

export interface AclPassage extends Passage {
  /** In the order that AWS tries them, the last one that denies all included. */
  readonly rules: readonly AclLine[]
}

export interface AclLine {
  /** `rule 100`, or `rule *`. */
  readonly name: string
  readonly allows: Truth
  readonly sure: PacketSet
  readonly maybe: PacketSet
  readonly evidence: readonly Evidence[]
}

/** The rules of a security group, compiled. */
export interface SecurityGroup {
  readonly id: string
  readonly in: readonly GroupLine[]
  readonly out: readonly GroupLine[]
  /** Described by resources here; the rules of others are not known. */
  readonly known: boolean
}

export interface GroupLine {
  /** Packets of any peer that the addresses, protocol and ports of the rule fit. */
  readonly sure: PacketSet
  readonly maybe: PacketSet
  /** Only peers of this group; undefined when addresses decide. */
  readonly peer: GroupMember | undefined
  /** `5432/tcp from demo/platform/aws_security_group.nodes` */
  readonly says: string
  readonly evidence: readonly Evidence[]
}

export interface TransitGateway {
  readonly id: string
  readonly attachments: readonly TransitAttachment[]
  readonly groupReferences: Truth
}

export interface TransitAttachment {
  readonly id: string
  readonly vpc: Vpc | undefined
  /** One for each zone. */
  readonly subnets: readonly Subnet[]
  readonly groupReferences: Truth
  readonly appliance: Truth
  readonly ipv6: Truth
  /** Where packets from this attachment go; each address stands in one choice. Undefined without an association. */
  readonly table:
    | { readonly id: string; readonly choices: readonly TransitChoice[]; readonly lost: PacketSet }
    | undefined
  readonly doubts: readonly Doubt[]
}

export interface TransitChoice {
  readonly to: Addresses
  readonly perhaps: boolean
  readonly packets: PacketSet
  readonly destination: string
  readonly hop:
    | { readonly kind: 'attachment'; readonly id: string }
    | { readonly kind: 'blackhole' }
    | { readonly kind: 'unknown'; readonly reason: string }
  readonly evidence: readonly Evidence[]
}

import { isReference, isTemplate, type Reference } from '#graph/value.ts'

/**
 * What a resource says about the network, in terms that are the same for every type that says it. Text that may be a
 * reference stays a reference here: `proofs/network/read` looks it up in the graph. `undefined` means that nobody knows
 * the value before apply; what reads it answers `unknown` and never guesses.
 */
export type NetworkPart =
  | VpcPart
  | SubnetPart
  | RoutePart
  | GatewayPart
  | PeeringPart
  | TransitPart
  | EndpointPart
  | AclPart
  | SecurityGroupPart
  | PrefixListPart
  | InterfacePart
  | UnmodelledPart

/** Text as it is written, the attribute that it comes from, or `undefined` for what is known after apply only. */
export type Written = string | Reference | undefined
/** `undefined`: known after apply only. */
export type Truth = boolean | undefined

/** What an argument points to. */
export type Target =
  /** Id in the graph; with `#attribute` behind it, what AWS makes together with that resource. */
  | { readonly kind: 'resource'; readonly id: string }
  /** An id of something that no resource here describes: `sg-0123456789abcdef0`. */
  | { readonly kind: 'outside'; readonly id: string }
  | { readonly kind: 'unknown' }

export type VpcPart =
  | {
      readonly part: 'vpc'
      readonly cidr: Written
      /** `drawn` when AWS picks the IPv6 block. */
      readonly ipv6: Written | 'drawn' | 'none'
      readonly resolver: Truth
    }
  | { readonly part: 'vpc-cidr'; readonly vpc: Target; readonly cidr: Written; readonly family: 4 | 6 }

export interface SubnetPart {
  readonly part: 'subnet'
  readonly vpc: Target
  /** `none` for a subnet of the other family alone. */
  readonly cidr: Written | 'none'
  readonly ipv6: Written | 'none'
  readonly zone: Written
  /** Whether what starts here gets a public IPv4 address, or an IPv6 address, when it does not say. */
  readonly publicOnLaunch: Truth
  readonly ipv6OnLaunch: Truth
}

/** One line of a route table. */
export interface RouteLine {
  readonly destination:
    | { readonly by: 'cidr'; readonly value: Written; readonly family: 4 | 6 | undefined }
    | { readonly by: 'prefix-list'; readonly value: Target }
  /** `local` as text is the VPC itself. */
  readonly to: Target | { readonly kind: 'local' }
  /** What it leads to as far as the argument tells that names it, also when nobody knows which one yet. */
  readonly through: 'nat' | 'egress-only' | 'any'
  /** Argument that the line stands in, empty for a resource of its own. */
  readonly argument: string
}

export type RoutePart =
  | { readonly part: 'route-table'; readonly vpc: Target; readonly routes: readonly RouteLine[] }
  /** The main table of a VPC, taken over with these routes instead of what it had. */
  | { readonly part: 'default-route-table'; readonly table: Target; readonly routes: readonly RouteLine[] }
  | { readonly part: 'route'; readonly table: Target; readonly route: RouteLine }
  | { readonly part: 'table-association'; readonly table: Target; readonly subnet?: Target; readonly gateway?: Target }
  | { readonly part: 'main-table'; readonly table: Target; readonly vpc: Target }

export type GatewayPart =
  | { readonly part: 'gateway'; readonly role: 'internet' | 'egress-only'; readonly vpc: Target | undefined }
  | { readonly part: 'gateway-attachment'; readonly gateway: Target; readonly vpc: Target }
  | { readonly part: 'nat'; readonly subnet: Target; readonly public: Truth; readonly address: Written }

export type PeeringPart =
  | {
      readonly part: 'peering'
      readonly requester: Target
      readonly accepter: Target
      /** Nothing passes before the other side has accepted. */
      readonly accepted: Truth
      /** Region of the accepter; undefined for the same as the requester's. */
      readonly region: Written | 'same'
    }
  | { readonly part: 'peering-acceptance'; readonly peering: Target; readonly accepted: Truth }

export type TransitPart =
  | {
      readonly part: 'transit-gateway'
      readonly associates: Truth
      readonly propagates: Truth
      readonly groupReferences: Truth
    }
  | {
      readonly part: 'transit-attachment'
      readonly gateway: Target
      readonly vpc: Target
      readonly subnets: readonly Target[]
      readonly associates: Truth
      readonly propagates: Truth
      readonly groupReferences: Truth
      readonly appliance: Truth
      readonly ipv6: Truth
    }
  | { readonly part: 'transit-table'; readonly gateway: Target }
  | {
      readonly part: 'transit-route'
      readonly table: Target
      readonly cidr: Written
      readonly to: Target | { readonly kind: 'blackhole' }
    }
  | { readonly part: 'transit-association'; readonly table: Target; readonly attachment: Target }
  | { readonly part: 'transit-propagation'; readonly table: Target; readonly attachment: Target }

export type EndpointPart =
  | {
      readonly part: 'gateway-endpoint'
      readonly vpc: Target
      /** `com.amazonaws.us-east-1.s3` */
      readonly service: Written
      readonly tables: readonly Target[]
    }
  | { readonly part: 'endpoint-table'; readonly endpoint: Target; readonly table: Target }

/** One rule of a network ACL; AWS tries them by number and takes the first that fits. */
export interface AclRule {
  /** `undefined`: known after apply only. */
  readonly number: number | undefined
  readonly allows: Truth
  readonly protocol: Written
  /** For ICMP the type and the code; -1 means all. */
  readonly from: number | undefined
  readonly to: number | undefined
  readonly cidr: Written
  readonly family: 4 | 6 | undefined
  readonly argument: string
}

export type AclPart =
  | {
      readonly part: 'acl'
      readonly vpc: Target
      readonly subnets: readonly Target[]
      readonly inbound: readonly AclRule[]
      readonly outbound: readonly AclRule[]
    }
  | {
      readonly part: 'default-acl'
      readonly acl: Target
      readonly subnets: readonly Target[]
      readonly inbound: readonly AclRule[]
      readonly outbound: readonly AclRule[]
    }
  | { readonly part: 'acl-rule'; readonly acl: Target; readonly direction: Direction; readonly rule: AclRule }
  | { readonly part: 'acl-association'; readonly acl: Target; readonly subnet: Target }

export type Direction = 'in' | 'out'

/** Who the other end of a security group rule may be. */
export type Peer =
  | { readonly by: 'cidr'; readonly value: Written; readonly family: 4 | 6 }
  | { readonly by: 'prefix-list'; readonly value: Target }
  | { readonly by: 'group'; readonly value: Target }
  | { readonly by: 'self' }
  | { readonly by: 'unknown' }

export interface GroupRule {
  readonly protocol: Written
  /** For ICMP the type and the code; -1 means all. */
  readonly from: number | undefined
  readonly to: number | undefined
  readonly peers: readonly Peer[]
  readonly argument: string
}

export type SecurityGroupPart =
  | {
      readonly part: 'security-group'
      /** Attribute under which AWS makes the group together with the resource; absent for a group of its own. */
      readonly made?: string
      /** Undefined where the subnets of its members tell. */
      readonly vpc: Target | undefined
      readonly inbound: readonly GroupRule[]
      readonly outbound: readonly GroupRule[]
    }
  /** The default group of a VPC, taken over with these rules instead of what it had. */
  | {
      readonly part: 'default-security-group'
      readonly vpc: Target
      readonly inbound: readonly GroupRule[]
      readonly outbound: readonly GroupRule[]
    }
  | { readonly part: 'group-rule'; readonly group: Target; readonly direction: Direction; readonly rule: GroupRule }
  /** Adds a group to a network interface that another resource describes. */
  | { readonly part: 'group-attachment'; readonly group: Target; readonly interface: Target }

export type PrefixListPart =
  | {
      readonly part: 'prefix-list'
      /** `com.amazonaws.global.cloudfront.origin-facing` for a list that AWS keeps. */
      readonly name: Written
      /** `undefined` for a list whose content is not written here. */
      readonly cidrs: readonly { readonly value: Written; readonly argument: string }[] | undefined
    }
  | { readonly part: 'prefix-list-entry'; readonly list: Target; readonly cidr: Written }

/** Words for what stands behind a network interface. */
export type InterfaceOwner =
  | 'instance'
  | 'network interface'
  | 'database'
  | 'cache'
  | 'node'
  | 'pod'
  | 'control plane'
  | 'function'
  | 'task'
  | 'load balancer'
  | 'endpoint'
  | 'NAT gateway'

/** How a list of targets is found: written, or through the resource that holds it. */
export type Targets = readonly Target[] | { readonly of: Target; readonly list: 'subnets' | 'groups' } | 'unknown'

/** The metadata service of a host, at 169.254.169.254. */
export interface MetadataOptions {
  readonly enabled: Truth
  /** Hops that an answer survives; one keeps pods without host network from it. */
  readonly hopLimit: number | undefined
  readonly tokens: Written
}

export type InterfacePart =
  | {
      readonly part: 'interface'
      readonly owner: InterfaceOwner
      /** One interface in each, or in one that AWS picks. */
      readonly subnets: Targets
      /** `default` for the default group of the VPC. */
      readonly groups: Targets | 'default' | 'none'
      /** Private addresses that are written. */
      readonly addresses: readonly Written[]
      /** `subnet` when the subnet decides. */
      readonly public: Truth | 'subnet'
      readonly ipv6: Truth | 'subnet'
      readonly metadata?: MetadataOptions
      /** The port that it listens on, where the resource says so. */
      readonly port?: number
      /** For an interface endpoint: `com.amazonaws.us-east-1.ecr.api`, and whether its name resolves to it in the VPC. */
      readonly endpoint?: { readonly vpc: Target; readonly service: Written; readonly privateNames: Truth }
      /** Stands on an interface that another resource describes: an instance with `network_interface` blocks. */
      readonly borrows?: readonly Target[]
      /** Launch template that says what is not said here. */
      readonly template?: Target
    }
  /** Nodes of a group: settings may come from its launch template, the rest from its cluster. */
  | {
      readonly part: 'nodes'
      readonly cluster: Target
      readonly subnets: readonly Target[]
      readonly template?: Target
    }
  | { readonly part: 'control-plane'; readonly subnets: readonly Target[]; readonly groups: readonly Target[] }
  | {
      readonly part: 'launch-template'
      /** `undefined`: none written. */
      readonly groups: readonly Target[] | undefined
      readonly public: Truth | 'subnet'
      readonly metadata: MetadataOptions
    }
  | { readonly part: 'interface-attachment'; readonly instance: Target; readonly interface: Target }
  | { readonly part: 'subnet-group'; readonly subnets: readonly Target[] }
  /** A public IPv4 address for an interface or an instance. */
  | { readonly part: 'public-address'; readonly on: Target }

/** Something that moves or stops packets in a way that is not modelled: answers that could depend on it are `unknown`. */
export interface UnmodelledPart {
  readonly part: 'unmodelled'
  /** A route table, a transit gateway route table; `self` for the resource that says it. */
  readonly touches: Target | { readonly kind: 'self' }
  /** In a sentence that ends without a full stop: `a virtual private gateway adds routes that are learnt by BGP`. */
  readonly reason: string
}

/**
 * What an argument points to. Attributes that name the resource itself lead to its id; an attribute such as
 * `default_security_group_id` leads to what AWS made together with it.
 */
export function target(value: unknown): Target {
  if (typeof value === 'string') return { kind: 'outside', id: value }
  const reference = isTemplate(value) && value.parts.length === 1 ? value.parts[0] : value
  if (!isReference(reference)) return { kind: 'unknown' }
  const attribute = reference.attribute.split('.').at(-1) ?? ''
  return { kind: 'resource', id: /^(id|arn|name|)$/.test(attribute) ? reference.target : withAttribute(reference) }
}

/** Attributes that are other names of a resource, or of what AWS makes with it. */
const madeWith: Readonly<Record<string, string>> = {
  main_route_table_id: 'default_route_table_id',
  propagation_default_route_table_id: 'association_default_route_table_id',
}

function withAttribute({ target: id, attribute }: Reference): string {
  const last = attribute.split('.').at(-1) ?? ''
  if (/^(group_name|id|arn|bucket|identifier|cluster_name|allocation_id|network_interface_id)$/.test(last)) return id
  return `${id}#${madeWith[last] ?? last}`
}

export function targets(value: unknown): readonly Target[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.map(target) : [{ kind: 'unknown' }]
}

export function written(value: unknown): Written {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (isTemplate(value) && value.parts.length === 1) return written(value.parts[0])
  return isReference(value) ? value : undefined
}

/** A truth value, also one that is written as text; what is not written is `absent`. */
export function truth(value: unknown, absent: boolean, yes = 'enable', no = 'disable'): Truth {
  if (value === undefined || value === null) return absent
  if (value === 'true' || value === yes) return true
  if (value === 'false' || value === no) return false
  return typeof value === 'boolean' ? value : undefined
}

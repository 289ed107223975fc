import fc from 'fast-check'
import { clusterRecipe, type ClusterRecipe } from './recipe-cluster.ts'

/**
 * Random networks as choices, small enough to shrink. A number that says which of several things is meant counts modulo
 * how many there are, so that a choice stays good when something else goes away.
 */
export interface NetworkRecipe {
  readonly vpcs: readonly VpcRecipe[]
  readonly peerings: readonly PeeringRecipe[]
  readonly transit: TransitRecipe | undefined
  readonly lists: readonly (readonly number[])[]
  readonly cluster: ClusterRecipe | undefined
}

export interface VpcRecipe {
  readonly hasIpv6: boolean
  readonly hasGateway: boolean
  readonly hasEgressOnly: boolean
  readonly secondary: boolean
  readonly subnets: readonly SubnetRecipe[]
  readonly nats: readonly { readonly subnet: number; readonly isPublic: boolean }[]
  readonly tables: readonly TableRecipe[]
  /** Whether the first table is the main one of the VPC, for subnets without a table. */
  readonly hasMain: boolean
  readonly acls: readonly AclRecipe[]
  /** Rules of the default ACL, where it is written down. */
  readonly defaultAcl: AclRecipe | undefined
  readonly groups: readonly GroupRecipe[]
  readonly hasDefaultGroup: boolean
}

export interface SubnetRecipe {
  readonly zone: number
  readonly inSecondary: boolean
  readonly table: number | undefined
  readonly acl: number | undefined
  readonly isPublic: boolean
  readonly hosts: readonly HostRecipe[]
}

export interface HostRecipe {
  readonly kind: 'instance' | 'interface' | 'database' | 'endpoint' | 'balancer'
  readonly address: number
  readonly isPublic: boolean | undefined
  readonly hasIpv6: boolean
  readonly groups: readonly number[]
  /** Of a load balancer. */
  readonly listeners: readonly ListenerRecipe[]
}

export interface ListenerRecipe {
  readonly port: number
  readonly protocol: number
  readonly groupPort: number
  readonly targets: readonly { readonly host: number; readonly port: number | undefined }[]
}

export interface TableRecipe {
  readonly base: 'internet' | 'nat' | 'isolated'
  readonly toPeers: boolean
  readonly toTransit: boolean
  readonly isInline: boolean
  readonly routes: readonly RouteRecipe[]
}

export interface RouteRecipe {
  readonly destination: number
  readonly target: number
  readonly unknown: 'target' | 'destination' | undefined
}

export interface AclRecipe {
  readonly ingress: readonly AclRuleRecipe[]
  readonly egress: readonly AclRuleRecipe[]
  readonly isInline: boolean
}

export interface AclRuleRecipe {
  readonly number: number
  readonly isAllow: boolean
  readonly traffic: TrafficRecipe
  readonly source: number
}

export interface GroupRecipe {
  readonly style: 'inline' | 'rules' | 'older rules'
  readonly ingress: readonly GroupRuleRecipe[]
  readonly egress: readonly GroupRuleRecipe[]
}

export interface GroupRuleRecipe {
  readonly traffic: TrafficRecipe
  readonly source: SourceRecipe
}

interface SourceRecipe {
  readonly kind: 'anyone' | 'cidr' | 'group' | 'peer group' | 'self' | 'list' | 'aws list' | 'unknown'
  readonly which: number
}

export interface TrafficRecipe {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'icmpv6' | 'all' | 'other'
  readonly from: number
  readonly to: number
}

interface PeeringRecipe {
  readonly a: number
  readonly b: number
  readonly isAccepted: boolean
}

export interface TransitRecipe {
  readonly hasDefaults: boolean
  readonly hasIpv6: boolean
  readonly showsGroups: boolean
  readonly attachments: readonly { readonly vpc: number; readonly subnets: readonly number[] }[]
  readonly routes: readonly { readonly vpc: number; readonly attachment: number; readonly isBlackhole: boolean }[]
}

const which = fc.nat(1000)
const rarely = often(1, 15)
const mostly = often(6, 1)

function often(yes: number, no: number): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: yes, arbitrary: fc.constant(true) }, { weight: no, arbitrary: fc.constant(false) })
}

function weighted<T>(...choices: readonly (readonly [weight: number, value: T])[]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))
}

/** Once in so many times; else nothing. */
function sometimes<T>(arbitrary: fc.Arbitrary<T>, once: number): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: once - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
}

const traffic: fc.Arbitrary<TrafficRecipe> = fc.record({
  protocol: weighted<TrafficRecipe['protocol']>(
    [6, 'tcp'],
    [6, 'all'],
    [2, 'udp'],
    [1, 'icmp'],
    [1, 'icmpv6'],
    [1, 'other'],
  ),
  from: which,
  to: which,
})

const aclRule: fc.Arbitrary<AclRuleRecipe> = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  isAllow: often(3, 2),
  traffic,
  source: which,
})

const everything: AclRuleRecipe = {
  number: 13,
  isAllow: true,
  traffic: { protocol: 'all', from: 0, to: 0 },
  source: 0,
}

/** Most ACLs end with everything allowed: what they say before it is what a packet meets. */
const aclRules = fc
  .tuple(fc.uniqueArray(aclRule, { maxLength: 4, selector: ({ number }) => number }), often(4, 1))
  .map(([rules, ends]) => (ends ? [...rules, everything] : rules))

const acl: fc.Arbitrary<AclRecipe> = fc.record({ ingress: aclRules, egress: aclRules, isInline: fc.boolean() })

const source: fc.Arbitrary<SourceRecipe> = fc.record({
  kind: weighted<SourceRecipe['kind']>(
    [24, 'anyone'],
    [14, 'cidr'],
    [12, 'group'],
    [3, 'peer group'],
    [6, 'self'],
    [5, 'list'],
    [1, 'aws list'],
    [1, 'unknown'],
  ),
  which,
})

const groupRule: fc.Arbitrary<GroupRuleRecipe> = fc.record({ traffic, source })

const anything: GroupRuleRecipe = {
  traffic: { protocol: 'all', from: 0, to: 0 },
  source: { kind: 'anyone', which: 0 },
}

const ingressRules = fc
  .tuple(fc.array(groupRule, { minLength: 1, maxLength: 4 }), often(1, 1))
  .map(([rules, isOpen]) => (isOpen ? [anything, ...rules] : rules))

const egressRules = fc.oneof(
  { weight: 5, arbitrary: fc.constant([anything]) },
  { weight: 2, arbitrary: fc.array(groupRule, { maxLength: 3 }) },
)

const group: fc.Arbitrary<GroupRecipe> = fc.record({
  style: weighted<GroupRecipe['style']>([2, 'inline'], [3, 'rules'], [1, 'older rules']),
  ingress: ingressRules,
  egress: egressRules,
})

const listener: fc.Arbitrary<ListenerRecipe> = fc.record({
  port: which,
  protocol: which,
  groupPort: which,
  targets: fc.array(fc.record({ host: which, port: fc.option(which, { nil: undefined, freq: 2 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
})

const host: fc.Arbitrary<HostRecipe> = fc.record({
  kind: weighted<HostRecipe['kind']>(
    [4, 'instance'],
    [4, 'interface'],
    [1, 'database'],
    [1, 'endpoint'],
    [1, 'balancer'],
  ),
  address: fc.nat(40),
  isPublic: weighted<boolean | undefined>([5, true], [1, false], [1, undefined]),
  hasIpv6: fc.boolean(),
  groups: fc.array(which, { maxLength: 2 }),
  listeners: fc.array(listener, { minLength: 1, maxLength: 2 }),
})

const subnet: fc.Arbitrary<SubnetRecipe> = fc.record({
  zone: weighted([5, 0], [1, 1]),
  inSecondary: rarely,
  table: fc.option(which, { freq: 5, nil: undefined }),
  acl: fc.option(which, { freq: 2, nil: undefined }),
  isPublic: fc.boolean(),
  hosts: fc.array(host, { minLength: 1, maxLength: 3 }),
})

const route: fc.Arbitrary<RouteRecipe> = fc.record({
  destination: which,
  target: which,
  unknown: weighted<RouteRecipe['unknown']>([30, undefined], [1, 'target'], [1, 'destination']),
})

const table: fc.Arbitrary<TableRecipe> = fc.record({
  base: weighted<TableRecipe['base']>([6, 'internet'], [4, 'nat'], [1, 'isolated']),
  toPeers: mostly,
  toTransit: mostly,
  isInline: fc.boolean(),
  routes: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(route, { maxLength: 3 }) },
  ),
})

const vpc: fc.Arbitrary<VpcRecipe> = fc.record({
  hasIpv6: fc.boolean(),
  hasGateway: mostly,
  hasEgressOnly: fc.boolean(),
  secondary: rarely,
  subnets: fc.array(subnet, { minLength: 1, maxLength: 4 }),
  nats: fc.array(fc.record({ subnet: which, isPublic: mostly }), { maxLength: 2 }),
  tables: fc.array(table, { minLength: 1, maxLength: 3 }),
  hasMain: mostly,
  acls: fc.array(acl, { minLength: 1, maxLength: 2 }),
  defaultAcl: sometimes(acl, 5),
  groups: fc.array(group, { minLength: 1, maxLength: 4 }),
  hasDefaultGroup: rarely,
})

const transit: fc.Arbitrary<TransitRecipe> = fc.record({
  hasDefaults: mostly,
  hasIpv6: fc.boolean(),
  showsGroups: fc.boolean(),
  attachments: fc.array(fc.record({ vpc: which, subnets: fc.array(which, { minLength: 1, maxLength: 2 }) }), {
    minLength: 2,
    maxLength: 4,
  }),
  routes: fc.array(fc.record({ vpc: which, attachment: which, isBlackhole: fc.boolean() }), { maxLength: 2 }),
})

export const networkRecipe: fc.Arbitrary<NetworkRecipe> = fc.record({
  vpcs: fc.array(vpc, { minLength: 1, maxLength: 3 }),
  peerings: fc.array(fc.record({ a: which, b: which, isAccepted: often(8, 1) }), { maxLength: 2 }),
  transit: sometimes(transit, 3),
  lists: fc.array(fc.array(which, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  cluster: sometimes(clusterRecipe, 2),
})

import type { InterfaceOwner, MetadataOptions, Target, Targets, Truth } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import { rangeOf, type Addresses } from '../addresses.ts'
import type { GroupMember, Site } from '../model.ts'
import type { Lookup, Said } from './lookup.ts'
import { memberOf } from './security-groups.ts'

type PartOf<Name> = Extract<Said['part'], { readonly part: Name }>
type InterfaceSaid = Said<PartOf<'interface'>>

/** What is known of the interfaces of one resource, before they are put into subnets. */
export interface Draft {
  readonly resource: Resource
  /** Id of the resource that says so: the network interface that an instance stands on. */
  readonly describedBy: string
  readonly owner: InterfaceOwner
  readonly subnets: readonly (string | undefined)[]
  /** `none`: it has no security groups, and nothing filters. */
  readonly groups: readonly GroupMember[] | 'default' | 'none'
  readonly addresses: Addresses
  readonly public: Truth | 'subnet'
  readonly ipv6: Truth | 'subnet'
  readonly metadata?: MetadataOptions | undefined
  readonly port?: number | undefined
  readonly endpoint?: Site['endpoint']
}

/** Interfaces of every resource that has some. */
export function draftsOf(lookup: Lookup): readonly Draft[] {
  return [...interfaces(lookup), ...attachedInterfaces(lookup), ...nodes(lookup), ...controlPlanes(lookup)]
}

function interfaces(lookup: Lookup): readonly Draft[] {
  const all = lookup.all('interface')
  const byResource = new Map(all.map((said) => [said.resource.id, said]))
  return all.flatMap((said) => {
    const borrows = (said.part.borrows ?? []).map((target) => byResource.get(lookup.id(target) ?? ''))
    const found = borrows.filter((each) => each !== undefined)
    if (found.length > 0) {
      return found.map((each) => ({
        ...draftOf(each, lookup),
        resource: said.resource,
        owner: said.part.owner,
        metadata: said.part.metadata,
      }))
    }
    return [draftOf(said, lookup)]
  })
}

/** Interfaces that are attached to an instance by a resource of their own are among those of the instance. */
function attachedInterfaces(lookup: Lookup): readonly Draft[] {
  const byResource = new Map(lookup.all('interface').map((said) => [said.resource.id, said]))
  return lookup.all('interface-attachment').flatMap(({ part }) => {
    const instance = byResource.get(lookup.id(part.instance) ?? '')
    const attached = byResource.get(lookup.id(part.interface) ?? '')
    if (instance === undefined || attached === undefined) return []
    const { metadata, owner } = instance.part
    return [{ ...draftOf(attached, lookup), resource: instance.resource, owner, metadata }]
  })
}

function draftOf({ part, resource }: InterfaceSaid, lookup: Lookup): Draft {
  const template = templateOf(part.template, lookup)
  const groups = typeof part.groups === 'string' ? part.groups : membersIn(part.groups, lookup)
  const texts = part.addresses.map(lookup.text)
  return {
    resource,
    describedBy: resource.id,
    owner: part.owner,
    subnets: subnetsIn(part.subnets, lookup),
    groups:
      groups === 'default' && template?.groups !== undefined
        ? template.groups.map((group) => memberOf(group, lookup))
        : groups === 'unknown' || (groups === 'default' && part.template !== undefined && template === undefined)
          ? [{ group: undefined, known: false }]
          : groups,
    addresses: texts
      .map((text) => (text === undefined ? undefined : rangeOf(text)))
      .filter((range) => range !== undefined),
    public: part.public === 'subnet' && template !== undefined ? template.public : part.public,
    ipv6: part.ipv6,
    metadata: template?.metadata ?? part.metadata,
    port: part.port,
    endpoint: part.endpoint && {
      vpc: lookup.id(part.endpoint.vpc),
      service: lookup.text(part.endpoint.service),
      privateNames: part.endpoint.privateNames,
    },
  }
}

function templateOf(target: Target | undefined, lookup: Lookup): PartOf<'launch-template'> | undefined {
  const id = target && lookup.named(target, 'launch-template')
  return lookup.all('launch-template').find(({ resource }) => resource.id === id)?.part
}

function membersIn(targets: Targets, lookup: Lookup): readonly GroupMember[] | 'default' | 'none' | 'unknown' {
  if (targets === 'unknown') return 'unknown'
  if (!('of' in targets)) return targets.map((group) => memberOf(group, lookup))
  const holder = holderOf(targets.of, lookup)
  return holder === undefined
    ? 'unknown'
    : typeof holder.groups === 'string'
      ? holder.groups
      : membersIn(holder.groups, lookup)
}

function holderOf(target: Target, lookup: Lookup): PartOf<'interface'> | undefined {
  const id = lookup.named(target, 'interface')
  return lookup.all('interface').find(({ resource }) => resource.id === id)?.part
}

/** Ids of subnets; one that is undefined where nobody knows any. */
function subnetsIn(targets: Targets, lookup: Lookup): readonly (string | undefined)[] {
  if (targets === 'unknown') return [undefined]
  if (!('of' in targets)) return targets.length === 0 ? [undefined] : targets.map((target) => lookup.id(target))
  const id = lookup.named(targets.of, 'subnet-group')
  const group = lookup.all('subnet-group').find(({ resource }) => resource.id === id)
  if (group !== undefined) return subnetsIn(group.part.subnets, lookup)
  const holder = holderOf(targets.of, lookup)
  return holder === undefined ? [undefined] : subnetsIn(holder.subnets, lookup)
}

/** EKS gives nodes the cluster security group unless their launch template names groups (EKS user guide). */
function nodes(lookup: Lookup): readonly Draft[] {
  return lookup.all('nodes').map(({ part, resource }) => {
    const template = templateOf(part.template, lookup)
    const cluster = lookup.named(part.cluster, 'control-plane')
    const unknown = part.template !== undefined && template === undefined
    const own = cluster === undefined ? undefined : `${cluster}#cluster_security_group_id`
    const member = { group: unknown ? undefined : own, known: own !== undefined && lookup.resource(own) !== undefined }
    return {
      resource,
      describedBy: resource.id,
      owner: 'node',
      subnets: subnetsIn(part.subnets, lookup),
      groups: template?.groups === undefined ? [member] : template.groups.map((group) => memberOf(group, lookup)),
      addresses: [],
      public: template?.public ?? 'subnet',
      ipv6: 'subnet',
      // Nodes without a template of the user let an answer of the metadata service travel two hops (EKS user guide).
      metadata: template?.metadata ?? { enabled: true, hopLimit: 2, tokens: undefined },
    }
  })
}

function controlPlanes(lookup: Lookup): readonly Draft[] {
  return lookup.all('control-plane').map(({ part, resource }) => ({
    resource,
    describedBy: resource.id,
    owner: 'control plane',
    subnets: subnetsIn(part.subnets, lookup),
    groups: [
      { group: `${resource.id}#cluster_security_group_id`, known: resource.terraform?.mode !== 'data' },
      ...part.groups.map((group) => memberOf(group, lookup)),
    ],
    addresses: [],
    public: false,
    ipv6: 'subnet',
    port: 443,
  }))
}

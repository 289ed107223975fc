import type { Truth } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import { privateAddresses, type Addresses } from '../addresses.ts'
import type { Doubt, Gate, GroupMember, SecurityGroup, Site, Subnet } from '../model.ts'
import { securityGate } from '../security-gate.ts'
import { draftsOf, type Draft } from './interface-drafts.ts'
import type { Lookup } from './lookup.ts'
import { defaultGroup, memberOf } from './security-groups.ts'

export interface SiteSources {
  readonly lookup: Lookup
  readonly subnets: ReadonlyMap<string, Subnet>
  readonly groups: ReadonlyMap<string, SecurityGroup>
}

/** Every network interface that resources describe, one for each subnet that it may be in. */
export function sitesOf(sources: SiteSources): readonly Site[] {
  const { lookup } = sources
  const attached = attachedGroups(lookup)
  const addressed = publicAddressesOf(lookup)
  const gates = new Map<string, Gate>()
  const gateFor = (members: readonly GroupMember[]): Gate => {
    const key = members
      .map(({ group }) => group ?? '?')
      .toSorted()
      .join(' ')
    const gate = gates.get(key) ?? securityGate(members, sources.groups)
    gates.set(key, gate)
    return gate
  }
  const drafts = draftsOf(lookup)
  const idFor = idsOf(drafts)
  return drafts.flatMap((draft) => {
    const names = [...new Set([draft.resource.id, draft.describedBy])]
    const more = names.flatMap((name) => attached.get(name) ?? [])
    const hasAddress = names.some((name) => addressed.on.has(name))
    const mayHave = addressed.anywhere && (draft.owner === 'instance' || draft.owner === 'network interface')
    const made = { ...draft, public: hasAddress ? true : mayHave ? laxer(draft.public) : draft.public }
    return draft.subnets.map((name) => {
      const subnet = name === undefined ? undefined : sources.subnets.get(name)
      return siteOf(made, { id: idFor(draft, name), subnet, more, gateFor })
    })
  })
}

/** The id of the resource for its only interface; with the subnet behind it, and a number, where it has several. */
function idsOf(drafts: readonly Draft[]): (draft: Draft, subnet: string | undefined) => string {
  const total = new Map<string, number>()
  for (const { resource, subnets } of drafts) total.set(resource.id, (total.get(resource.id) ?? 0) + subnets.length)
  const used = new Map<string, number>()
  return ({ resource }, subnet) => {
    if (total.get(resource.id) === 1) return resource.id
    const id = `${resource.id}@${subnet ?? 'somewhere'}`
    const count = (used.get(id) ?? 0) + 1
    used.set(id, count)
    return count === 1 ? id : `${id}@${count}`
  }
}

function laxer(given: Truth | 'subnet'): Truth {
  return given === true ? true : undefined
}

interface Making {
  readonly id: string
  readonly subnet: Subnet | undefined
  readonly more: readonly GroupMember[]
  readonly gateFor: (members: readonly GroupMember[]) => Gate
}

function siteOf(draft: Draft, { id, subnet, more, gateFor }: Making): Site {
  const own = draft.groups === 'default' ? [defaultMember(subnet)] : draft.groups === 'none' ? [] : draft.groups
  const groups = [...own, ...more]
  return {
    id,
    kind: 'interface',
    name: id,
    resource: draft.resource.id,
    owner: draft.owner,
    addresses: addressesOf(draft, subnet),
    subnet,
    zone: subnet?.zone,
    groups,
    public: draft.public === 'subnet' ? subnet?.publicOnLaunch : draft.public,
    gates: draft.groups === 'none' && more.length === 0 ? [] : [gateFor(groups)],
    metadata: draft.metadata,
    port: draft.port,
    endpoint: draft.endpoint,
    service: undefined,
    doubts: subnet === undefined ? [noSubnet(draft.resource)] : [],
  }
}

function noSubnet({ id }: Resource): Doubt {
  return { reason: `nothing here describes the subnet of ${id}`, evidence: [{ resource: id }] }
}

function defaultMember(subnet: Subnet | undefined): GroupMember {
  return subnet === undefined
    ? { group: undefined, known: false }
    : { group: subnet.vpc.id + defaultGroup, known: true }
}

/** Where nobody knows the subnet, it may have any private address: what reaches it is then not known, in place of nothing. */
function addressesOf({ addresses, ipv6 }: Draft, subnet: Subnet | undefined): Addresses {
  const own = addresses.filter(({ family }) => family === 4)
  const four = own.length > 0 ? own : (subnet?.addresses ?? privateAddresses).filter(({ family }) => family === 4)
  const written = addresses.filter(({ family }) => family === 6)
  const has = ipv6 === 'subnet' ? subnet?.ipv6OnLaunch : ipv6
  const six =
    written.length > 0 ? written : has === false ? [] : (subnet?.addresses.filter(({ family }) => family === 6) ?? [])
  return [...four, ...six]
}

/** Groups that are added to an interface by a resource of its own. */
function attachedGroups(lookup: Lookup): ReadonlyMap<string, readonly GroupMember[]> {
  const found = new Map<string, readonly GroupMember[]>()
  for (const { part } of lookup.all('group-attachment')) {
    const id = lookup.id(part.interface)?.split('#')[0]
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), memberOf(part.group, lookup)])
  }
  return found
}

/** What has a public address of its own; `anywhere` when nobody knows what one of them is for. */
function publicAddressesOf(lookup: Lookup): { readonly on: ReadonlySet<string>; readonly anywhere: boolean } {
  const ids = lookup.all('public-address').map(({ part }) => lookup.id(part.on)?.split('#')[0])
  return { on: new Set(ids.filter((id) => id !== undefined)), anywhere: ids.includes(undefined) }
}

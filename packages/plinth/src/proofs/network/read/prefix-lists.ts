import type { Evidence } from '#answers/answer.ts'
import type { Written } from '#aws/facets/network.ts'
import type { AddressRange, Match } from '../addresses.ts'
import { unknownMatch } from '../addresses.ts'
import type { Lookup } from './lookup.ts'
import { addressesIn } from './rule-packets.ts'
import { serviceOfName, type StandIns } from './stand-ins.ts'

/** One block of a prefix list, or all addresses of an AWS service. */
export interface PrefixListEntry {
  readonly match: Match
  /** As it is written, for routes: `10.1.0.0/16`. Undefined for AWS's own lists. */
  readonly cidr: string | undefined
  readonly evidence: readonly Evidence[]
}

export interface PrefixList {
  readonly id: string
  readonly entries: readonly PrefixListEntry[]
  /** Name of AWS's own list. */
  readonly service: string | undefined
}

const anybody: Match = { sure: [], maybe: [...unknownMatch(4).maybe, ...unknownMatch(6).maybe] }

/** The prefix list that an id leads to; one that nobody describes may hold any address. */
export type FindPrefixList = (id: string | undefined) => PrefixList

export function prefixListsOf(lookup: Lookup, standIns: StandIns): FindPrefixList {
  const lists = new Map<string, PrefixList>()
  for (const { part, resource, evidence } of lookup.all('prefix-list')) {
    const name = lookup.text(part.name)
    const entries = (part.cidrs ?? []).map(({ value, argument }) => entryOf(value, [evidence(argument)], lookup))
    lists.set(
      resource.id,
      part.cidrs === undefined
        ? listOfAws(resource.id, name, standIns)
        : { id: resource.id, entries, service: undefined },
    )
  }
  for (const { part, evidence } of lookup.all('prefix-list-entry')) {
    const list = lists.get(lookup.id(part.list) ?? '')
    if (list === undefined) continue
    lists.set(list.id, { ...list, entries: [...list.entries, entryOf(part.cidr, [evidence()], lookup)] })
  }
  for (const { part, resource } of lookup.all('gateway-endpoint')) {
    const id = `${resource.id}#prefix_list_id`
    lists.set(id, listOfAws(id, lookup.text(part.service), standIns))
  }
  return (id) => lists.get(id ?? '') ?? unknownList(id ?? '')
}

function entryOf(value: Written, evidence: readonly Evidence[], lookup: Lookup): PrefixListEntry {
  return { match: addressesIn(value, undefined, lookup), cidr: lookup.text(value), evidence }
}

function unknownList(id: string): PrefixList {
  return { id, entries: [{ match: anybody, cidr: undefined, evidence: [] }], service: undefined }
}

function listOfAws(id: string, name: string | undefined, standIns: StandIns): PrefixList {
  const service = name === undefined ? undefined : serviceOfName(name)
  if (service === undefined) return unknownList(id)
  const sure: readonly AddressRange[] = standIns.service(service)
  return { id, service, entries: [{ match: { sure, maybe: [] }, cidr: undefined, evidence: [] }] }
}

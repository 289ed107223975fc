import type { Evidence } from '#answers/answer.ts'
import type { RouteLine } from '#aws/facets/network.ts'
import {
  addressesWithout,
  commonAddresses,
  every,
  families,
  matchOf,
  rangeOf,
  real,
  showRange,
  type Addresses,
} from '../addresses.ts'
import type { NextHop } from '../model.ts'
import type { Lookup } from './lookup.ts'
import type { FindPrefixList } from './prefix-lists.ts'
import { lengthOf, type Line } from './route-choices.ts'
import { serviceOfName, type StandIns } from './stand-ins.ts'

/** Longer than any prefix: routes of which nobody knows how specific they are. */
const first = 1000
/** Blocks of AWS services are more specific than the default route; among other routes, what overlaps them is unknown. */
const service = 0.5
/** A route for a prefix list comes after one that is written for the same block. */
const afterSame = 0.25

const anywhere: Addresses = families.map((family) => ({ family, span: every[family] }))

export function localLine(range: Addresses[number], vpc: string): Line<NextHop> {
  const destination = showRange(range)
  const isReal = range.span.last <= real[range.family].last
  const length = isReal ? lengthOf(destination) : first
  const match = { sure: [range], maybe: [] }
  return { destination, match, length, hop: { kind: 'local' }, evidence: [{ resource: vpc }] }
}

/** Routes that are learnt may lead anywhere outside the VPC. */
export function learntLine(local: Addresses, reason: string, evidence: readonly Evidence[]): Line<NextHop> {
  const match = { sure: [], maybe: addressesWithout(anywhere, local) }
  return { destination: 'a learnt route', match, length: first, hop: { kind: 'unknown', reason }, evidence }
}

/** What nobody describes decides where everything goes that is not local. */
export function undescribedLine(reason: string): Line<NextHop> {
  const match = { sure: anywhere, maybe: [] }
  return { destination: 'anywhere', match, length: 0, hop: { kind: 'unknown', reason }, evidence: [] }
}

export function endpointLine(
  endpoint: { readonly id: string; readonly service: string | undefined; readonly evidence: Evidence },
  local: Addresses,
  standIns: StandIns,
): Line<NextHop> {
  const { id, service: name } = endpoint
  const evidence = [endpoint.evidence]
  const found = name === undefined ? undefined : serviceOfName(name)
  if (found === undefined) return learntLine(local, 'nobody knows yet which service an endpoint is for', evidence)
  const match = { sure: standIns.service(found), maybe: [] }
  return { destination: found, match, length: service, hop: { kind: 'gateway-endpoint', id, service: found }, evidence }
}

interface Sources {
  readonly lookup: Lookup
  readonly prefixList: FindPrefixList
  readonly local: Addresses
}

/** One route; as many lines as its prefix list has entries. */
export function linesOf(
  { destination }: RouteLine,
  evidence: Evidence,
  hop: NextHop,
  { lookup, prefixList, local }: Sources,
): readonly Line<NextHop>[] {
  if (destination.by === 'prefix-list') {
    const list = prefixList(lookup.id(destination.value))
    return list.entries.map((entry) => {
      const at = [evidence, ...entry.evidence]
      if (entry.cidr !== undefined) {
        return {
          destination: entry.cidr,
          match: entry.match,
          length: lengthOf(entry.cidr) - afterSame,
          hop,
          evidence: at,
        }
      }
      const { sure, maybe } = entry.match
      if (maybe.length === 0)
        return { destination: list.service ?? list.id, match: entry.match, length: service, hop, evidence: at }
      return {
        ...unknownDestination(maybe, hop, local),
        match: { sure, maybe: takenBy(hop, maybe, local) },
        evidence: at,
      }
    })
  }
  const text = lookup.text(destination.value)
  const range = text === undefined ? undefined : rangeOf(text)
  if (text !== undefined && range !== undefined) {
    return [{ destination: text, match: matchOf(range), length: lengthOf(text), hop, evidence: [evidence] }]
  }
  const { family } = destination
  const maybe = anywhere.filter((each) => family === undefined || each.family === family)
  return [{ ...unknownDestination(maybe, hop, local), evidence: [evidence] }]
}

function unknownDestination(maybe: Addresses, hop: NextHop, local: Addresses): Omit<Line<NextHop>, 'evidence'> {
  const match = { sure: [], maybe: takenBy(hop, maybe, local) }
  return { destination: 'a block that is known after apply', match, length: first, hop }
}

/**
 * A route can be more specific than the local one only towards a NAT gateway or an appliance; EC2 refuses others (VPC
 * user guide, route tables).
 */
function takenBy({ kind }: NextHop, maybe: Addresses, local: Addresses): Addresses {
  const canTakeLocal = kind === 'nat' || kind === 'unknown'
  return canTakeLocal ? maybe : commonAddresses(maybe, addressesWithout(anywhere, local))
}

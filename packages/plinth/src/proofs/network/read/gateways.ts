import type { Truth } from '#aws/facets/network.ts'
import type { Doubt, NextHop, Peering, Vpc } from '../model.ts'
import type { Lookup } from './lookup.ts'

/** Where internet gateways and egress-only gateways are attached. */
export interface Gateways {
  /** Internet gateway of a VPC; there is at most one. */
  readonly internet: ReadonlyMap<string, string>
  /** Reasons why what comes in through a gateway goes nobody knows where first. */
  readonly inbound: ReadonlyMap<string, Doubt>
  /** What a route to one of them means. */
  readonly hops: ReadonlyMap<string, NextHop>
}

export function gatewaysOf(lookup: Lookup): Gateways {
  const internet = new Map<string, string>()
  const attached = new Map<string, Truth>()
  const roles = new Map<string, 'internet' | 'egress-only'>()
  const attach = (gateway: string, vpc: string | undefined): void => {
    attached.set(gateway, vpc === undefined ? undefined : true)
    if (vpc !== undefined && roles.get(gateway) === 'internet') internet.set(vpc, gateway)
  }
  for (const { part, resource } of lookup.all('gateway')) {
    roles.set(resource.id, part.role)
    attached.set(resource.id, false)
    if (part.vpc !== undefined) attach(resource.id, lookup.id(part.vpc))
  }
  for (const { part } of lookup.all('gateway-attachment')) {
    const gateway = lookup.id(part.gateway)
    if (gateway === undefined) continue
    if (!roles.has(gateway)) roles.set(gateway, 'internet')
    attach(gateway, lookup.id(part.vpc))
  }
  const hops = new Map<string, NextHop>()
  for (const [id, role] of roles) {
    const kind = role === 'internet' ? 'internet-gateway' : 'egress-only'
    hops.set(id, { kind, id, attached: attached.get(id) })
  }
  return { internet, hops, inbound: inboundRouting(lookup) }
}

/** A route table of an internet gateway leads what comes in through an appliance (VPC user guide, gateway route tables). */
function inboundRouting(lookup: Lookup): ReadonlyMap<string, Doubt> {
  const found = new Map<string, Doubt>()
  for (const { part, evidence } of lookup.all('table-association')) {
    const gateway = part.gateway && lookup.id(part.gateway)
    if (gateway === undefined) continue
    found.set(gateway, {
      reason:
        'a route table of the internet gateway may lead what comes in through an appliance, which is not modelled',
      evidence: [evidence()],
    })
  }
  return found
}

export function peeringsOf(lookup: Lookup, vpcs: ReadonlyMap<string, Vpc>): ReadonlyMap<string, Peering> {
  const accepted = new Map<string, Truth>()
  for (const { part } of lookup.all('peering-acceptance')) {
    const id = lookup.id(part.peering)
    if (id !== undefined) accepted.set(id, part.accepted)
  }
  return new Map(
    lookup.all('peering').map(({ part, resource }) => {
      const [requester, accepter] = [part.requester, part.accepter].map((vpc) => vpcs.get(lookup.id(vpc) ?? ''))
      const region = part.region === 'same' ? lookup.subject.place.region : lookup.text(part.region)
      // The other side may accept in a plan of its own.
      const elsewhere = requester === undefined || accepter === undefined
      const own = part.accepted === true ? true : (accepted.get(resource.id) ?? (elsewhere ? undefined : part.accepted))
      const sameRegion = region === undefined ? undefined : region === lookup.subject.place.region
      return [resource.id, { id: resource.id, vpcs: [requester, accepter], accepted: own, sameRegion }]
    }),
  )
}

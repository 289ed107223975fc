import type { Step } from '#answers/answer.ts'
import { isStopped, within, type Flow } from '../../flow.ts'
import { box, protocols } from '../../packets.ts'
import { spanOf } from '../../span.ts'
import { rangeOf } from '../../addresses.ts'
import { behindNat } from '../../view.ts'
import { crossAcl } from '../acl.ts'
import { arrive, comeBack, leaveHost } from '../ends.ts'
import { doubt, stop, told, type Follow, type Point, type Walk } from '../walk.ts'

/** A NAT gateway carries TCP, UDP and ICMP (VPC user guide, NAT gateway basics). */
const carried = [protocols.icmp, protocols.tcp, protocols.udp].map((number) => box(4, { protocol: spanOf(number) }))

/** Prefix under which a NAT gateway translates IPv6 to IPv4 (RFC 6052). */
const nat64 = rangeOf('64:ff9b::/96')

/**
 * A NAT gateway sends packets of a VPC on with its own address, from its own subnet; replies come back to it and from
 * there to who asked. Nothing else comes in through it.
 */
export const followNat: Follow<'nat'> = (walk, at, { hop, route }, flow) => {
  const left = leaveHost(walk, at, flow, false)
  if (isStopped(left)) return left
  const { evidence } = route
  if (walk.kind === 'reply') return stop(walk, `${hop.id} has not sent what this answers`, evidence)
  const six = nat64 === undefined ? [] : [box(6, { destination: nat64.span })]
  const translates = within(left, carried)
  const site = walk.network.nats.get(hop.id)?.site
  if (walk.translators.includes(hop.id)) return stop(walk, `routes lead in a circle through ${hop.id}`, evidence)
  if (site?.subnet === undefined)
    return throughUnknownGateway(walk, hop.id, within(left, [...carried, ...six]), evidence)
  const later = within(left, six)
  if (!isStopped(later)) {
    const reason = 'translation between IPv6 and IPv4 (NAT64) is not modelled'
    return arrive({ ...walk, groupsVisible: false }, doubt(walk, later, { reason, evidence }))
  }
  if (isStopped(translates)) return stop(walk, `${hop.id} carries TCP, UDP and ICMP over IPv4 alone`, evidence)
  const gateway: Point = { subnet: site.subnet, entered: 'from-interface' }
  const isInside = site.subnet === at.subnet
  const out = isInside ? translates : crossAcl(walk, translates, at.subnet, 'out')
  const routed = told(walk, out, `the route ${route.destination} leads to ${hop.id}, which hides the source`, evidence)
  const entered = isInside ? routed : crossAcl(walk, routed, site.subnet, 'in')
  const again = { reason: `whether ${hop.id} takes packets of another NAT gateway is not documented`, evidence }
  const taken = walk.translated ? doubt(walk, entered, again) : entered
  const onward: Walk = {
    ...walk,
    source: site,
    view: behindNat(site.addresses),
    translated: true,
    translators: [...walk.translators, hop.id],
    passed: [],
    groupsVisible: false,
  }
  const arrived = walk.carry(onward, gateway, taken)
  return comeBack({ ...walk, target: site }, arrived, gateway)
}

function throughUnknownGateway(walk: Walk, id: string, flow: Flow, evidence: Step['evidence']): Flow {
  if (isStopped(flow)) return stop(walk, `${id} carries TCP, UDP and ICMP over IPv4 alone`, evidence)
  const lost = doubt(walk, flow, { reason: `nothing here describes the subnet of ${id}`, evidence })
  return arrive({ ...walk, groupsVisible: false }, lost)
}

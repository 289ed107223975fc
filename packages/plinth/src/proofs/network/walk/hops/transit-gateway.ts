import type { Truth } from '#aws/facets/network.ts'
import { both, everythingIn, isStopped, within, type Flow } from '../../flow.ts'
import type { Subnet, TransitAttachment, TransitChoice, TransitGateway } from '../../model.ts'
import { inWords, resourceOf } from '../../names.ts'
import { box, intersect, subtract } from '../../packets.ts'
import { crossAcl } from '../acl.ts'
import { alongOptions } from '../choices.ts'
import { arrive, leaveHost } from '../ends.ts'
import { doubt, onlyWhen, stop, told, type Follow, type Point, type Walk } from '../walk.ts'

const four = [box(4, {})]

/**
 * A transit gateway takes packets in a subnet of its attachment in the zone of the sender, looks into the route table that
 * this attachment is associated with, and puts them out in a subnet of another attachment, whose route table leads on. In
 * the subnets of attachments, ACLs filter what goes in from interfaces inbound and what comes out to interfaces outbound
 * (Transit Gateway guide, network ACLs). Security group rules refer through it inbound alone, where that is turned on.
 */
export const followTransitGateway: Follow<'transit-gateway'> = (walk, at, { hop, route }, flow) => {
  const left = leaveHost(walk, at, flow, false)
  if (isStopped(left)) return left
  const { evidence } = route
  const gateway = walk.network.transitGateways.get(hop.id)
  const attachment = gateway?.attachments.find(({ vpc }) => vpc === at.subnet.vpc)
  if (gateway === undefined || attachment === undefined) {
    return stop(walk, `${hop.id} has no attachment in ${at.subnet.vpc.id}`, evidence)
  }
  const carried = onlyIpv4Unless(walk, left, attachment)
  if (isStopped(carried)) return carried
  const entry = entryFor(at.subnet, attachment)
  if (entry === 'unknown')
    return unknownWay(walk, at, carried, `the zone in which ${attachment.id} takes packets is not known`)
  if (entry === undefined) {
    return stop(walk, `${attachment.id} has no subnet in ${at.subnet.zone ?? 'this zone'}`, [
      { resource: attachment.id },
    ])
  }
  const again = {
    reason: `whether ${hop.id} takes back what it has put out in ${at.subnet.vpc.id} is not documented`,
    evidence,
  }
  const taken = at.entered === 'from-transit-gateway' ? doubt(walk, carried, again) : carried
  const out = crossAcl(walk, taken, at.subnet, 'out')
  const routed = told(walk, out, `the route ${route.destination} leads to ${hop.id}`, evidence)
  return cross(walk, at, { gateway, attachment }, crossAcl(walk, routed, entry, 'in'))
}

function onlyIpv4Unless(walk: Walk, flow: Flow, { id, ipv6 }: TransitAttachment): Flow {
  if (ipv6 === true || !everythingIn(flow).some(({ family }) => family === 6)) return flow
  const old = within(flow, four)
  const rest = { sure: subtract(flow.sure, four), maybe: subtract(flow.maybe, four) }
  const evidence = [{ resource: id, argument: 'ipv6_support' }]
  return both(old, onlyWhen(walk, rest, { holds: ipv6, otherwise: `${id} carries no IPv6`, evidence }))
}

/** The subnet of an attachment in the zone of another subnet. */
function entryFor(subnet: Subnet, { subnets, doubts }: TransitAttachment): Subnet | 'unknown' | undefined {
  if (subnet.zone === undefined) return subnets.includes(subnet) ? subnet : 'unknown'
  const same = subnets.find(({ zone }) => zone === subnet.zone)
  if (same !== undefined) return same
  return doubts.length > 0 || subnets.some(({ zone }) => zone === undefined) ? 'unknown' : undefined
}

function unknownWay(walk: Walk, at: Point, flow: Flow, reason: string): Flow {
  const out = crossAcl(walk, flow, at.subnet, 'out')
  if (isStopped(out)) return out
  const lost = doubt(walk, out, { reason, evidence: [{ resource: at.subnet.id }] })
  const { subnet } = walk.target
  return arrive({ ...walk, groupsVisible: undefined }, subnet === undefined ? lost : crossAcl(walk, lost, subnet, 'in'))
}

interface Inside {
  readonly gateway: TransitGateway
  readonly attachment: TransitAttachment
}

/** Through the route table of the gateway. */
function cross(walk: Walk, at: Point, inside: Inside, flow: Flow): Flow {
  const { attachment } = inside
  if (isStopped(flow)) return flow
  const { table } = attachment
  if (table === undefined) {
    return stop(walk, `${attachment.id} is associated with no route table`, [{ resource: attachment.id }])
  }
  return alongOptions(walk, flow, table, {
    follow: (each, choice, part) => followChoice(each, at, { ...inside, choice }, part),
    lost: () => stop(walk, `${inWords(table.id)} has no route for it`, [{ resource: resourceOf(table.id) }]),
  })
}

function followChoice(
  walk: Walk,
  at: Point,
  { gateway, attachment, choice }: Inside & { readonly choice: TransitChoice },
  flow: Flow,
): Flow {
  const { hop, destination, evidence } = choice
  if (hop.kind === 'blackhole') return stop(walk, `the route ${destination} of ${gateway.id} is a blackhole`, evidence)
  if (hop.kind === 'unknown') {
    const lost = doubt(walk, flow, { reason: hop.reason, evidence })
    const { subnet } = walk.target
    return arrive(
      { ...walk, groupsVisible: undefined },
      subnet === undefined ? lost : crossAcl(walk, lost, subnet, 'in'),
    )
  }
  const next = gateway.attachments.find(({ id }) => id === hop.id)
  if (next === undefined) {
    return stop(walk, `the route ${destination} of ${gateway.id} leads back to where it came from`, evidence)
  }
  const carried = onlyIpv4Unless(walk, flow, next)
  const routed = told(
    walk,
    carried,
    `the route ${destination} of ${gateway.id} leads to ${next.vpc?.id ?? next.id}`,
    evidence,
  )
  const groupsVisible = walk.translated ? false : visibleThrough(gateway, attachment, next)
  return comeOut({ ...walk, groupsVisible }, at.subnet, next, routed)
}

function visibleThrough(gateway: TransitGateway, ...attachments: readonly TransitAttachment[]): Truth {
  const all = [gateway.groupReferences, ...attachments.map(({ groupReferences }) => groupReferences)]
  return all.includes(false) ? false : all.includes(undefined) ? undefined : true
}

/** In the zone it came from where that has a subnet, else in any; in appliance mode in any (Transit Gateway guide). */
function comeOut(walk: Walk, from: Subnet, { id, subnets, appliance, doubts }: TransitAttachment, flow: Flow): Flow {
  if (isStopped(flow)) return flow
  const near = subnets.find(({ zone }) => zone !== undefined && zone === from.zone)
  const exits = near !== undefined && appliance === false ? [near] : subnets
  const known = doubts.length === 0 || (near !== undefined && appliance === false)
  if (exits.length === 0 || !known) {
    const lost = doubt(walk, flow, {
      reason: `nobody knows yet in which subnet ${id} puts packets out`,
      evidence: [{ resource: id }],
    })
    const { subnet } = walk.target
    return arrive(walk, subnet === undefined ? lost : crossAcl(walk, lost, subnet, 'in'))
  }
  const flows = exits.map((subnet, i) => {
    const each = i === 0 ? walk : { ...walk, listen: undefined }
    return walk.carry(each, { subnet, entered: 'from-transit-gateway' }, flow)
  })
  return wherever(flows)
}

/** What arrives for sure arrives by every way; what arrives by one may arrive. */
function wherever(flows: readonly Flow[]): Flow {
  const [only, ...others] = flows
  if (only !== undefined && others.length === 0) return only
  const sure = flows.map((flow) => flow.sure).reduce(intersect)
  return { sure, maybe: subtract(everythingIn(both(...flows)), sure) }
}

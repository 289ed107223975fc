import type { Truth } from '#aws/facets/network.ts'
import { isStopped, through, within, type Flow } from '../../flow.ts'
import type { RouteChoice, Site } from '../../model.ts'
import { box, nothing } from '../../packets.ts'
import { carriedByInternetGateways } from '../../sites.ts'
import { crossAcl } from '../acl.ts'
import { arrive, leaveHost, withReplies } from '../ends.ts'
import { doubt, onlyWhen, stop, told, type Follow, type Point, type Taken, type Walk } from '../walk.ts'

const toPublicAddresses = carriedByInternetGateways.map(({ family, span }) => box(family, { destination: span }))

const families = { 4: [box(4, {})], 6: [box(6, {})] } as const

/** Out through an internet gateway: with a public IPv4 address, or an IPv6 address (VPC user guide, internet gateways). */
export const followInternetGateway: Follow<'internet-gateway'> = (walk, at, taken, flow) => {
  const { hop, route } = taken
  const left = leaveHost(walk, at, flow, false)
  if (walk.kind === 'reply') return replyThroughGateway(walk, at, taken, left)
  const attached = attachedOnly(walk, left, taken)
  if (!isOutside(walk.target)) {
    return stop(walk, `${hop.id} leads to the internet, and ${walk.target.name} has a private address`, route.evidence)
  }
  if (at.entered === 'from-transit-gateway') {
    return stop(walk, `${hop.id} translates only for interfaces of its own VPC`, route.evidence)
  }
  const translated = withPublicAddress(walk, attached)
  return outAndBack(walk, at, taken, translated)
}

/** Out through an egress-only gateway: IPv6, and nothing comes in that was not asked for. */
export const followEgressOnly: Follow<'egress-only'> = (walk, at, taken, flow) => {
  const { hop, route } = taken
  const left = leaveHost(walk, at, flow, false)
  if (walk.kind === 'reply') {
    return stop(walk, `${hop.id} lets out what starts inside alone, and this did not`, route.evidence)
  }
  if (!isOutside(walk.target))
    return stop(walk, `${hop.id} leads to the internet, not to ${walk.target.name}`, route.evidence)
  if (at.entered === 'from-transit-gateway') {
    return stop(walk, `${hop.id} serves only interfaces of its own VPC`, route.evidence)
  }
  const six = within(attachedOnly(walk, left, taken), families[6])
  if (isStopped(six)) return stop(walk, `${hop.id} takes IPv6 alone`, route.evidence)
  return outAndBack(walk, at, taken, six)
}

/** A gateway of a VPC, and the route that leads there. */
interface Exit {
  readonly hop: { readonly id: string; readonly attached: Truth }
  readonly route: RouteChoice
}

function isOutside({ kind }: Site): boolean {
  return kind === 'internet' || kind === 'service'
}

function attachedOnly(walk: Walk, flow: Flow, { hop, route }: Exit): Flow {
  const otherwise = `${hop.id} is attached to no VPC`
  return isStopped(flow) ? flow : onlyWhen(walk, flow, { holds: hop.attached, otherwise, evidence: route.evidence })
}

/** IPv6 addresses are public by themselves. */
function withPublicAddress(walk: Walk, flow: Flow): Flow {
  const { source } = walk
  const four = within(flow, families[4])
  if (isStopped(four) || source.public === true) return flow
  const evidence = source.resource === undefined ? [] : [{ resource: source.resource }]
  const translated = onlyWhen(walk, four, {
    holds: source.public,
    otherwise: `${source.name} has no public IPv4 address`,
    evidence,
  })
  const six = within(flow, families[6])
  return { sure: [...translated.sure, ...six.sure], maybe: [...translated.maybe, ...six.maybe] }
}

function outAndBack(walk: Walk, at: Point, { hop, route }: Exit, flow: Flow): Flow {
  if (isStopped(flow)) return flow
  const carried = through(flow, walk.view, { allowed: toPublicAddresses, unknown: nothing })
  if (isStopped(carried)) return stop(walk, `${hop.id} carries public addresses alone`, route.evidence)
  const out = crossAcl(walk, carried, at.subnet, 'out')
  const gone = told(
    walk,
    out,
    `the route ${route.destination} leads through ${hop.id} to ${walk.target.name}`,
    route.evidence,
  )
  const arrived = arrive(walk, gone)
  return withReplies(walk, arrived, (reply, answered) =>
    crossAcl(reply, inboundRouting(reply, at, answered), at.subnet, 'in'),
  )
}

/** A route table of the gateway may lead what comes in elsewhere first. */
export function inboundRouting(walk: Walk, { subnet }: Point, flow: Flow): Flow {
  const reason = subnet.vpc.inboundRouting
  return reason === undefined || isStopped(flow) ? flow : doubt(walk, flow, reason)
}

/** Replies to what came in from the internet must leave as it came. */
function replyThroughGateway(walk: Walk, at: Point, { hop, route }: Taken<'internet-gateway'>, flow: Flow): Flow {
  if (walk.through !== hop.id) return stop(walk, `${hop.id} has not let in what this answers`, route.evidence)
  const out = crossAcl(walk, flow, at.subnet, 'out')
  return told(walk, out, `the route ${route.destination} leads back through ${hop.id}`, route.evidence)
}

import { both, isStopped, through, within, type Flow } from '../flow.ts'
import type { Subnet } from '../model.ts'
import { box, nothing, subtract, withSource } from '../packets.ts'
import { carriedByInternetGateways } from '../sites.ts'
import { crossAcl } from './acl.ts'
import { arrive } from './ends.ts'
import { inboundRouting } from './hops/internet.ts'
import { doubt, onlyWhen, stop, told, type Walk } from './walk.ts'

/** Packets from outside of every VPC here: public sources come through internet gateways, others on ways not modelled. */
export function comeIn(walk: Walk, subnet: Subnet, flow: Flow): Flow {
  const carried = through(flow, walk.view, (wire) => ({
    allowed: withSource(wire, carriedByInternetGateways),
    unknown: nothing,
  }))
  const others = { sure: subtract(flow.sure, carried.sure), maybe: subtract(flow.maybe, carried.maybe) }
  return both(fromInternet(walk, subnet, carried), fromElsewhere(walk, subnet, others))
}

function fromInternet(walk: Walk, subnet: Subnet, flow: Flow): Flow {
  if (isStopped(flow)) return flow
  const { vpc } = subnet
  const gateway = vpc.internetGateway
  const evidence = [{ resource: gateway ?? vpc.id }]
  if (gateway === undefined) {
    const described = walk.network.subject.graph.byId.get(vpc.id)?.terraform?.mode !== 'data'
    const reason = { reason: `nothing here describes the gateways of ${vpc.id}`, evidence }
    return described && walk.network.subject.graph.byId.has(vpc.id)
      ? stop(walk, `${vpc.id} has no internet gateway`, evidence)
      : enter(walk, subnet, doubt(walk, flow, reason), undefined)
  }
  const entered = told(walk, flow, `${gateway} takes packets from the internet for ${vpc.id}`, evidence)
  return enter(
    walk,
    subnet,
    inboundRouting(walk, { subnet, entered: 'from-interface' }, withPublicAddress(walk, entered)),
    gateway,
  )
}

function withPublicAddress(walk: Walk, flow: Flow): Flow {
  const { target } = walk
  const four = within(flow, [box(4, {})])
  if (isStopped(four) || target.public === true) return flow
  const evidence = target.resource === undefined ? [] : [{ resource: target.resource }]
  const reached = onlyWhen(walk, four, {
    holds: target.public,
    otherwise: `${target.name} has no public IPv4 address`,
    evidence,
  })
  return both(reached, within(flow, [box(6, {})]))
}

/** A VPN, a Direct Connect, another configuration: nobody knows whether there is one; what is known still holds. */
function fromElsewhere(walk: Walk, subnet: Subnet, flow: Flow): Flow {
  if (isStopped(flow)) return flow
  const reason = {
    reason: `nothing here describes how ${walk.source.name} is connected`,
    evidence: [{ resource: subnet.vpc.id }],
  }
  return enter(walk, subnet, doubt(walk, flow, reason), undefined)
}

function enter(walk: Walk, subnet: Subnet, flow: Flow, gateway: string | undefined): Flow {
  const inside = crossAcl(walk, flow, subnet, 'in')
  return arrive({ ...walk, through: gateway, groupsVisible: false }, inside)
}

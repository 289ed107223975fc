import { isStopped } from '../../flow.ts'
import { crossAcl } from '../acl.ts'
import { arrive, leaveHost } from '../ends.ts'
import { doubt, onlyWhen, stop, told, type Follow } from '../walk.ts'

/**
 * A peering connection joins two VPCs and leads no further: not to a third one, and to no gateway of the other side. Rules
 * may refer to groups of the other side within a region (VPC peering guide, limitations).
 */
export const followPeering: Follow<'peering'> = (walk, at, { hop, route }, flow) => {
  const { target, network } = walk
  const { evidence } = route
  const peering = network.peerings.get(hop.id)
  const left = leaveHost(walk, at, flow, peering?.sameRegion)
  if (isStopped(left) || peering === undefined) return left
  const other = peering.vpcs.find((vpc) => vpc !== at.subnet.vpc)
  if (!peering.vpcs.includes(at.subnet.vpc)) return stop(walk, `${hop.id} does not join ${at.subnet.vpc.id}`, evidence)
  if (at.entered === 'from-transit-gateway')
    return stop(walk, `${hop.id} takes packets of its own two VPCs alone`, evidence)
  const isThere = target.subnet !== undefined && target.subnet.vpc === other
  if (other !== undefined && !isThere)
    return stop(walk, `${hop.id} leads to ${other.id} alone, where ${target.name} is not`, evidence)
  const accepted = onlyWhen(walk, left, { holds: peering.accepted, otherwise: `${hop.id} is not accepted`, evidence })
  const out = crossAcl(walk, accepted, at.subnet, 'out')
  if (isStopped(out)) return out
  const reason = walk.translated
    ? `whether ${hop.id} takes packets of a NAT gateway is not documented`
    : other === undefined
      ? `nothing here describes the other side of ${hop.id}`
      : undefined
  const gone =
    reason === undefined
      ? told(walk, out, `the route ${route.destination} leads through ${hop.id} to ${other?.id ?? ''}`, evidence)
      : doubt(walk, out, { reason, evidence })
  const inside = target.subnet === undefined ? gone : crossAcl(walk, gone, target.subnet, 'in')
  return arrive({ ...walk, groupsVisible: walk.translated ? false : peering.sameRegion }, inside)
}

import { isStopped } from '../../flow.ts'
import { crossAcl } from '../acl.ts'
import { arrive, leaveHost, withReplies } from '../ends.ts'
import { doubt, stop, told, type Follow } from '../walk.ts'

/**
 * A gateway endpoint leads to S3 or DynamoDB without leaving AWS. It serves the VPC that it is in, and nothing behind a
 * transit gateway, a peering or a VPN (PrivateLink guide, gateway endpoints).
 */
export const followGatewayEndpoint: Follow<'gateway-endpoint'> = (walk, at, { hop, route }, flow) => {
  const left = leaveHost(walk, at, flow, false)
  if (isStopped(left)) return left
  if (walk.kind === 'reply') return stop(walk, `${hop.id} takes no connections from outside`, route.evidence)
  if (at.entered === 'from-transit-gateway') {
    return stop(walk, `${hop.id} serves only interfaces of its own VPC`, route.evidence)
  }
  const reason = {
    reason: `whether ${hop.id} takes packets of a NAT gateway is not documented`,
    evidence: route.evidence,
  }
  const taken = walk.translated ? doubt(walk, left, reason) : left
  const out = crossAcl(walk, taken, at.subnet, 'out')
  const gone = told(walk, out, `the endpoint ${hop.id} leads to ${walk.target.name}`, route.evidence)
  return withReplies(walk, arrive(walk, gone), (reply, answered) => crossAcl(reply, answered, at.subnet, 'in'))
}

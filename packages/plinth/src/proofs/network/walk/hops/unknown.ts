import { isStopped } from '../../flow.ts'
import { crossAcl } from '../acl.ts'
import { arrive, leaveHost } from '../ends.ts'
import { doubt, stop, type Follow } from '../walk.ts'

export const followBlackhole: Follow<'blackhole'> = (walk, at, { hop, route }, flow) => {
  const left = leaveHost(walk, at, flow, true)
  return isStopped(left)
    ? left
    : stop(walk, `the route ${route.destination} is a blackhole: ${hop.reason}`, route.evidence)
}

/** Nobody can tell the way; what is known of both ends still holds. */
export const followUnknown: Follow<'unknown'> = (walk, at, { hop, route }, flow) => {
  const left = leaveHost(walk, at, flow, undefined)
  const out = crossAcl(walk, left, at.subnet, 'out')
  if (isStopped(out)) return out
  const lost = doubt(walk, out, { reason: hop.reason, evidence: route.evidence })
  const { subnet } = walk.target
  const arrived = subnet === undefined ? lost : crossAcl(walk, lost, subnet, 'in')
  return arrive({ ...walk, groupsVisible: undefined }, arrived)
}

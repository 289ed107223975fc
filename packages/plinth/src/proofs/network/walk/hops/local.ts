import { crossAcl } from '../acl.ts'
import { arrive, leaveHost } from '../ends.ts'
import { stop, told, type Follow } from '../walk.ts'

/** The router of the VPC delivers to every subnet of it (VPC user guide, route tables). */
export const followLocal: Follow<'local'> = (walk, at, { route }, flow) => {
  const left = leaveHost(walk, at, flow, true)
  const { target } = walk
  if (target.subnet?.vpc !== at.subnet.vpc) {
    const says = `the route ${route.destination} keeps it inside ${at.subnet.vpc.id}, where ${target.name} is not`
    return stop(walk, says, route.evidence)
  }
  const out = crossAcl(walk, left, at.subnet, 'out')
  const routed = told(walk, out, `the local route ${route.destination} leads to ${target.subnet.id}`, route.evidence)
  const seen = at.entered === 'from-interface' ? { ...walk, groupsVisible: !walk.translated } : walk
  return arrive(seen, crossAcl(walk, routed, target.subnet, 'in'))
}

import type { Step } from '#answers/answer.ts'
import type { Direction } from '#aws/facets/network.ts'
import { isStopped, outcomeOf, through, type Flow } from '../flow.ts'
import type { Acl, Subnet } from '../model.ts'
import { inWords, resourceOf } from '../names.ts'
import { intersect, isEmpty, type PacketSet } from '../packets.ts'
import { note, type Walk } from './walk.ts'

/**
 * A network ACL filters what crosses the border of its subnet, replies like everything else, and nothing that stays
 * inside (VPC user guide, network ACLs).
 */
export function crossAcl(walk: Walk, flow: Flow, subnet: Subnet, direction: Direction): Flow {
  if (isStopped(flow)) return flow
  const { acl } = subnet
  const passed = through(flow, walk.view, acl[direction])
  note(walk, () => stepOf(acl, direction, walk.view.wire([...flow.sure, ...flow.maybe]), passed))
  return passed
}

function stepOf(acl: Acl, direction: Direction, wire: PacketSet, passed: Flow): Step {
  const way = direction === 'in' ? 'inbound' : 'outbound'
  const outcome = outcomeOf(passed)
  const line = acl[direction].rules.find(({ sure, maybe }) => !isEmpty(intersect(wire, [...sure, ...maybe])))
  if (line === undefined) {
    const says =
      outcome === 'unknown'
        ? `nothing here describes ${inWords(acl.id)}`
        : `no ${way} rule of ${inWords(acl.id)} fits, so it is denied`
    return { says, outcome, evidence: [{ resource: resourceOf(acl.id) }] }
  }
  const verdict = outcome === 'passes' ? 'allows it' : outcome === 'stops' ? 'denies it' : 'may let it pass or not'
  return { says: `${way} ${line.name} of ${inWords(acl.id)} ${verdict}`, outcome, evidence: line.evidence }
}

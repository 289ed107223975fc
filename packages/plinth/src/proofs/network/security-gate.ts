import type { Step } from '#answers/answer.ts'
import type { Direction, Truth } from '#aws/facets/network.ts'
import type { Gate, GateParts, GroupLine, GroupMember, Passage, Peer, SecurityGroup } from './model.ts'
import { inWords, resourceOf } from './names.ts'
import { anyPacket, intersect, isEmpty, nothing, subtract, union, type PacketSet } from './packets.ts'

/**
 * The security groups of one interface, as one filter: what a rule of any of them allows passes. Replies pass by
 * themselves (VPC user guide, security groups). Without groups nothing is filtered: a network load balancer that was made
 * without them.
 */
export function securityGate(members: readonly GroupMember[], groups: ReadonlyMap<string, SecurityGroup>): Gate {
  const found = members.map(({ group }) => (group === undefined ? undefined : groups.get(group)))
  const known = found.filter((group) => group !== undefined)
  const complete = found.every((group) => group?.known === true)
  const lines = {
    in: compiled(
      known.flatMap((group) => group.in),
      complete,
    ),
    out: compiled(
      known.flatMap((group) => group.out),
      complete,
    ),
  }
  const names = members.map(({ group }) => group ?? 'a group that is known after apply').toSorted()
  return {
    kind: 'security-group',
    key: `security-group ${names.join(' ')}`,
    parts: lines,
    allows: (direction, packets, peer) => passageOf(lines[direction], packets, peer),
    explain: (direction, packets, peer) => {
      const passage = passageOf(lines[direction], packets, peer)
      return stepOf({ direction, packets, peer, passage, lines: lines[direction].lines, names })
    },
  }
}

/** The lines of one direction, those that look at addresses alone already added up. */
interface Compiled extends GateParts {
  readonly lines: readonly GroupLine[]
}

function compiled(lines: readonly GroupLine[], complete: boolean): Compiled {
  const plain = lines.filter(({ peer }) => peer === undefined)
  const allowed = union(...plain.map(({ sure }) => sure))
  // A group that nobody describes may allow anything.
  const perhaps = complete ? union(...plain.map(({ maybe }) => maybe)) : anyPacket
  const unknown = subtract(perhaps, allowed)
  return { lines, byAddress: { allowed, unknown }, byGroup: lines.filter(({ peer }) => peer !== undefined) }
}

function passageOf({ byAddress, byGroup }: Compiled, packets: PacketSet, peer: Peer): Passage {
  const allowed: PacketSet[] = [byAddress.allowed]
  const unknown: PacketSet[] = [byAddress.unknown]
  for (const line of byGroup) {
    const isMember = membership(line.peer, peer)
    if (isMember === true) allowed.push(line.sure)
    if (isMember !== false) unknown.push(line.maybe)
    if (isMember === undefined) unknown.push(line.sure)
  }
  const passed = union(...allowed.map((part) => intersect(packets, part)))
  const rest = subtract(packets, passed)
  if (isEmpty(rest)) return { allowed: passed, unknown: nothing }
  return { allowed: passed, unknown: union(...unknown.map((part) => intersect(rest, part))) }
}

/** Whether the peer has the group that a rule refers to, as far as it can be known. */
function membership(wanted: GroupMember | undefined, { site, groupsVisible }: Peer): Truth {
  if (wanted === undefined) return true
  if (groupsVisible === false) return false
  const answers = site.groups.map((member) => sameGroup(wanted, member))
  const isMember = answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
  return isMember === true && groupsVisible === undefined ? undefined : isMember
}

/** Two groups that are not described here may be one, when one is looked up and the other is written by its id. */
function sameGroup(a: GroupMember, b: GroupMember): Truth {
  if (a.group === undefined || b.group === undefined) return undefined
  if (a.group === b.group) return true
  const areIds = a.group.startsWith('sg-') && b.group.startsWith('sg-')
  return a.known || b.known || areIds ? false : undefined
}

interface Explained {
  readonly direction: Direction
  readonly packets: PacketSet
  readonly peer: Peer
  readonly passage: Passage
  readonly lines: readonly GroupLine[]
  readonly names: readonly string[]
}

function stepOf({ direction, packets, peer, passage, lines, names }: Explained): Step {
  const holders = names.map(inWords).join(', ')
  const [way, who] = direction === 'in' ? (['inbound', 'from'] as const) : (['outbound', 'to'] as const)
  const fitting = lines.filter(
    ({ sure, peer: wanted }) => membership(wanted, peer) === true && !isEmpty(intersect(packets, sure)),
  )
  const [first] = fitting
  if (!isEmpty(passage.allowed) && first !== undefined) {
    return { says: `${holders} allows ${way} ${first.says}`, outcome: 'passes', evidence: first.evidence }
  }
  const doubtful = lines.filter(
    ({ sure, maybe, peer: wanted }) =>
      membership(wanted, peer) !== false && !isEmpty(intersect(packets, union(sure, maybe))),
  )
  if (!isEmpty(passage.unknown)) {
    const [line] = doubtful
    const evidence = line?.evidence ?? evidenceOfGroups(names)
    const says =
      line === undefined
        ? `not all ${way} rules of ${holders} are known`
        : `${holders} may allow it: ${way} ${line.says}, which is not fully known before apply`
    return { says, outcome: 'unknown', evidence }
  }
  return {
    says: `no ${way} rule of ${holders} allows this ${who} ${peer.site.name}`,
    outcome: 'stops',
    evidence: evidenceOfGroups(names),
  }
}

function evidenceOfGroups(names: readonly string[]): Step['evidence'] {
  return names.map((name) => ({ resource: resourceOf(name) }))
}

import type { Bug } from './mutant.ts'

/** A mistake that an author of such a prover could make, in its source. */
function bug(name: string, file: string, find: string, replace: string): Bug {
  return { name, file, find, replace }
}

const routes: readonly Bug[] = [
  bug(
    'the first route that fits is taken, not the longest prefix',
    'read/route-choices.ts',
    'lines.toSorted((a, b) => b.length - a.length)',
    'lines',
  ),
  bug(
    'a route for a prefix list comes before one that is written for the same block',
    'read/route-lines.ts',
    'length: lengthOf(entry.cidr) - afterSame',
    'length: lengthOf(entry.cidr) + afterSame',
  ),
  bug(
    'a route whose target nobody knows leads nowhere',
    'walk/hops/unknown.ts',
    'const lost = doubt(walk, out, { reason: hop.reason, evidence: route.evidence })',
    'const lost = stop(walk, hop.reason, route.evidence)',
  ),
  bug(
    'peering leads on to third networks',
    'walk/hops/peering.ts',
    'const isThere = target.subnet !== undefined && target.subnet.vpc === other',
    'const isThere = target.subnet !== undefined',
  ),
  bug('peering works before it is accepted', 'walk/hops/peering.ts', 'holds: peering.accepted', 'holds: true'),
]

const gateways: readonly Bug[] = [
  bug(
    'hosts without a public address get out through the internet gateway',
    'walk/hops/internet.ts',
    'if (isStopped(four) || source.public === true) return flow',
    'if (isStopped(four) || source.public !== undefined) return flow',
  ),
  bug(
    'hosts without a public address are reached from the internet',
    'walk/from-outside.ts',
    'if (isStopped(four) || target.public === true) return flow',
    'if (isStopped(four) || target.public !== undefined) return flow',
  ),
  bug(
    'the internet gets in through an egress-only gateway',
    'walk/hops/internet.ts',
    'return stop(walk, `${hop.id} lets out what starts inside alone, and this did not`, route.evidence)',
    'return flow',
  ),
  bug(
    'a NAT gateway carries every protocol',
    'walk/hops/nat.ts',
    '[protocols.icmp, protocols.tcp, protocols.udp].map(',
    '[protocols.icmp, protocols.tcp, protocols.udp, 50].map(',
  ),
  bug('a private NAT gateway reaches the internet', 'sites.ts', 'public: isPublic,', 'public: true,'),
  bug(
    'a NAT gateway keeps the port of the client',
    'view.ts',
    'const sourcePort = translates ? clientPorts : each.sourcePort',
    'const sourcePort = each.sourcePort',
  ),
  bug(
    'a transit gateway takes packets in zones without an attachment',
    'walk/hops/transit-gateway.ts',
    "return doubts.length > 0 || subnets.some(({ zone }) => zone === undefined) ? 'unknown' : undefined",
    'return subnets[0]',
  ),
  bug(
    'ACLs of attachments are forgotten',
    'walk/hops/transit-gateway.ts',
    "crossAcl(walk, routed, entry, 'in')",
    'routed',
  ),
  bug(
    'a transit gateway carries IPv6 unasked',
    'walk/hops/transit-gateway.ts',
    'if (ipv6 === true || ',
    'if (ipv6 !== undefined || ',
  ),
  bug(
    'a propagated route comes before a static one',
    'read/transit-gateways.ts',
    'length: lengthOf(destination) - 0.25',
    'length: lengthOf(destination) + 0.25',
  ),
  bug(
    'groups are seen through every transit gateway',
    'walk/hops/transit-gateway.ts',
    'return all.includes(false) ? false :',
    'return all.includes(false) ? true :',
  ),
]

const acls: readonly Bug[] = [
  bug(
    'ACLs do not see answers',
    'walk/acl.ts',
    'if (isStopped(flow)) return flow',
    "if (isStopped(flow) || walk.kind === 'reply') return flow",
  ),
  bug(
    'answers go to the port of the server, not of the client',
    'replies.ts',
    'destinationPort: sourcePort,',
    'destinationPort,',
  ),
  bug(
    'answers are checked from the wrong address',
    'replies.ts',
    'source: destination,\n        sourcePort',
    'source,\n        sourcePort',
  ),
  bug(
    'the highest rule number decides',
    'read/acls.ts',
    '(a, b) => a.number - b.number',
    '(a, b) => b.number - a.number',
  ),
  bug('rules that deny allow', 'read/acls.ts', 'if (allows) allowed.push(...decided)', 'allowed.push(...decided)'),
  bug(
    'what no rule fits passes',
    'read/acls.ts',
    'unknown.push(...open.allow)',
    'unknown.push(...open.allow)\n  allowed.push(...open.none)',
  ),
  bug(
    'ACLs stand between neighbours in a subnet',
    'walk/carry.ts',
    'if (walk.target.subnet === at.subnet) return arriveInside(walk, at, flow)',
    "if (walk.target.subnet === at.subnet && walk.kind === 'reply') return arriveInside(walk, at, flow)",
  ),
]

const groups: readonly Bug[] = [
  bug(
    'the last port of a range is left out',
    'read/rule-packets.ts',
    'spanOf(rule.from, rule.to), sure',
    'spanOf(rule.from, Math.max(rule.from, rule.to - 1)), sure',
  ),
  bug(
    'type and code of ICMP are swapped',
    'read/rule-packets.ts',
    'spanOf(from * 256 + to)',
    'spanOf(to * 256 + from)',
  ),
  bug(
    'whose group a rule names does not matter',
    'security-gate.ts',
    'if (wanted === undefined) return true',
    'if (wanted !== null) return true',
  ),
  bug(
    'only the first group of an interface counts',
    'security-gate.ts',
    'const known = found.filter((group) => group !== undefined)',
    'const known = found.filter((group) => group !== undefined).slice(0, 1)',
  ),
  bug(
    'what leaves is not filtered',
    'walk/ends.ts',
    "if (walk.kind === 'reply' || walk.translated || at.entered === 'from-transit-gateway') return flow",
    'if (walk.kind.length > 0) return flow',
  ),
  bug(
    'the default group is open to everybody',
    'read/security-groups.ts',
    "peer: self, says: 'all from its own members'",
    "peer: undefined, says: 'all'",
  ),
  bug(
    'boxes of IPv4 and IPv6 meet',
    'box.ts',
    'a.family === b.family &&\n    meets(a.destinationPort',
    'meets(a.destinationPort',
  ),
  bug(
    'a cut forgets the last slice',
    'box.ts',
    'if (span.last > hole.last) parts.push({ ...rest, [axis]: spanOf(next(hole.last), span.last) })',
    '',
  ),
]

const policies: readonly Bug[] = [
  bug(
    'excepted addresses are let in',
    'kubernetes/policy-packets.ts',
    'const holes = except.map(rangeOf)',
    'const holes = except.slice(except.length).map(rangeOf)',
  ),
  bug(
    'the end of a range of ports is ignored',
    'kubernetes/policies.ts',
    "numberAt(port, 'endPort') ?? written",
    'written',
  ),
  bug(
    'a policy without types is for Egress too',
    'kubernetes/policies.ts',
    "out: listAt(spec, 'egress').length > 0",
    'out: true',
  ),
  bug(
    'a pod selector looks into every namespace',
    'kubernetes/policies.ts',
    '? pods.namespace === policyNamespace',
    "? pods.namespace !== ''",
  ),
  bug(
    'a namespace selector matches every namespace',
    'kubernetes/policies.ts',
    ': matches(peer.namespaces, labelsOfNamespace(pods.namespace))',
    ": 'yes'",
  ),
  bug(
    'a name of a port is one of the pod that the policy is for',
    'kubernetes/policy-packets.ts',
    "const receiver = direction === 'in' ? own : peer",
    'const receiver = own',
  ),
  bug(
    'a port without protocol is UDP',
    'kubernetes/transport.ts',
    "protocol === 'UDP' ? 'udp'",
    "protocol !== 'TCP' ? 'udp'",
  ),
  bug(
    'policies are enforced where the add-on is not told to',
    'kubernetes/managed-pods.ts',
    "if (flag === undefined) return { state: 'ignored', by: resource }",
    "if (flag === undefined) return { state: 'enforced', by: resource }",
  ),
  bug(
    'policies are enforced where nobody knows',
    'kubernetes/policy-gate.ts',
    '{ allowed, unknown: subtract(packets, allowed) }',
    '{ allowed, unknown }',
  ),
  bug(
    'NotIn is In',
    'kubernetes/labels.ts',
    'return not(matchesIn(key, values, labels))',
    'return matchesIn(key, values, labels)',
  ),
]

export const bugs: readonly Bug[] = [...routes, ...gateways, ...acls, ...groups, ...policies]

import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { ReachParty, ReachRule } from '#language/environment.ts'
import { anyPacket, isEmpty, type PacketSet } from '../packets.ts'
import type { Party } from '../parties.ts'
import { packetsOfTraffic, portTraffic, trafficOf } from '../traffic.ts'
import type { Way } from '../ways.ts'
import { allWays, counterexample, firstStop, openWay, type Ground } from './ground.ts'

/** What the platform file says that the network must keep. */
export function proveStated(ground: Ground): readonly Diagnostic[] {
  const { never, only } = ground.declared.reach
  return [...never.flatMap((rule) => proveNever(ground, rule)), ...only.flatMap((rule) => proveOnly(ground, rule))]
}

function proveNever(ground: Ground, rule: ReachRule): readonly Diagnostic[] {
  const packets = packetsOf(rule)
  const [sources, targets] = [partiesIn(ground, rule.from), partiesIn(ground, rule.to)]
  return sources.flatMap((from) =>
    targets
      .filter((to) => to !== from)
      .flatMap((to) => {
        const judged = judge(ground, from, to, packets, rule)
        return judged.open === undefined
          ? judged.doubts
          : [diagnose('reach/never', counterexample(ground, from, to, judged.open), { path: rule.path })]
      }),
  )
}

/** Everything else in the platform is asked, the internet, nodes and add-ons included. */
function proveOnly(ground: Ground, rule: ReachRule): readonly Diagnostic[] {
  const packets = packetsOf(rule)
  const allowed = partiesIn(ground, rule.from)
  const names = [...new Set(allowed.map(({ kind, name }) => (kind === 'add-on' ? 'add-ons' : name)))].join(', ')
  const ids = new Set(allowed.flatMap(({ sites }) => sites.map(({ id }) => id)))
  const isAllowed = (from: Party): boolean =>
    allowed.includes(from) || (from.sites.length > 0 && from.sites.every(({ id }) => ids.has(id)))
  const others = ground.world.parties.filter(
    (from) => from.kind !== 'metadata' && from.kind !== 'bucket' && !isAllowed(from),
  )
  return partiesIn(ground, rule.to).flatMap((to) =>
    others
      .filter((from) => from !== to && !isWayTo(ground, from, allowed))
      .flatMap((from) => {
        const judged = judge(ground, from, to, packets, rule)
        if (judged.open === undefined) return judged.doubts
        const shown = counterexample(ground, from, to, judged.open)
        return [diagnose('reach/only', { ...shown, allowed: names }, { path: rule.path })]
      }),
  )
}

/** A forwarder that carries for someone who may: `only` from the internet means through the CDN and the load balancer. */
function isWayTo({ ways }: Ground, forwarder: Party, allowed: readonly Party[]): boolean {
  if (forwarder.forwarder === undefined) return false
  const carriers = (one: Party): readonly Party[] => ways.chainsFrom(one).map(({ end }) => end)
  return allowed.some((one) =>
    one.kind === 'internet' ? true : one.forwarder !== undefined && carriers(one).includes(forwarder),
  )
}

function judge(
  ground: Ground,
  from: Party,
  to: Party,
  packets: PacketSet,
  { path }: ReachRule,
): { readonly open: Way | undefined; readonly doubts: readonly Diagnostic[] } {
  const ways = allWays(ground, from, to, packets)
  const open = openWay(ways)
  const doubtful = ways.find(({ unknown }) => !isEmpty(unknown))
  if (open !== undefined || doubtful === undefined) return { open, doubts: [] }
  const shown = {
    from: from.name,
    to: to.name,
    traffic: trafficOf(doubtful.unknown).join(', '),
    environment: ground.declared.name,
    why: firstStop([doubtful]),
  }
  return { open, doubts: [diagnose('reach/unproved', shown, { path })] }
}

function packetsOf({ ports }: ReachRule): PacketSet {
  if (ports === undefined) return anyPacket
  return packetsOfTraffic(ports.flatMap((port) => [portTraffic(port), portTraffic(port, 'udp')]))
}

/** Parties that a rule speaks of; nothing for a thing that this environment does not have. */
function partiesIn({ world, endpoints }: Ground, parties: readonly ReachParty[]): readonly Party[] {
  const kinds = {
    internet: 'internet',
    cdn: 'cdn',
    'load-balancer': 'load-balancer',
    nodes: 'nodes',
    'add-ons': 'add-on',
    'api-server': 'api-server',
    metadata: 'metadata',
  } as const
  return parties.flatMap((one) => {
    if (one.kind === 'party') return world.parties.filter(({ kind }) => kind === kinds[one.name])
    if (one.kind === 'resource') return world.parties.filter(({ declared }) => declared === one.name)
    const found = endpoints.find(one.cidr)
    return 'problem' in found ? [] : [found.party]
  })
}

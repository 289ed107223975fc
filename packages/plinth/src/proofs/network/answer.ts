import type { Answer, Step } from '#answers/answer.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { every } from './addresses.ts'
import { evidenceOf } from './evidence.ts'
import type { Endpoint } from './endpoints.ts'
import { selectedBy, targetPorts, type KubeService, type ServicePort } from './kubernetes/services.ts'
import { anyPacket, isEmpty } from './packets.ts'
import type { Party } from './parties.ts'
import { remedyFor } from './remedy.ts'
import { show } from './show-packets.ts'
import { packetsOfTraffic, portTraffic, showTraffics, trafficOf, type Traffic } from './traffic.ts'
import type { ReachVerdict } from './verdict.ts'
import type { Way, Ways } from './ways.ts'
import type { World } from './world.ts'

/** Whether one party can start a connection to another, with the way, or with what stops it first. */
export function answerTo(world: World, ways: Ways, from: Endpoint, to: Endpoint): Answer<ReachVerdict> {
  const asked = trafficAsked(world, to)
  const packets = asked.traffic.length === 0 && asked.dead !== true ? anyPacket : packetsOfTraffic(asked.traffic)
  const all = [ways.direct(from.party, to.party, packets), ...ways.forwarded(from.party, to.party, packets)].filter(
    (way) => way !== undefined,
  )
  const open = all.filter(({ allowed }) => !isEmpty(allowed))
  const maybe = all.filter(({ unknown }) => !isEmpty(unknown))
  const verdict: ReachVerdict = open.length > 0 ? 'reachable' : maybe.length > 0 ? 'unknown' : 'blocked'
  const told = open[0] ?? maybe[0] ?? closest(all)
  const way = told === undefined ? handsOnElsewhere(ways, from.party) : stepsOf(told)
  const steps = [...asked.facts, ...(asked.dead === true ? [] : way)]
  const parts = { from, to, verdict, told, traffic: asked.traffic }
  const remedy = remedyFor(world, from.party, to.party, verdict)
  return {
    question: `can ${from.word} reach ${to.word}?`,
    environment: world.subject.environment,
    verdict,
    summary: summaryOf(parts, steps),
    steps:
      verdict === 'reachable' && told !== undefined ? [...steps, ...limitsOf(ways, from.party, to.party, told)] : steps,
    ...(remedy !== undefined && { remedy }),
  }
}

/** The way that is told when none is open: one that leads there through something is closer than the direct one. */
function closest(ways: readonly Way[]): Way | undefined {
  const passed = ({ hops }: Way): number => hops.findIndex(({ allowed }) => isEmpty(allowed))
  return ways.toSorted((a, b) => passed(b) - passed(a))[0]
}

function stepsOf({ hops }: Way): readonly Step[] {
  const steps: Step[] = []
  for (const hop of hops) {
    steps.push(...hop.steps())
    if (isEmpty(hop.allowed)) break
  }
  return steps
}

/** What is left out when not everything that was asked for arrives: ports alone, or addresses too. */
function limitsOf(ways: Ways, from: Party, to: Party, { hops, allowed, through }: Way): readonly Step[] {
  if (through.length > 0 || hops.every(({ whole }) => whole)) return []
  const anyAddress = allowed.map((part) => ({ ...part, source: every[part.family], destination: every[part.family] }))
  const sameEverywhere = ways.direct(from, to, anyAddress)?.hops.every(({ whole }) => whole) === true
  const lines = show(allowed).split('\n')
  const more = lines.length > 6 ? `; and ${lines.length - 6} more` : ''
  const shown = sameEverywhere ? trafficOf(allowed).join(', ') : `${lines.slice(0, 6).join('; ')}${more}`
  return [{ says: `nothing but ${shown}`, outcome: 'fact', evidence: [] }]
}

/** What a forwarder does instead of what was asked. */
function handsOnElsewhere(ways: Ways, from: Party): readonly Step[] {
  if (from.forwarder === undefined) return []
  const ends = [...new Set(ways.chainsFrom(from).map(({ end }) => end.name))].toSorted(compareText)
  const says = `${from.name} starts nothing of its own, and hands on to ${ends.join(', ') || 'nothing'} alone`
  return [{ says, outcome: 'stops', evidence: [evidenceOf(from.forwarder.resource)] }]
}

interface Asked {
  readonly traffic: readonly Traffic[]
  readonly facts: readonly Step[]
  /** The port leads nowhere. */
  readonly dead?: boolean
}

function deadPort({ name, resource }: KubeService, { port, target }: ServicePort, { name: pods }: Party): Step {
  const says = `the Service ${name} leads from ${port} to port '${target}', which no container of ${pods} has`
  return { says, outcome: 'stops', evidence: [evidenceOf(resource)] }
}

/** The traffic of a question: as written, else what the end listens on; a port of a Service means those of its pods. */
function trafficAsked({ cluster }: World, { party, traffic }: Endpoint): Asked {
  if (traffic === undefined) return { traffic: party.listens, facts: [] }
  const own = party.listens.some(({ protocol, first }) => protocol === traffic.protocol && first === traffic.first)
  const [pods] = party.pods
  if (own || pods === undefined || traffic.first !== traffic.last) return { traffic: [traffic], facts: [] }
  for (const service of cluster.services) {
    if (!selectedBy(service, party.pods).includes(pods)) continue
    const port = service.ports.find((one) => one.port === traffic.first && one.protocol === traffic.protocol)
    if (port === undefined) continue
    const numbers = targetPorts(port, pods).map((number) =>
      portTraffic(number, traffic.protocol === 'udp' ? 'udp' : 'tcp'),
    )
    if (numbers.length === 0) return { traffic: [], facts: [deadPort(service, port, party)], dead: true }
    const says = `the Service ${service.name} leads from ${port.port} to ${showTraffics(numbers)} of ${party.name}`
    return { traffic: numbers, facts: [{ says, outcome: 'fact', evidence: [evidenceOf(service.resource)] }] }
  }
  return { traffic: [traffic], facts: [] }
}

interface Told {
  readonly from: Endpoint
  readonly to: Endpoint
  readonly verdict: ReachVerdict
  readonly told: Way | undefined
  readonly traffic: readonly Traffic[]
}

function summaryOf({ from, to, verdict, told, traffic }: Told, steps: readonly Step[]): string {
  const ends = `${from.party.name} ${verdict === 'reachable' ? reaches(from.party) : 'cannot reach'} ${to.party.name}`
  const asked = traffic.length === 0 ? '' : ` on ${showTraffics(traffic)}`
  switch (verdict) {
    case 'reachable': {
      const arriving = told === undefined ? '' : trafficOf(told.allowed).join(', ')
      return `${ends} on ${arriving}${throughOf(told?.through ?? [])}`
    }
    case 'blocked':
      return `${ends}${asked}: ${lastOf(steps, 'stops')}`
    case 'unknown':
      return `whether ${from.party.name} ${reaches(from.party)} ${to.party.name}${asked} cannot be known: ${lastOf(steps, 'unknown')}`
  }
}

function reaches({ name }: Party): string {
  return name === 'nodes' || name === 'add-ons' ? 'reach' : 'reaches'
}

function throughOf(through: readonly Party[]): string {
  return through.length === 0 ? '' : `, through ${through.map(({ name }) => name).join(' and ')}`
}

function lastOf(steps: readonly Step[], outcome: Step['outcome']): string {
  return steps.findLast((step) => step.outcome === outcome)?.says ?? 'nothing leads there'
}

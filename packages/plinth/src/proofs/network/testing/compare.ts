import type { Subject } from '#answers/subject.ts'
import { danglingReferences, graphOf } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { readNetwork } from './prover.ts'
import { judgeOf } from './walker/judge.ts'
import type { Outcome } from './walker/outcome.ts'
import { showPacket, type Packet } from './walker/packet.ts'
import { showResources } from './show-resources.ts'

/** A packet about which the walker and the prover say different things. */
export interface Disagreement {
  readonly packet: Packet
  readonly walker: Outcome
  readonly prover: string
}

export function subjectOf(resources: readonly Resource[]): Subject {
  return {
    graph: graphOf(resources),
    environment: 'test',
    place: { account: '111122223333', region: 'eu-central-1' },
    declared: undefined,
  }
}

/** What both say about each packet; the counts of what the walker says, by cause. */
export function compare(
  resources: readonly Resource[],
  packets: readonly Packet[],
  count: (outcome: Outcome) => void = () => undefined,
): readonly Disagreement[] {
  const judge = judgeOf(resources)
  const prove = readNetwork(subjectOf(resources))
  return packets.flatMap((packet) => {
    const walker = judge(packet)
    count(walker)
    const prover = prove(packet)
    return prover === walker.is ? [] : [{ packet, walker, prover }]
  })
}

/**
 * The same disagreement with as few resources as it needs: each one is taken away, and stays away when the two still
 * disagree in the same way. What a person reads is then short enough to hold against a page of the documentation.
 */
function smallest(resources: readonly Resource[], found: Disagreement): readonly Resource[] {
  const loose = danglingReferences(graphOf(resources)).length
  const persists = (candidate: readonly Resource[]): boolean => {
    // What others refer to stays, so that the network remains one that somebody could have written.
    if (danglingReferences(graphOf(candidate)).length > loose) return false
    try {
      const [still] = compare(candidate, [found.packet])
      return still !== undefined && still.prover === found.prover && still.walker.is === found.walker.is
    } catch {
      return false
    }
  }
  let kept = resources
  for (let before = Infinity; kept.length < before;) {
    before = kept.length
    for (const resource of kept) {
      const without = kept.filter((each) => each !== resource)
      if (persists(without)) kept = without
    }
  }
  return kept.map((resource) =>
    withFewerBlocks(resource, (changed) => persists(kept.map((each) => (each === resource ? changed : each)))),
  )
}

/** Rules and routes inside of a block that do not matter are taken away too. */
function withFewerBlocks(resource: Resource, persists: (changed: Resource) => boolean): Resource {
  let changed = resource
  for (const [name, value] of Object.entries(resource.args)) {
    if (!Array.isArray(value) || !['ingress', 'egress', 'route', 'entry'].includes(name)) continue
    for (const item of value as readonly unknown[]) {
      const list = (changed.args[name] as readonly unknown[]).filter((each) => each !== item)
      const candidate = { ...changed, args: { ...changed.args, [name]: list } }
      if (persists(candidate)) changed = candidate
    }
  }
  return changed
}

export function showDisagreement(resources: readonly Resource[], found: Disagreement): string {
  const { packet, walker, prover } = found
  const why =
    walker.is === 'dropped'
      ? ` by ${walker.by} at ${walker.at}`
      : walker.is === 'unknown'
        ? ` for ${walker.why.join(', ')}`
        : ''
  return [
    `packet ${showPacket(packet)}`,
    `walker: ${walker.is}${why}`,
    `prover: ${prover}`,
    showResources(smallest(resources, found)),
  ].join('\n')
}

import type { Evidence } from '#answers/answer.ts'
import { addressesOf, every, families, spansOf, type Addresses, type Match } from '../addresses.ts'
import { box, type PacketSet } from '../packets.ts'
import { common, without, type Span } from '../span.ts'

/** One line of a route table, with what it contains. */
export interface Line<Hop> {
  /** As it is written. */
  readonly destination: string
  readonly match: Match
  /**
   * The longer the prefix, the earlier it is tried; in the middle of the bits stand routes of which only the order among
   * others is known.
   */
  readonly length: number
  readonly hop: Hop
  readonly evidence: readonly Evidence[]
}

export interface Choice<Hop> {
  readonly to: Addresses
  readonly perhaps: boolean
  readonly packets: PacketSet
  readonly hop: Hop
  readonly destination: string
  readonly evidence: readonly Evidence[]
}

/** Where addresses go; each stands in one choice that is certain, or in none. */
export interface Choices<Hop> {
  readonly choices: readonly Choice<Hop>[]
  /** Packets to addresses that no line takes for sure. */
  readonly lost: PacketSet
}

/**
 * Which addresses each line takes, longest prefix first (VPC user guide, route priority). Addresses that a line may
 * contain, but not for sure, are left for the lines after it as well. Lines of the same length keep their order.
 */
export function choicesOf<Hop>(lines: readonly Line<Hop>[]): Choices<Hop> {
  const rest: Record<4 | 6, readonly Span[]> = { 4: [every[4]], 6: [every[6]] }
  const choices: Choice<Hop>[] = []
  const left = (wanted: Addresses): Addresses =>
    families.flatMap((family) => addressesOf(family, common(rest[family], spansOf(wanted, family))))
  for (const { match, destination, hop, evidence } of lines.toSorted((a, b) => b.length - a.length)) {
    const [sure, maybe] = [left(match.sure), left(match.maybe)]
    for (const family of families) {
      const spans = spansOf(match.sure, family)
      if (spans.length > 0) rest[family] = without(rest[family], spans)
    }
    const said = { hop, destination, evidence }
    if (sure.length > 0) choices.push({ ...said, to: sure, packets: packetsTo(sure), perhaps: false })
    if (maybe.length > 0) choices.push({ ...said, to: maybe, packets: packetsTo(maybe), perhaps: true })
  }
  return { choices, lost: packetsTo(families.flatMap((family) => addressesOf(family, rest[family]))) }
}

function packetsTo(addresses: Addresses): PacketSet {
  return addresses.map(({ family, span }) => box(family, { destination: span }))
}

/** Bits of the prefix that is written; 0 when it cannot be told. */
export function lengthOf(cidr: string): number {
  const [address = '', length] = cidr.split('/')
  const written = Number(length ?? (address.includes(':') ? 128 : 32))
  return Number.isInteger(written) ? written : 0
}

import type { Family } from './addresses.ts'
import { joined, meets, next, overlap, previous, sameSpan, spanOf, within, type Span } from './span.ts'

/** All packets whose fields lie in these spans. Addresses of the two families never share a box. */
export interface Box {
  readonly family: Family
  readonly protocol: Span
  readonly source: Span
  readonly sourcePort: Span
  readonly destination: Span
  readonly destinationPort: Span
}

export const axes = ['protocol', 'source', 'sourcePort', 'destination', 'destinationPort'] as const
type Axis = (typeof axes)[number]

export function boxesMeet(a: Box, b: Box): boolean {
  return (
    a.family === b.family &&
    meets(a.destinationPort, b.destinationPort) &&
    meets(a.source, b.source) &&
    meets(a.destination, b.destination) &&
    meets(a.protocol, b.protocol) &&
    meets(a.sourcePort, b.sourcePort)
  )
}

export function covers(outer: Box, inner: Box): boolean {
  return (
    outer.family === inner.family &&
    within(inner.destinationPort, outer.destinationPort) &&
    within(inner.source, outer.source) &&
    within(inner.destination, outer.destination) &&
    within(inner.protocol, outer.protocol) &&
    within(inner.sourcePort, outer.sourcePort)
  )
}

export function boxOverlap(a: Box, b: Box): Box {
  if (covers(b, a)) return a
  if (covers(a, b)) return b
  return {
    family: a.family,
    protocol: overlap(a.protocol, b.protocol),
    source: overlap(a.source, b.source),
    sourcePort: overlap(a.sourcePort, b.sourcePort),
    destination: overlap(a.destination, b.destination),
    destinationPort: overlap(a.destinationPort, b.destinationPort),
  }
}

/** What is left of a box: at most two slices on each axis. */
export function cut(from: Box, gone: Box): readonly Box[] {
  const parts: Box[] = []
  let rest = from
  for (const axis of axes) {
    const span = rest[axis]
    const hole = gone[axis]
    if (span.first < hole.first) parts.push({ ...rest, [axis]: spanOf(span.first, previous(hole.first)) })
    if (span.last > hole.last) parts.push({ ...rest, [axis]: spanOf(next(hole.last), span.last) })
    rest = { ...rest, [axis]: overlap(span, hole) }
  }
  return parts
}

export function joinedBox(a: Box, b: Box): Box | undefined {
  if (a.family !== b.family) return undefined
  let different: Axis | undefined
  for (const axis of axes) {
    if (sameSpan(a[axis], b[axis])) continue
    if (different !== undefined) return undefined
    different = axis
  }
  if (different === undefined) return a
  const spans = joined([a[different], b[different]])
  const [span] = spans
  return span !== undefined && spans.length === 1 ? { ...a, [different]: span } : undefined
}

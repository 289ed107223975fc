/** Addresses of IPv4, ports and protocols are numbers; addresses of IPv6 are bigints. One axis never mixes them. */
export type Point = number | bigint

/** All points from `first` to `last`, both included. */
export interface Span<P extends Point = Point> {
  readonly first: P
  readonly last: P
}

export function spanOf<P extends Point>(first: P, last: P = first): Span<P> {
  return { first, last }
}

export function next(point: Point): Point {
  return typeof point === 'bigint' ? point + 1n : point + 1
}

export function previous(point: Point): Point {
  return typeof point === 'bigint' ? point - 1n : point - 1
}

export function within(inner: Span, outer: Span): boolean {
  return inner.first >= outer.first && inner.last <= outer.last
}

export function holds(span: Span, point: Point): boolean {
  return point >= span.first && point <= span.last
}

export function meets(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** What both have; only for spans that meet. One of them is returned as it is where it can be. */
export function overlap(a: Span, b: Span): Span {
  if (within(a, b)) return a
  if (within(b, a)) return b
  return { first: a.first > b.first ? a.first : b.first, last: a.last < b.last ? a.last : b.last }
}

export function sameSpan(a: Span, b: Span): boolean {
  return a === b || (a.first === b.first && a.last === b.last)
}

/** Spans of one axis in order, with neighbours joined. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  const result: Span[] = []
  for (const span of sorted) {
    const last = result.at(-1)
    if (last === undefined || span.first > next(last.last)) result.push(span)
    else if (span.last > last.last) result[result.length - 1] = { first: last.first, last: span.last }
  }
  return result
}

/** The parts of spans of one axis that are not in any of the others. */
export function without(spans: readonly Span[], removed: readonly Span[]): readonly Span[] {
  let rest = joined(spans)
  for (const gone of removed) {
    rest = rest.flatMap((span) => {
      if (!meets(span, gone)) return [span]
      const parts: Span[] = []
      if (span.first < gone.first) parts.push({ first: span.first, last: previous(gone.first) })
      if (span.last > gone.last) parts.push({ first: next(gone.last), last: span.last })
      return parts
    })
  }
  return rest
}

/** What two lists of spans of one axis have in common. */
export function common(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return a.flatMap((span) => b.filter((other) => meets(span, other)).map((other) => overlap(span, other)))
}

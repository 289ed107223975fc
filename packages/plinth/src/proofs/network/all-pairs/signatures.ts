import { families, showRange, type Addresses, type Family } from '../addresses.ts'
import { next, type Point, type Span } from '../span.ts'

/** Tells whether two ranges are alike for everything that looks at addresses. */
export interface Signatures {
  /**
   * The same text for addresses that lie in the same blocks; `uniform` is false where a block takes a part of them only,
   * and the text then belongs to these addresses alone.
   */
  readonly of: (addresses: Addresses) => Signature
}

export interface Signature {
  readonly key: string
  readonly uniform: boolean
}

/** Cuts the axis of each family wherever a block begins or ends, and notes for each piece the blocks that hold it. */
export function signaturesFor(blocks: Readonly<Record<Family, readonly Span[]>>): Signatures {
  const pieces = { 4: piecesOf(blocks[4]), 6: piecesOf(blocks[6]) }
  return {
    of: (addresses) => {
      const found = families.flatMap((family) => {
        const own = addresses.filter((range) => range.family === family)
        return own.map(({ span }) => `${family} ${pieces[family](span) ?? 'cut'}`)
      })
      const single = families.every((family) => addresses.filter((range) => range.family === family).length < 2)
      if (single && found.every((key) => !key.endsWith('cut'))) return { key: found.join(' '), uniform: true }
      return { key: addresses.map(showRange).join(' '), uniform: false }
    },
  }
}

type PieceOf = (span: Span) => number | undefined

/** The number of the kind of piece that holds a span; undefined where a cut goes through it. */
function piecesOf(blocks: readonly Span[]): PieceOf {
  const distinct = [...new Map(blocks.map((span) => [`${span.first} ${span.last}`, span])).values()]
  const starts = distinct.flatMap(({ first, last }) => [first, next(last)])
  const cuts = [...new Set(starts)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const kinds = kindsOf(cuts, distinct)
  return ({ first, last }) => {
    const at = indexBefore(cuts, first)
    return at === indexBefore(cuts, last) ? (at < 0 ? -1 : kinds[at]) : undefined
  }
}

/** Pieces that lie in the same blocks have the same number. */
function kindsOf(cuts: readonly Point[], blocks: readonly Span[]): readonly number[] {
  const opens = groupBy(blocks, ({ first }) => first)
  const closes = groupBy(blocks, ({ last }) => next(last))
  const inside = new Set<number>()
  const numbers = new Map<string, number>()
  return cuts.map((cut) => {
    for (const index of closes.get(cut) ?? []) inside.delete(index)
    for (const index of opens.get(cut) ?? []) inside.add(index)
    const key = [...inside].toSorted((a, b) => a - b).join(',')
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function groupBy(blocks: readonly Span[], key: (span: Span) => Point): ReadonlyMap<Point, readonly number[]> {
  const groups = new Map<Point, number[]>()
  blocks.forEach((span, index) => {
    const group = groups.get(key(span))
    if (group === undefined) groups.set(key(span), [index])
    else group.push(index)
  })
  return groups
}

/** Index of the last cut that is not behind a point; -1 before the first one. */
function indexBefore(cuts: readonly Point[], point: Point): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const cut = cuts[middle]
    if (cut !== undefined && cut <= point) low = middle + 1
    else high = middle
  }
  return low - 1
}

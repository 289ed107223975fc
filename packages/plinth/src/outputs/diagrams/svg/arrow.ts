import type { PlacedEdge, Point } from '../layout/picture.ts'
import { metrics } from '../layout/sizes.ts'
import type { Meaning } from '../view.ts'
import { described, number, rectangle, textLine } from './elements.ts'

const corner = 5

/** A line with rounded corners. */
export function pathOf(points: readonly Point[]): string {
  const [start, ...rest] = points
  if (start === undefined) return ''
  const drawn = rest.map((point, i) => {
    const before = points[i] ?? point
    const after = points[i + 2]
    if (after === undefined) return `L${at(point)}`
    const radius = Math.min(corner, distance(before, point) / 2, distance(point, after) / 2)
    return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`
  })
  return `M${at(start)}${drawn.join('')}`
}

function at({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to)
  if (whole === 0) return from
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole }
}

export function arrow({ edge, points }: PlacedEdge, prefix: string): string {
  const { meaning, state } = edge
  return `<g class="arrow ${meaning}${state === 'planned' ? ' planned' : ''}">${described({ title: titleOf(edge), text: edge.text })}<path d="${pathOf(points)}" marker-end="url(#${headId(prefix, meaning)})"/></g>`
}

export function arrowLabel({ edge, label }: PlacedEdge): string {
  if (label === undefined) return ''
  const lines = label.lines.map((text, i) =>
    textLine({ x: label.x + label.width / 2, y: label.y + i * metrics.lineHeight + 12, text, anchor: 'middle' }),
  )
  return `<g class="label ${edge.meaning}">${described({ title: titleOf(edge), text: edge.text })}${rectangle({ ...label, radius: 3 })}${lines.join('')}</g>`
}

function titleOf({ title, meaning }: { readonly title: string; readonly meaning: Meaning }): string {
  return title === '' ? meaning : `${meaning}: ${title}`
}

function headId(prefix: string, meaning: Meaning): string {
  return `${prefix}-head-${meaning}`
}

/** The head of an arrow, once for each meaning that occurs. */
export function headOf(prefix: string, meaning: Meaning): string {
  return `<marker id="${headId(prefix, meaning)}" class="head ${meaning}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 1L10 5L0 9z"/></marker>`
}

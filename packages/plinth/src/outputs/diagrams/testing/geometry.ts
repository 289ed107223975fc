import type { Picture, PlacedBox, PlacedEdge, PlacedNode, Point, Rectangle } from '../layout/picture.ts'
import { headWidth, metrics } from '../layout/sizes.ts'
import { smallFont, textWidth, titleFont } from '../layout/text-width.ts'

/** Pixels by which a line may touch what it does not belong to: an arrow along a border is not an arrow through a box. */
const tolerance = 1

interface Placed extends Rectangle {
  readonly id: string
  readonly inside: string | undefined
}

/** Everything that is wrong with where things are, as sentences; none for a picture that can be read. */
export function flawsOf(picture: Picture): readonly string[] {
  return [
    ...crowding(picture),
    ...escapes(picture),
    ...labelFlaws(picture),
    ...wrongWays(picture),
    ...tightTexts(picture),
  ]
}

function placedIn({ boxes, nodes }: Picture): readonly Placed[] {
  const ofBox = ({ box, x, y, width, height }: PlacedBox): Placed => ({
    id: box.id,
    inside: box.inside,
    x,
    y,
    width,
    height,
  })
  const ofNode = ({ node, x, y, width, height }: PlacedNode): Placed => ({
    id: node.id,
    inside: node.inside,
    x,
    y,
    width,
    height,
  })
  return [...boxes.map(ofBox), ...nodes.map(ofNode)]
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.x + a.width > b.x + tolerance &&
    b.x + b.width > a.x + tolerance &&
    a.y + a.height > b.y + tolerance &&
    b.y + b.height > a.y + tolerance
  )
}

function within(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  )
}

/** Siblings that lie over one another. */
function crowding(picture: Picture): readonly string[] {
  const placed = placedIn(picture)
  return placed.flatMap((a, i) =>
    placed
      .slice(i + 1)
      .filter((b) => a.inside === b.inside && overlap(a, b))
      .map((b) => `${a.id} lies over ${b.id}`),
  )
}

/** What is not inside the box, or the picture, that it belongs to. */
function escapes(picture: Picture): readonly string[] {
  const placed = placedIn(picture)
  const byId = new Map(placed.map((one) => [one.id, one]))
  const page: Rectangle = { x: 0, y: 0, width: picture.width, height: picture.height }
  const lines = picture.edges.flatMap(({ edge, points }) =>
    points
      .filter((point) => !within({ ...point, width: 0, height: 0 }, page))
      .map(() => `${edge.id} leaves the picture`),
  )
  return [
    ...placed.flatMap((one) => {
      const outer = one.inside === undefined ? page : byId.get(one.inside)
      if (outer === undefined) return [`${one.id} is in ${one.inside}, which is not there`]
      const below =
        one.inside === undefined
          ? outer
          : { ...outer, y: outer.y + metrics.head - 4, height: outer.height - metrics.head + 4 }
      return within(one, below) ? [] : [`${one.id} is not inside ${one.inside ?? 'the picture'}`]
    }),
    ...lines,
  ]
}

function titlesOf({ boxes }: Picture): readonly (Rectangle & { readonly of: string })[] {
  return boxes.map(({ box, head, y }) => ({
    of: `the title of ${box.id}`,
    x: head + 5,
    y: y + 6,
    width: headWidth(box) - 12,
    height: 22,
  }))
}

/** Labels of arrows over nodes, titles or one another. */
function labelFlaws(picture: Picture): readonly string[] {
  const labels = picture.edges.flatMap(({ edge, label }) => (label === undefined ? [] : [{ ...label, of: edge.id }]))
  const page: Rectangle = { x: 0, y: 0, width: picture.width, height: picture.height }
  const others = [...picture.nodes.map((node) => ({ ...node, of: node.node.id })), ...titlesOf(picture)]
  return labels.flatMap((label, i) => [
    ...(within(label, page) ? [] : [`the label of ${label.of} leaves the picture`]),
    ...others.filter((other) => overlap(label, other)).map((other) => `the label of ${label.of} lies over ${other.of}`),
    ...labels
      .slice(i + 1)
      .filter((other) => overlap(label, other))
      .map((other) => `the labels of ${label.of} and ${other.of} lie over one another`),
  ])
}

/** Arrows through things that they do not belong to. */
function wrongWays(picture: Picture): readonly string[] {
  const placed = placedIn(picture)
  const around = new Map(placed.map(({ id, inside }) => [id, inside]))
  return picture.edges.flatMap((placedEdge) => {
    const own = new Set<string>()
    for (const end of [placedEdge.edge.from, placedEdge.edge.to]) {
      for (let id: string | undefined = end; id !== undefined; id = around.get(id)) own.add(id)
    }
    const foreign = placed.filter(({ id }) => !own.has(id))
    return foreign.filter((one) => passes(placedEdge, one)).map(({ id }) => `${placedEdge.edge.id} goes through ${id}`)
  })
}

function passes({ points }: PlacedEdge, rectangle: Rectangle): boolean {
  return points.slice(1).some((point, i) => overlap(segment(points[i] ?? point, point), rectangle))
}

/** A line of an arrow as a rectangle; it is as wide as the tolerance on both sides, so that the comparison is exact. */
function segment(a: Point, b: Point): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x: x - tolerance,
    y: y - tolerance,
    width: Math.abs(a.x - b.x) + 2 * tolerance,
    height: Math.abs(a.y - b.y) + 2 * tolerance,
  }
}

/** Text that is wider or higher than its card or its title. */
function tightTexts({ nodes, boxes }: Picture): readonly string[] {
  return [
    ...nodes.flatMap(({ node, title, subtitle, width, height }) => {
      const room = width - 2 * metrics.padding - (node.icon === undefined ? 0 : metrics.icon + metrics.gap)
      const widest = Math.max(
        ...title.map((line) => textWidth(line, titleFont)),
        ...subtitle.map((line) => textWidth(line, smallFont)),
      )
      const high = (title.length + subtitle.length) * metrics.lineHeight
      return widest > room || high > height ? [`the text of ${node.id} is too large`] : []
    }),
    ...boxes
      .filter(({ box, width }) => headWidth(box) > width + tolerance)
      .map(({ box }) => `the title of ${box.id} is too wide`),
  ]
}

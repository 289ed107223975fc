import { invariant } from '#graph/invariant.ts'
import type { Box, Edge, View } from '../view.ts'
import { elkGraph } from './elk-graph.ts'
import { runElk, type ElkNode } from './elk.ts'
import { headAt } from './heads.ts'
import type { Picture, PlacedEdge, Point, Rectangle } from './picture.ts'
import { isBackward, planOf, type Direction, type Plan } from './plan.ts'
import { headWidth, labelSize, metrics, nodeSize } from './sizes.ts'

/** A laptop shows so much at once; what is larger is scrolled downwards rather than sideways. */
const page = { width: 1400, height: 1000 }

/** A place for everything. Where that is too wide, both directions are tried, and the one taken that fits better. */
export async function layout(view: View): Promise<Picture> {
  const wanted = await layoutTowards(view, view.towards === 'right' ? 'RIGHT' : 'DOWN')
  if (wanted.width <= page.width) return wanted
  const other = await layoutTowards(view, view.towards === 'right' ? 'DOWN' : 'RIGHT')
  return excess(other) < excess(wanted) ? other : wanted
}

function excess({ width, height }: Picture): number {
  return Math.max((width / page.width) ** 2, height / page.height)
}

/** What arrows connect is laid out in layers, the rest is packed beside it. */
async function layoutTowards(view: View, direction: Direction): Promise<Picture> {
  const plan = planOf(view, direction)
  const root = await runElk(elkGraph(plan))
  return pictureOf(root, plan)
}

function pictureOf(root: ElkNode, plan: Plan): Picture {
  const { view } = plan
  const places = placesIn(root, plan)
  const around = new Map(view.boxes.map(({ id, inside }) => [id, inside]))
  const depthOf = ({ inside }: Box): number => {
    let depth = 0
    for (let id = inside; id !== undefined; id = around.get(id)) depth++
    return depth
  }
  const edges = view.edges.map((edge) => placedEdge(edge, root, isBackward(edge, view)))
  const lines = edges.map(({ points }) => points)
  return {
    view,
    width: Math.ceil(
      Math.max(root.width ?? 0, ...[...places.values()].map(({ x, width }) => x + width + metrics.boxPadding)),
    ),
    height: Math.ceil(
      Math.max(root.height ?? 0, ...[...places.values()].map(({ y, height }) => y + height + metrics.boxPadding)),
    ),
    boxes: view.boxes.map((box) => {
      const place = placeOf(box.id, places)
      return { box, depth: depthOf(box), head: headAt(place, headWidth(box), lines), ...place }
    }),
    nodes: view.nodes.map((node) => {
      const { title, subtitle } = nodeSize(node)
      return { node, title, subtitle, ...placeOf(node.id, places) }
    }),
    edges,
  }
}

/** Places of everything, from the corner of the picture: what ELK placed, and what was packed beside it. */
function placesIn(root: ElkNode, plan: Plan): ReadonlyMap<string, Rectangle> {
  const places = new Map<string, Rectangle>()
  const put = ({ id, x = 0, y = 0, width = 0, height = 0, children = [] }: ElkNode): void => {
    places.set(id, { x, y, width, height })
    children.forEach(put)
    unpack(id, { x, y, width, height }, plan, places)
  }
  for (const child of root.children ?? []) put(child)
  unpack(undefined, { x: 0, y: 0, width: root.width ?? 0, height: root.height ?? 0 }, plan, places)
  return places
}

function unpack(id: string | undefined, box: Rectangle, plan: Plan, places: Map<string, Rectangle>): void {
  const block = plan.blocks.get(id)
  if (block === undefined) return
  const corner = cornerOf(id, box, plan)
  for (const [inner, place] of block.places) {
    const moved = { ...place, x: corner.x + place.x, y: corner.y + place.y }
    places.set(inner, moved)
    unpack(inner, moved, plan, places)
  }
}

/** A block stands at the left below the title; beside arrows that lead to the right it stands at the bottom. */
function cornerOf(id: string | undefined, { x, y, height }: Rectangle, plan: Plan): Point {
  const { boxPadding, head } = metrics
  const block = plan.blocks.get(id)
  const below = plan.direction === 'RIGHT' && (plan.childrenOf.get(id) ?? []).some((one) => plan.connected.has(one.id))
  const top = id === undefined ? boxPadding : head
  return { x: x + boxPadding, y: below ? y + height - boxPadding - (block?.height ?? 0) : y + top }
}

function placeOf(id: string, places: ReadonlyMap<string, Rectangle>): Rectangle {
  const place = places.get(id)
  invariant(place !== undefined, `${id} has no place in the picture`)
  return place
}

function placedEdge(edge: Edge, root: ElkNode, backward: boolean): PlacedEdge {
  const placed = (root.edges ?? []).find(({ id }) => id === edge.id)
  const [section] = placed?.sections ?? []
  invariant(section !== undefined, `the arrow ${edge.id} has no way in the picture`)
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
  const [label] = placed?.labels ?? []
  const size = labelSize(edge)
  return {
    edge,
    points: backward ? points.toReversed() : points,
    label: size && { x: label?.x ?? 0, y: label?.y ?? 0, ...size },
  }
}

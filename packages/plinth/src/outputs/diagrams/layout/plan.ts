import type { Box, Edge, Node, View } from '../view.ts'
import { pack, type Item, type Packed } from './pack.ts'
import { headWidth, metrics, nodeSize } from './sizes.ts'

export type Direction = 'RIGHT' | 'DOWN'

type Thing = Node | Box

/** What is known before ELK is asked. */
export interface Plan {
  readonly view: View
  readonly direction: Direction
  /** Boxes and nodes that an arrow touches, and boxes that have such a thing inside. */
  readonly connected: ReadonlySet<string>
  readonly childrenOf: ReadonlyMap<string | undefined, readonly Thing[]>
  /** What stands beside the arrows of a box, or of the whole picture: packed, relative to its own corner. */
  readonly blocks: Map<string | undefined, Packed>
}

export function planOf(view: View, direction: Direction): Plan {
  return { view, direction, connected: connectedOf(view), childrenOf: childrenOf(view), blocks: new Map() }
}

export function isBox(thing: Thing): thing is Box {
  return 'kind' in thing
}

function childrenOf({ boxes, nodes }: View): ReadonlyMap<string | undefined, readonly Thing[]> {
  const map = new Map<string | undefined, Thing[]>()
  for (const thing of [...nodes, ...boxes]) {
    const siblings = map.get(thing.inside)
    if (siblings === undefined) map.set(thing.inside, [thing])
    else siblings.push(thing)
  }
  return map
}

function connectedOf({ boxes, nodes, edges }: View): ReadonlySet<string> {
  const around = new Map([...boxes, ...nodes].map(({ id, inside }) => [id, inside]))
  const connected = new Set<string>()
  for (const end of edges.flatMap(({ from, to }) => [from, to])) {
    for (let id: string | undefined = end; id !== undefined && !connected.has(id); id = around.get(id))
      connected.add(id)
  }
  return connected
}

/** Children of a box that arrows lead to, or through. */
export function joinedIn(id: string | undefined, { childrenOf: children, connected }: Plan): readonly Thing[] {
  return (children.get(id) ?? []).filter((thing) => connected.has(thing.id))
}

/** Packs what no arrow leads to. Downwards it stands in columns at the side, else in rows below: out of the arrows' way. */
export function blockIn(id: string | undefined, plan: Plan): Packed | undefined {
  const loose = (plan.childrenOf.get(id) ?? []).filter((thing) => !plan.connected.has(thing.id))
  if (loose.length === 0) return undefined
  const items = itemsOf(loose, plan)
  const alone = joinedIn(id, plan).length === 0
  const packed = packTo(items, alone ? 1.6 : plan.direction === 'DOWN' ? 0.5 : 3)
  plan.blocks.set(id, packed)
  return packed
}

/** About as wide as it is high, times the ratio. */
function packTo(items: readonly Item[], ratio: number): Packed {
  const { spacing } = metrics
  const area = items.reduce((sum, { width, height }) => sum + (width + spacing) * (height + spacing), 0)
  const width = Math.max(Math.sqrt(area * ratio), ...items.map((item) => item.width))
  return pack(items, { spacing, width })
}

function itemsOf(things: readonly Thing[], plan: Plan): readonly Item[] {
  const column = columnWidth(things)
  return things.map((thing) =>
    isBox(thing) ? packedBox(thing, plan) : { id: thing.id, width: column, height: nodeSize(thing).height },
  )
}

/** Nodes of one box are equally wide, so that they stand in columns. */
export function columnWidth(things: readonly Thing[]): number {
  return Math.max(0, ...things.map((thing) => (isBox(thing) ? 0 : nodeSize(thing).width)))
}

/** Size of a box in which nothing is connected. */
export function packedBox(box: Box, plan: Plan): Item {
  const block = blockIn(box.id, plan)
  const { head, boxPadding } = metrics
  return {
    id: box.id,
    width: Math.max(headWidth(box), (block?.width ?? 0) + 2 * boxPadding),
    height: head + (block?.height ?? 0) + boxPadding,
  }
}

/** The second of two arrows that lead there and back: laid out beside the first instead of around everything. */
export function isBackward({ from, to }: Edge, { edges }: View): boolean {
  const other = edges.findIndex((edge) => edge.from === to && edge.to === from)
  return other >= 0 && other < edges.findIndex((edge) => edge.from === from && edge.to === to)
}

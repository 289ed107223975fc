import type { Box, Edge, Node } from '../view.ts'
import type { ElkEdge, ElkNode } from './elk.ts'
import { blockIn, columnWidth, isBackward, isBox, joinedIn, packedBox, type Direction, type Plan } from './plan.ts'
import { headWidth, labelSize, metrics, nodeSize } from './sizes.ts'

/** The view as a graph for ELK. */
export function elkGraph(plan: Plan): ElkNode {
  const { view, direction } = plan
  return {
    id: ' picture',
    children: childrenOf(undefined, plan),
    edges: view.edges.map((edge) => edgeOf(edge, isBackward(edge, view))),
    layoutOptions: { ...options, 'elk.direction': direction, 'elk.padding': paddingOf(undefined, plan) },
  }
}

/** Distances in pixels. */
const options = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  // The same picture each time.
  'elk.randomSeed': '1',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
} as const

function childrenOf(id: string | undefined, plan: Plan): ElkNode[] {
  const joined = joinedIn(id, plan)
  const width = columnWidth(joined)
  return joined.map((thing) => (isBox(thing) ? boxOf(thing, plan) : nodeOf(thing, width)))
}

function nodeOf(node: Node, column: number): ElkNode {
  return { id: node.id, width: column, height: nodeSize(node).height }
}

function boxOf(box: Box, plan: Plan): ElkNode {
  if (joinedIn(box.id, plan).length === 0) return packedBox(box, plan)
  const children = childrenOf(box.id, plan)
  const padding = paddingOf(box.id, plan)
  const block = plan.blocks.get(box.id)
  const height = metrics.head + (plan.direction === 'DOWN' ? (block?.height ?? 0) + metrics.boxPadding : 0)
  return {
    id: box.id,
    children,
    layoutOptions: {
      'elk.padding': padding,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': minimum(
        Math.max(headWidth(box), (block?.width ?? 0) + 2 * metrics.boxPadding),
        height,
        plan.direction,
      ),
    },
  }
}

/** Room inside a box for its title, and beside or below its arrows for what has none. */
function paddingOf(id: string | undefined, plan: Plan): string {
  const { head, boxPadding, spacing } = metrics
  const block = blockIn(id, plan)
  const left = plan.direction === 'DOWN' && block !== undefined ? block.width + spacing : 0
  const bottom = plan.direction === 'RIGHT' && block !== undefined ? block.height + spacing : 0
  const top = id === undefined ? boxPadding : head
  return `[top=${top},left=${boxPadding + left},bottom=${boxPadding + bottom},right=${boxPadding}]`
}

/** ELK turns the picture when it lays out downwards, but not the least size of a box. */
function minimum(width: number, height: number, direction: Direction): string {
  return direction === 'DOWN' ? `(${height},${width})` : `(${width},${height})`
}

function edgeOf(edge: Edge, backward: boolean): ElkEdge {
  const label = labelSize(edge)
  const [source, target] = backward ? [edge.to, edge.from] : [edge.from, edge.to]
  if (label === undefined) return { id: edge.id, sources: [source], targets: [target] }
  const { width, height } = label
  return {
    id: edge.id,
    sources: [source],
    targets: [target],
    labels: [
      {
        id: `${edge.id} label`,
        // ELK leaves a label without text where it is.
        text: edge.title,
        width,
        height,
        layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
      },
    ],
  }
}

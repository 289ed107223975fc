import { compareText } from '#diagnostics/diagnostic.ts'
import { invariant } from '#graph/invariant.ts'
import type { Edge, Node, View } from './view.ts'

/** More nodes of one kind in one box than this are drawn as one: nobody reads two thousand cards. */
export const mostAlike = 24

/**
 * The view with a crowd drawn as one node each, and their arrows as one arrow each. What is drawn together keeps the ids
 * of all in its evidence, and a note says how to see one of them.
 */
export function grouped(view: View): View {
  const crowds = crowdsOf(view)
  if (crowds.length === 0) return view
  const newId = new Map(crowds.flatMap((crowd) => crowd.map((node) => [node.id, idOf(crowd)] as const)))
  const nodes = view.nodes.flatMap((node) => {
    const crowd = crowds.find((one) => one[0] === node)
    if (crowd !== undefined) return [together(crowd)]
    return newId.has(node.id) ? [] : [node]
  })
  const sizes = crowds.map((crowd) => `${crowd.length} ${manyOf(crowd)}`).toSorted(compareText)
  return {
    ...view,
    nodes,
    edges: edgesBetween(view.edges, newId),
    notes: [
      ...view.notes,
      `Drawn together: ${sizes.join(', ')}. One service alone: plinth draw service --service NAME.`,
    ],
  }
}

/** Nodes in the same box with the same icon, where there are too many. */
function crowdsOf({ nodes, shape }: View): readonly (readonly Node[])[] {
  if (shape === 'sequence') return []
  const alike = new Map<string, Node[]>()
  for (const node of nodes) {
    const key = `${node.inside ?? ''} ${node.icon ?? ''}`
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [node])
    else group.push(node)
  }
  return [...alike.values()].filter((group) => group.length > mostAlike)
}

function idOf(crowd: readonly Node[]): string {
  return `together ${crowd[0]?.id ?? ''}`
}

function manyOf(crowd: readonly Node[]): string {
  const words = new Set(crowd.map(({ many = 'others' }) => many))
  return words.size === 1 ? ([...words][0] ?? 'others') : 'others'
}

function together(crowd: readonly Node[]): Node {
  const [first] = crowd
  const titles = crowd.map(({ title }) => title)
  return {
    id: idOf(crowd),
    title: `${crowd.length} ${manyOf(crowd)}`,
    subtitle: `${titles.slice(0, 3).join(', ')} …`,
    text: `${crowd.length} ${manyOf(crowd)} drawn as one: ${titles.slice(0, 40).join(', ')}${titles.length > 40 ? ', …' : ''}.`,
    evidence: crowd.flatMap(({ evidence }) => evidence.slice(0, 1)),
    state: crowd.every(({ state }) => state === 'planned') ? 'planned' : 'active',
    count: crowd.length,
    ...(first?.icon !== undefined && { icon: first.icon }),
    ...(first?.inside !== undefined && { inside: first.inside }),
  }
}

/** Arrows between crowds, once for each meaning; with many labels the label says how many. */
function edgesBetween(edges: readonly Edge[], newId: ReadonlyMap<string, string>): readonly Edge[] {
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const [from, to] = [newId.get(edge.from) ?? edge.from, newId.get(edge.to) ?? edge.to]
    if (from === to) continue
    const id = `${edge.meaning} ${from} -> ${to}`
    const moved = { ...edge, id: from === edge.from && to === edge.to ? edge.id : id, from, to }
    const group = groups.get(moved.id)
    if (group === undefined) groups.set(moved.id, [moved])
    else group.push(moved)
  }
  return [...groups.values()].map(mergedEdge)
}

function mergedEdge(group: readonly Edge[]): Edge {
  const [first, ...rest] = group
  invariant(first !== undefined, 'a group of arrows has one')
  if (rest.length === 0) return first
  const titles = [...new Set(group.map(({ title }) => title).filter((title) => title !== ''))]
  return {
    ...first,
    title: titles.length <= 3 ? titles.join(', ') : `${titles.slice(0, 2).join(', ')} and ${titles.length - 2} more`,
    text: `${group.length} arrows drawn as one. ${first.text}`,
    evidence: group.flatMap(({ evidence }) => evidence).slice(0, 40),
  }
}

import { expect, test } from 'vitest'
import type { Picture } from '../layout/picture.ts'
import type { Box, Edge, Node } from '../view.ts'
import { flawsOf } from './geometry.ts'

const words = { text: 'a text', evidence: [], state: 'active' } as const
const box: Box = { ...words, id: 'box', title: 'Box', kind: 'group' }

function node(id: string): Node {
  return { ...words, id, title: id, inside: 'box' }
}

const edge: Edge = { ...words, id: 'a -> b', title: 'calls', from: 'a', to: 'b', meaning: 'data' }

/** A box with three nodes side by side; an arrow goes from the first to the second, its label stands between them. */
const picture: Picture = {
  view: {
    name: 'traffic',
    title: 'test',
    description: '',
    environment: 'test',
    boxes: [box],
    nodes: ['a', 'b', 'c'].map(node),
    edges: [edge],
    shape: 'map',
    steps: [],
    towards: 'down',
    notes: [],
  },
  width: 500,
  height: 150,
  boxes: [{ box, depth: 0, head: 10, x: 10, y: 10, width: 480, height: 130 }],
  nodes: ['a', 'b', 'c'].map((id, i) => ({
    node: node(id),
    title: [id],
    subtitle: [],
    x: 20 + i * 160,
    y: 60,
    width: 80,
    height: 40,
  })),
  edges: [
    {
      edge,
      points: [
        { x: 100, y: 80 },
        { x: 180, y: 80 },
      ],
      label: { x: 120, y: 72, width: 40, height: 16, lines: ['calls'] },
    },
  ],
}

function withNode(id: string, change: Partial<Picture['nodes'][number]>): Picture {
  return { ...picture, nodes: picture.nodes.map((one) => (one.node.id === id ? { ...one, ...change } : one)) }
}

function withEdge(change: Partial<Picture['edges'][number]>): Picture {
  return { ...picture, edges: picture.edges.map((one) => ({ ...one, ...change })) }
}

test('a picture that can be read has no flaws', () => {
  expect(flawsOf(picture)).toEqual([])
})

test.for([
  ['a node over another', withNode('c', { x: 240, y: 70 }), 'b lies over c'],
  ['a node outside its box', withNode('c', { x: 430 }), 'c is not inside box'],
  ['a node over the title of its box', withNode('c', { y: 15 }), 'c is not inside box'],
  [
    'a label over a node',
    withEdge({ label: { x: 90, y: 72, width: 40, height: 16, lines: ['calls'] } }),
    'the label of a -> b lies over a',
  ],
  [
    'a label over a title',
    withEdge({ label: { x: 20, y: 18, width: 40, height: 16, lines: ['calls'] } }),
    'the label of a -> b lies over the title of box',
  ],
  [
    'an arrow through a node',
    withEdge({
      points: [
        { x: 100, y: 90 },
        { x: 380, y: 90 },
      ],
    }),
    'a -> b goes through c',
  ],
  [
    'an arrow off the page',
    withEdge({
      points: [
        { x: 100, y: 80 },
        { x: 100, y: 200 },
      ],
    }),
    'a -> b leaves the picture',
  ],
  [
    'a text that is too wide',
    withNode('c', { title: ['a title that is much too long'] }),
    'the text of c is too large',
  ],
] as const)('%s is a flaw', ([, flawed, flaw]) => {
  expect(flawsOf(flawed)).toContain(flaw)
})

import DOMPurify from 'dompurify'
import fc from 'fast-check'
import mermaid from 'mermaid'
import { beforeAll, expect, test } from 'vitest'
import { mermaidNames, mermaidOf } from '../../packages/plinth/src/outputs/diagrams/mermaid.ts'
import type { SequenceStep, View } from '../../packages/plinth/src/outputs/diagrams/view.ts'
import { allViewsOf } from '../../packages/plinth/src/outputs/diagrams/views.ts'
import { rightRecipes } from '../../packages/plinth/src/testing/platforms.ts'
import { runs } from '../../packages/plinth/src/testing/random.ts'
import { shopSubjects, subjectsOfRecipe } from './subjects.ts'

const timeout = 600_000

beforeAll(() => {
  // Mermaid cleans labels with a library that wants a browser; parsing needs none, and our labels have no HTML but <br/>.
  Object.assign(DOMPurify, {
    addHook: () => undefined,
    removeHook: () => undefined,
    removeAllHooks: () => undefined,
    sanitize: (text: string) => text,
  })
})

interface Flowchart {
  getVertices: () => Map<string, unknown>
  getEdges: () => readonly { readonly start: string; readonly end: string }[]
  getSubGraphs: () => readonly { readonly id: string; readonly nodes: readonly string[] }[]
}

interface Sequence {
  getActors: () => Map<string, unknown>
  getMessages: () => readonly { readonly from?: string; readonly to?: string; readonly type?: number }[]
}

/** What mermaid itself read. */
async function read(view: View): Promise<unknown> {
  const text = mermaidOf(view)
  await mermaid.parse(text)
  // oxlint-disable-next-line typescript/no-deprecated -- the one way to what mermaid read; what replaces it draws.
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text)
  return diagram.db
}

async function compareFlowchart(view: View): Promise<void> {
  const db = (await read(view)) as Flowchart
  const names = mermaidNames(view)
  const nameOf = (id: string): string => names.get(id) ?? id
  const boxes = new Set(view.boxes.map(({ id }) => nameOf(id)))
  const vertices = [...db.getVertices().keys()].filter((name) => !boxes.has(name))
  expect(vertices.toSorted(), view.title).toEqual(view.nodes.map(({ id }) => nameOf(id)).toSorted())
  expect(db.getEdges().map(({ start, end }) => `${start} ${end}`)).toEqual(
    view.edges.map(({ from, to }) => `${nameOf(from)} ${nameOf(to)}`),
  )
  const inside = [...view.boxes, ...view.nodes].filter((one) => one.inside !== undefined)
  const ours = inside.map((one) => `${nameOf(one.inside ?? '')} ${nameOf(one.id)}`)
  const theirs = db.getSubGraphs().flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node}`))
  expect(theirs.toSorted()).toEqual(ours.toSorted())
}

async function compareSequence(view: View): Promise<void> {
  const db = (await read(view)) as Sequence
  const names = mermaidNames(view)
  expect([...db.getActors().keys()]).toEqual(view.nodes.map(({ id }) => names.get(id)))
  const arrows = db.getMessages().filter(({ type }) => type === solid || type === dotted)
  expect(arrows.map(({ from, to }) => `${from} ${to}`)).toEqual(messagesOf(view, view.steps))
}

/** Numbers that mermaid gives to the lines `->>` and `-->>`. */
const [solid, dotted] = [0, 1]

function messagesOf(view: View, steps: readonly SequenceStep[]): readonly string[] {
  const names = mermaidNames(view)
  return steps.flatMap((step) => {
    if (step.kind === 'cases') return step.cases.flatMap((one) => messagesOf(view, one.steps))
    const edge = step.kind === 'message' ? view.edges.find(({ id }) => id === step.edge) : undefined
    if (edge === undefined || step.kind !== 'message') return []
    const ends = [names.get(edge.from), names.get(edge.to)]
    return [(step.answer ? ends.toReversed() : ends).join(' ')]
  })
}

async function compare(view: View): Promise<void> {
  await (view.shape === 'sequence' ? compareSequence(view) : compareFlowchart(view))
}

test('mermaid reads every diagram of the shop as it was meant', { timeout }, async () => {
  for (const view of shopSubjects().flatMap(allViewsOf)) await compare(view)
})

test('mermaid reads the diagrams of random platforms as they were meant', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(rightRecipes, async (recipe) => {
      for (const view of subjectsOfRecipe(recipe).slice(0, 1).flatMap(allViewsOf)) await compare(view)
    }),
    { numRuns: runs(2.5) },
  )
})

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    'end',
    'graph',
    'a"b',
    'x --> y',
    '[(a)]',
    '%% no comment',
    '`a`',
    '**b**',
    'a|b',
    '<b>',
    '#35;',
    'a;b',
    '数据',
    'é',
    'class',
    '1st',
  ),
)

/** A picture whose titles are as bad as can be; each node points to the next. */
const nastyViews = fc.array(nasty, { minLength: 2, maxLength: 6 }).map((titles): View => {
  const words = { text: 'a text', evidence: [], state: 'active' } as const
  const nodes = titles.map((title, i) => ({ ...words, id: `${i}`, title, subtitle: title, inside: 'box' }))
  const edges = nodes
    .slice(1)
    .map(({ title }, i) => ({ ...words, id: `e${i}`, from: `${i}`, to: `${i + 1}`, title, meaning: 'data' as const }))
  const boxes = [{ ...words, id: 'box', title: titles[0] ?? '', kind: 'group' as const }]
  return {
    name: 'traffic',
    title: titles.join(' '),
    description: '',
    environment: 'test',
    boxes,
    nodes,
    edges,
    shape: 'map',
    steps: [],
    towards: 'down',
    notes: [],
  }
})

test('whatever a thing is called, mermaid reads the diagram', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(nastyViews, async (view) => {
      await compare(view)
      const steps = view.edges.map(({ id }) => ({ kind: 'message' as const, edge: id, answer: false }))
      await compare({ ...view, shape: 'sequence', steps })
    }),
    { numRuns: runs(10) },
  )
})

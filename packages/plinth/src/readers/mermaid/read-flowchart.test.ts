import { describe, expect, test } from 'vitest'
import type { Flowchart, Repair } from './diagram.ts'
import { readDiagram } from './read-diagram.ts'

/** The diagram, with the repairs that were needed. */
function read(...lines: readonly string[]): Flowchart & { readonly repairs: readonly Repair[] } {
  const reading = readDiagram(lines.join('\n'))
  if (reading.outcome !== 'read' || reading.diagram.kind !== 'flowchart') throw new Error(JSON.stringify(reading))
  return { ...reading.diagram, repairs: reading.repairs }
}

describe('nodes', () => {
  test.for<readonly [string, string, string]>([
    ['A', 'plain', 'A'],
    ['A[text]', 'square', 'text'],
    ['A(text)', 'round', 'text'],
    ['A([text])', 'stadium', 'text'],
    ['A[[text]]', 'subroutine', 'text'],
    ['A[(text)]', 'cylinder', 'text'],
    ['A((text))', 'circle', 'text'],
    ['A(((text)))', 'doublecircle', 'text'],
    ['A>text]', 'odd', 'text'],
    ['A{text}', 'diamond', 'text'],
    ['A{{text}}', 'hexagon', 'text'],
    ['A[/text/]', 'lean_right', 'text'],
    ['A[\\text\\]', 'lean_left', 'text'],
    ['A[/text\\]', 'trapezoid', 'text'],
    ['A[\\text/]', 'inv_trapezoid', 'text'],
    ['A@{ shape: cyl, label: "text" }', 'named', 'text'],
    ['A["text (with [brackets])"]:::warm', 'square', 'text (with [brackets])'],
    ['A["one<br/>two<br>three"]', 'square', 'one\ntwo\nthree'],
    ['A["say #quot;hi#quot;"]', 'square', 'say "hi"'],
  ])('%s', ([written, shape, label]) => {
    expect(read('graph TB', written).nodes).toEqual([{ id: 'A', label, shape, line: 2, declared: true }])
  })

  test('one that an arrow made is not declared', () => {
    const { nodes } = read('graph LR', 'A[One] --> B', 'C --> A')
    expect(nodes.filter(({ declared }) => !declared).map(({ id, line }) => [id, line])).toEqual([
      ['B', 2],
      ['C', 3],
    ])
  })
})

describe('arrows', () => {
  test.for<readonly [string, string, string, string]>([
    ['A --> B', 'normal', 'end', ''],
    ['A --- B', 'normal', 'none', ''],
    ['A -.-> B', 'dotted', 'end', ''],
    ['A ==> B', 'thick', 'end', ''],
    ['A <--> B', 'normal', 'both', ''],
    ['A --o B', 'normal', 'end', ''],
    ['A x--x B', 'normal', 'both', ''],
    ['A ~~~ B', 'invisible', 'none', ''],
    ['A -->|text| B', 'normal', 'end', 'text'],
    ['A -->|"text (x)"| B', 'normal', 'end', 'text (x)'],
    ['A -- text --> B', 'normal', 'end', 'text'],
    ['A -. text .-> B', 'dotted', 'end', 'text'],
    ['A == text ==> B', 'thick', 'end', 'text'],
    ['A e1@--> B', 'normal', 'end', ''],
    ['A-->B', 'normal', 'end', ''],
  ])('%s', ([written, stroke, heads, label]) => {
    expect(read('graph TB', written).edges).toEqual([{ from: 'A', to: 'B', label, stroke, heads, line: 2 }])
  })

  test('chains and groups of nodes', () => {
    const { edges } = read('flowchart LR', 'A & B --> C -->|x| D & E')
    expect(edges.map(({ from, to }) => `${from}${to}`)).toEqual(['AC', 'BC', 'CD', 'CE'])
  })
})

test('subgraphs: nested, with ids, titles, both or quotes; the innermost one has the node', () => {
  const { groups } = read(
    'graph TB',
    'subgraph Out["The outside (x)"]',
    'direction LR',
    'subgraph two words',
    'A',
    'end',
    'B --> A',
    'end',
  )
  expect(groups).toEqual([
    { id: 'subGraph0', title: 'two words', line: 4, members: ['A'] },
    { id: 'Out', title: 'The outside (x)', line: 2, members: ['subGraph0', 'B'] },
  ])
})

test('looks, comments and directives change nothing', () => {
  const { nodes, edges } = read(
    '---',
    'title: A picture',
    '---',
    '%%{init: { "theme": "dark" }}%%',
    'graph TD;',
    '  %% a remark --> here',
    '  A-->B; B-->C',
    '  classDef warm fill:#f96,stroke:#333',
    '  class A,B warm',
    '  style A fill:#fff',
    '  linkStyle 0 stroke:#ff3,stroke-width:4px;',
    '  click A "https://example.com" "a link"',
  )
  expect(nodes.map(({ id, line }) => [id, line])).toEqual([
    ['A', 7],
    ['B', 7],
    ['C', 7],
  ])
  expect(edges).toHaveLength(2)
})

describe('what is certain is repaired', () => {
  test.for<readonly [string, string, string, string]>([
    ['A[S3 (private)] --> B', "a label has '(' and is not quoted", 'S3 (private)', '"S3 (private)"'],
    ['A -->|/ (SPA)| B', "a label has '(' and is not quoted", '/ (SPA)', '"/ (SPA)"'],
    ['A[(RDS (multi))]', "a label has '(' and is not quoted", 'RDS (multi)', '"RDS (multi)"'],
    ['A[say "hi"]', "a label has '\"' and is not quoted", 'say "hi"', '"say #quot;hi#quot;"'],
    ['A [text]', 'a blank stands between a name and its label', '', ''],
    ['end', "an 'end' that ends nothing", 'end', ''],
  ])('%s', ([written, wrong, before, after]) => {
    expect(read('graph TB', 'X', written).repairs).toEqual([{ line: 3, wrong, before, after }])
  })

  test('titles of subgraphs', () => {
    const { repairs, groups } = read(
      'graph TB',
      'subgraph Edge[AWS Edge (Global)]',
      'A',
      'end',
      'subgraph VPC (10.0.0.0/16)',
      'B',
      'end',
    )
    expect(repairs.map(({ after }) => after)).toEqual(['"AWS Edge (Global)"', '"VPC (10.0.0.0/16)"'])
    expect(groups.map(({ title }) => title)).toEqual(['AWS Edge (Global)', 'VPC (10.0.0.0/16)'])
  })

  test('the text with repairs reads without any', () => {
    const reading = readDiagram('graph TB\nA[x (y)] --> B[z (w)]\nend\n')
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    expect(readDiagram(reading.text)).toMatchObject({ outcome: 'read', diagram: reading.diagram, repairs: [] })
  })
})

describe('what is not certain is refused, with the line and the reason', () => {
  test.for<readonly [string, number, RegExp]>([
    ['graph TB\nsubgraph X\nA', 2, /'X' has no 'end'/],
    ['graph TB\nA[one (two]', 2, /label .* does not end/],
    ['graph TB\nA --> end', 2, /'end' is a word of Mermaid/],
    ['graph TB\nA --> ', 2, /a node is expected/],
    ['graph TB\nA[""]', 2, /empty/],
    ['graph sideways\nA', 1, /no direction/],
    ['graf TB\nA', 1, /'graf' is no kind of diagram/],
    ['', 1, /empty/],
  ])('%s', ([text, line, reason]) => {
    expect(readDiagram(text)).toEqual({ outcome: 'refused', line, reason: expect.stringMatching(reason) as string })
  })
})

test('other kinds of diagrams are named', () => {
  expect(readDiagram('erDiagram\n  A ||--o{ B : has')).toEqual({ outcome: 'other-kind', kind: 'erDiagram' })
  expect(readDiagram('stateDiagram-v2\n  [*] --> A')).toEqual({ outcome: 'other-kind', kind: 'stateDiagram-v2' })
})

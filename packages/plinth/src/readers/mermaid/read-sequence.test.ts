import { describe, expect, test } from 'vitest'
import type { SequenceDiagram } from './diagram.ts'
import { readDiagram } from './read-diagram.ts'

function read(...lines: readonly string[]): SequenceDiagram {
  const reading = readDiagram(['sequenceDiagram', ...lines].join('\n'))
  if (reading.outcome !== 'read' || reading.diagram.kind !== 'sequence') throw new Error(JSON.stringify(reading))
  return reading.diagram
}

test('participants, actors, names for them, boxes', () => {
  const { participants } = read(
    'autonumber',
    'participant A',
    'actor B as Bob<br/>the builder',
    'box Aqua Group',
    'participant C',
    'end',
    'A->>D: hello',
  )
  expect(participants).toEqual([
    { id: 'A', label: 'A', actor: false, line: 3, declared: true },
    { id: 'B', label: 'Bob\nthe builder', actor: true, line: 4, declared: true },
    { id: 'C', label: 'C', actor: false, line: 6, declared: true },
    { id: 'D', label: 'D', actor: false, line: 8, declared: false },
  ])
})

describe('messages', () => {
  test.for<readonly [string, { dashed: boolean; both: boolean }]>([
    ['A->B: text', { dashed: false, both: false }],
    ['A-->B: text', { dashed: true, both: false }],
    ['A->>B: text', { dashed: false, both: false }],
    ['A-->>B: text', { dashed: true, both: false }],
    ['A-xB: text', { dashed: false, both: false }],
    ['A--xB: text', { dashed: true, both: false }],
    ['A-)B: text', { dashed: false, both: false }],
    ['A--)B: text', { dashed: true, both: false }],
    ['A<<->>B: text', { dashed: false, both: true }],
    ['A<<-->>B: text', { dashed: true, both: true }],
    ['A->>+B: text', { dashed: false, both: false }],
    ['A-->>-B: text', { dashed: true, both: false }],
  ])('%s', ([written, expected]) => {
    expect(read(written).messages).toEqual([{ from: 'A', to: 'B', text: 'text', line: 2, within: [], ...expected }])
  })

  test('the blocks around them', () => {
    const { messages } = read(
      'alt hit (a)',
      'A->>B: 1',
      'else miss',
      'loop again',
      'A->>B: 2',
      'end',
      'end',
      'par',
      'A->>B: 3',
      'and more',
      'A->>B: 4',
      'end',
    )
    expect(messages.map(({ text, within }) => [text, ...within])).toEqual([
      ['1', 'alt hit (a)'],
      ['2', 'else miss', 'loop again'],
      ['3', 'par'],
      ['4', 'and more'],
    ])
  })
})

test('notes, and what only changes the looks', () => {
  const { notes, messages } = read(
    'Note over A,B: what<br/>happens',
    'note right of A: aside',
    'activate A',
    'deactivate A',
    'rect rgb(0, 0, 0)',
    'A->>B: 1',
    'end',
  )
  expect(notes.map(({ over, text }) => [text, ...over])).toEqual([
    ['what\nhappens', 'A', 'B'],
    ['aside', 'A'],
  ])
  expect(messages).toHaveLength(1)
})

test('an end too many goes, one too few is refused', () => {
  expect(readDiagram('sequenceDiagram\nA->>B: 1\nend')).toMatchObject({ outcome: 'read', repairs: [{ line: 3 }] })
  expect(readDiagram('sequenceDiagram\nalt x\nA->>B: 1')).toMatchObject({ outcome: 'refused', line: 2 })
  expect(readDiagram('sequenceDiagram\nA tells B')).toMatchObject({ outcome: 'refused', line: 2 })
})

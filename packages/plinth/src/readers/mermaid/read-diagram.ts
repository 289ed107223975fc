import type { Reading } from './diagram.ts'
import { readFlowchart } from './flowchart/read-flowchart.ts'
import { prepare } from './prepare.ts'
import { readSequence } from './sequence/read-sequence.ts'
import { Refused, SourceCursor } from './source-cursor.ts'

/** Reads one Mermaid diagram. What is wrong with it is an outcome, never an exception. */
export function readDiagram(source: string): Reading {
  const text = prepare(source)
  const start = text.search(/\S/)
  const [kind = ''] = /^[\w-]+/.exec(text.slice(Math.max(0, start))) ?? []
  if (start < 0) return { outcome: 'refused', line: 1, reason: 'the diagram is empty' }
  const read = readers[kind]
  if (read === undefined) {
    return known.has(kind)
      ? { outcome: 'other-kind', kind }
      : { outcome: 'refused', line: lineAt(text, start), reason: `'${firstWord(text)}' is no kind of diagram` }
  }
  const cursor = new SourceCursor(text, start + kind.length)
  try {
    const diagram = read(cursor)
    return { outcome: 'read', diagram, repairs: cursor.repairs, text: cursor.repairedText() }
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', line: error.line, reason: error.message }
    throw error
  }
}

const readers: Readonly<Record<string, typeof readFlowchart | typeof readSequence>> = {
  graph: readFlowchart,
  flowchart: readFlowchart,
  'flowchart-elk': readFlowchart,
  sequenceDiagram: readSequence,
}

/** Kinds of Mermaid that say nothing that a platform could be compared with. */
const known: ReadonlySet<string> = new Set([
  'architecture',
  'architecture-beta',
  'block',
  'block-beta',
  'C4Component',
  'C4Container',
  'C4Context',
  'C4Deployment',
  'C4Dynamic',
  'classDiagram',
  'classDiagram-v2',
  'erDiagram',
  'gantt',
  'gitGraph',
  'journey',
  'kanban',
  'mindmap',
  'packet',
  'packet-beta',
  'pie',
  'quadrantChart',
  'radar-beta',
  'requirement',
  'requirementDiagram',
  'sankey',
  'sankey-beta',
  'stateDiagram',
  'stateDiagram-v2',
  'swimlane-beta',
  'timeline',
  'treemap',
  'treemap-beta',
  'venn-beta',
  'xychart',
  'xychart-beta',
  'zenuml',
])

function firstWord(text: string): string {
  return /\S+/.exec(text)?.[0] ?? ''
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

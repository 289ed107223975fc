import type { Diagram, Flowchart, SequenceDiagram } from '../../packages/plinth/src/readers/mermaid/diagram.ts'
import { shownText } from '../../packages/plinth/src/readers/mermaid/label.ts'
import { flowchartOf, sequenceOf, type FlowchartOfMermaid, type SequenceOfMermaid } from './mermaid.ts'

/** A diagram in words that both readers use: labels as they are shown, members in order of their names. */
export async function asMermaidReads(kind: Diagram['kind'], text: string): Promise<object> {
  return kind === 'flowchart' ? flowchartAsRead(await flowchartOf(text)) : sequenceAsRead(await sequenceOf(text))
}

export function asWeRead(diagram: Diagram): object {
  return diagram.kind === 'flowchart' ? flowchartAsOurs(diagram) : sequenceAsOurs(diagram)
}

function flowchartAsRead({ nodes, edges, groups }: FlowchartOfMermaid): object {
  const groupIds = new Set(groups.map(({ id }) => id))
  return {
    nodes: sorted(Object.entries(nodes).flatMap(([id, text]) => (groupIds.has(id) ? [] : [[id, shown(text)]]))),
    edges: edges.map(([from, to, label]) => [from, to, shown(label)]),
    groups: sorted(groups.map(({ id, title, members }) => [id, shown(title), ...members.toSorted()])),
  }
}

function flowchartAsOurs({ nodes, edges, groups }: Flowchart): object {
  return {
    nodes: sorted(nodes.map(({ id, label }) => [id, label])),
    edges: edges.map(({ from, to, label }) => [from, to, label]),
    groups: sorted(groups.map(({ id, title, members }) => [id, title, ...members.toSorted()])),
  }
}

function sequenceAsRead({ participants, messages }: SequenceOfMermaid): object {
  return {
    participants: Object.entries(participants).map(([id, text]) => [id, shown(text)]),
    messages: messages.map(([from, to, text]) => [from, to, shown(text)]),
  }
}

function sequenceAsOurs({ participants, messages }: SequenceDiagram): object {
  return {
    participants: participants.map(({ id, label }) => [id, label]),
    messages: messages.map(({ from, to, text }) => [from, to, text]),
  }
}

/** Mermaid hides `#` and `;` of character codes from its grammar; the page shows the characters. */
function shown(text: string): string {
  return shownText(text.replaceAll('ﬂ°°', '#').replaceAll('ﬂ°', '#').replaceAll('¶ß', ';'))
}

function sorted(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
}

import type { Diagram, Flowchart, SequenceDiagram } from '#readers/mermaid/diagram.ts'
import type { ConceptId } from '../words/concept.ts'
import { conceptOf, conceptsIn } from '../words/concept-of.ts'
import { tokensOfId } from '../words/tokens.ts'

/** A node, a box or a participant of a document, and what its words mean. */
export interface Drawn {
  readonly id: string
  readonly label: string
  /** In the document, from 1. */
  readonly line: number
  readonly what: 'node' | 'box'
  readonly declared: boolean
  readonly concept: ConceptId | undefined
  /** Boxes around it, outermost first. */
  readonly boxes: readonly Drawn[]
}

export interface DrawnArrow {
  readonly from: Drawn
  readonly to: Drawn
  readonly label: string
  readonly line: number
  readonly both: boolean
  /** An arrow of a sequence that answers an earlier one. */
  readonly answers: boolean
  readonly message: boolean
}

/** What a diagram draws, with places in the document. */
export interface Drawing {
  readonly drawn: readonly Drawn[]
  readonly arrows: readonly DrawnArrow[]
}

/** `first` is the line of the document at which the text of the diagram begins. */
export function drawingOf(diagram: Diagram, first: number): Drawing {
  return diagram.kind === 'flowchart' ? ofFlowchart(diagram, first) : ofSequence(diagram, first)
}

/** What a label and a name mean together: the label says it, else the name. */
function meaningOf(label: string, id: string): ConceptId | undefined {
  const [title = ''] = label.split('\n')
  const said = conceptOf(label) ?? conceptOf(tokensOfId(title).join(' '))
  // A label with words of the dictionary that do not say it means something else: `auth-db-service` is no database.
  if (said !== undefined || conceptsIn(title).length > 0) return said
  return conceptOf(tokensOfId(id).join(' '))
}

function ofFlowchart({ nodes, groups, edges }: Flowchart, first: number): Drawing {
  const parents = new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const)))
  const boxes = new Map<string, Drawn>()
  const chainOf = (id: string): readonly Drawn[] => {
    const parent = parents.get(id)
    return parent === undefined ? [] : [...chainOf(parent.id), boxOf(parent)]
  }
  const boxOf = ({ id, title, line }: Flowchart['groups'][number]): Drawn => {
    const known = boxes.get(id)
    if (known !== undefined) return known
    const concept = conceptOf(title) ?? (/^subGraph\d+$/.test(id) ? undefined : conceptOf(tokensOfId(id).join(' ')))
    const box: Drawn = {
      id,
      label: title,
      line: first + line - 1,
      what: 'box',
      declared: true,
      concept,
      boxes: chainOf(id),
    }
    boxes.set(id, box)
    return box
  }
  const all = new Map<string, Drawn>([
    ...groups.map((group) => [group.id, boxOf(group)] as const),
    ...nodes.map(({ id, label, line, declared }) => {
      const concept = meaningOf(label, id)
      const node: Drawn = { id, label, line: first + line - 1, what: 'node', declared, concept, boxes: chainOf(id) }
      return [id, node] as const
    }),
  ])
  return {
    drawn: [...all.values()].toSorted((a, b) => a.line - b.line),
    arrows: edges
      .filter(({ stroke }) => stroke !== 'invisible')
      .flatMap(({ from, to, label, line, heads }) => {
        const [start, end] = [all.get(from), all.get(to)]
        if (start === undefined || end === undefined) return []
        const both = heads !== 'end'
        return [{ from: start, to: end, label, line: first + line - 1, both, answers: false, message: false }]
      }),
  }
}

function ofSequence({ participants, messages }: SequenceDiagram, first: number): Drawing {
  const all = new Map(
    participants.map(({ id, label, line, declared }): readonly [string, Drawn] => {
      const concept = meaningOf(label, id)
      return [id, { id, label, line: first + line - 1, what: 'node', declared, concept, boxes: [] }]
    }),
  )
  return {
    drawn: [...all.values()],
    arrows: messages.flatMap(({ from, to, text, dashed, both, line }, i) => {
      const [start, end] = [all.get(from), all.get(to)]
      if (start === undefined || end === undefined) return []
      const asked = messages.slice(0, i).some((before) => before.from === to && before.to === from)
      return [
        { from: start, to: end, label: text, line: first + line - 1, both, answers: dashed && asked, message: true },
      ]
    }),
  }
}

/** As it is written in the document, on one line: `ALB (Application Load Balancer)`. */
export function nameOf({ label, id, what }: Drawn): string {
  const text = label.replaceAll('\n', ' ').trim()
  return what === 'box' ? `the box '${text}'` : text === '' ? `'${id}'` : `'${text}'`
}

export function arrowName({ from, to, both, label }: DrawnArrow): string {
  const text = label === '' ? '' : ` "${label.replaceAll('\n', ' ')}"`
  return `${nameOf(from)} ${both ? '<->' : '->'} ${nameOf(to)}${text}`
}

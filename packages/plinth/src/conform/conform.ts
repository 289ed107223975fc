import type { Subject } from '#answers/subject.ts'
import { nearest } from '#language/nearest.ts'
import { blocksOf, readDocument, type Document, type FencedBlock } from '#readers/document/read-document.ts'
import { readDiagram } from '#readers/mermaid/read-diagram.ts'
import type { Reading } from '#readers/mermaid/diagram.ts'
import { arrowItemOf } from './compare/arrows.ts'
import { drawingOf, nameOf, type Drawing, type Drawn } from './compare/drawn.ts'
import { extraArrows, extraThings } from './compare/extras.ts'
import { resolve, type Resolved } from './compare/resolve.ts'
import { itemOf } from './compare/things.ts'
import { findingAt } from './finding.ts'
import { placeOf, tokensOf } from './words/tokens.ts'
import { modelOf, type Model } from './model/model.ts'
import type { ConformReport, DiagramReport, DocumentFinding } from './report.ts'

/** Compares the diagrams of a document with what is emitted for one environment. */
export function conform(source: string, subject: Subject): ConformReport {
  const document = readDocument(source)
  const model = modelOf(subject)
  return {
    environment: subject.environment,
    diagrams: blocksOf(document, 'mermaid').map((block) => diagramReport(block, model)),
    findings: encodingFindings(document),
  }
}

function encodingFindings({ encoding }: Document): readonly DocumentFinding[] {
  return encoding === undefined ? [] : [findingAt(encoding.line, 'document/encoding', encoding)]
}

function diagramReport(block: FencedBlock, model: Model): DiagramReport {
  const { text, line, headings } = block
  const reading = readDiagram(text)
  const report = { heading: headings.at(-1) ?? '', line, repairs: [], findings: [], items: [], extras: [] }
  switch (reading.outcome) {
    case 'other-kind':
      return { ...report, kind: reading.kind, outcome: 'other-kind' }
    case 'refused': {
      const finding = findingAt(line + reading.line - 1, 'document/unreadable', { reason: reading.reason })
      return { ...report, kind: '', outcome: 'refused', findings: [finding] }
    }
    case 'read':
      return { ...report, kind: reading.diagram.kind, outcome: 'read', ...compared(reading, block, model) }
  }
}

type Read = Extract<Reading, { readonly outcome: 'read' }>
type Compared = Pick<DiagramReport, 'repairs' | 'findings' | 'items' | 'extras'>

function compared({ diagram, repairs }: Read, { line, text }: FencedBlock, model: Model): Compared {
  const drawing = drawingOf(diagram, line)
  const resolved = new Map(drawing.drawn.map((drawn) => [drawn.id, resolve(drawn, model)] as const))
  const of = (drawn: Drawn): Resolved => resolved.get(drawn.id) ?? { concept: undefined, entities: [] }
  const hasCdn =
    [...resolved.values()].some(({ concept }) => concept === 'cdn') ||
    model.entities.some(({ concept }) => concept === 'cdn')
  const arrows = drawing.arrows.map((arrow) => ({ arrow, from: of(arrow.from), to: of(arrow.to) }))
  const nodes = drawing.drawn.filter(({ what }) => what === 'node').map(of)
  const boxes = drawing.drawn.filter(({ what }) => what === 'box').map(of)
  return {
    repairs,
    findings: [
      ...repairs.map((repair) => findingAt(line + repair.line - 1, 'document/repaired', repair)),
      ...undeclared(drawing),
      ...remoteContent(text, line),
    ],
    items: [
      ...drawing.drawn.map((drawn) => itemOf(drawn, of(drawn), drawing.drawn, model)),
      ...arrows.map(({ arrow, from, to }) => arrowItemOf(arrow, { from, to, hasCdn }, model)),
    ],
    extras: [...extraThings(nodes, boxes, model), ...extraArrows(nodes, arrows, model)],
  }
}

/** Nodes that arrows made, in a diagram that declares others; a name close to a declared one is likely that one. */
function undeclared({ drawn }: Drawing): readonly DocumentFinding[] {
  const known = drawn.filter(({ declared }) => declared)
  if (known.length === 0) return []
  return drawn
    .filter(({ declared }) => !declared)
    .map(({ id, line }) => {
      const names = new Map(
        known.flatMap(
          (one) =>
            [
              [one.id, one],
              [one.label, one],
            ] as const,
        ),
      )
      // `EKS` is more likely the box `EKS Cluster` than the node `ES`.
      const near =
        [...names.keys()].find((name) => placeOf(tokensOf(id), tokensOf(name)) >= 0) ?? nearest(id, [...names.keys()])
      const meant = near === undefined ? undefined : names.get(near)
      return findingAt(line, 'document/undeclared', { id, nearest: meant && nameOf(meant) })
    })
}

function remoteContent(text: string, first: number): readonly DocumentFinding[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      /<img\b/i.test(line) ? [findingAt(first + i, 'document/remote-content', { what: 'a label' })] : [],
    )
}

import type { Code } from '#diagnostics/catalogue.ts'
import type { Repair } from '#readers/mermaid/diagram.ts'

/** What became of one thing that a document draws. */
export const verdicts = [
  /** The platform has it. */
  'matched',
  /** The platform has it, and something that the document says about it is not so. */
  'differs',
  /** The platform has it, and somewhere else. */
  'misplaced',
  /** The platform does not have it. */
  'missing',
  /** Nobody can have it: AWS or Kubernetes do not work like that. */
  'impossible',
  /** Nobody knows what it means. */
  'unknown',
  /** It says nothing that a platform could contradict: a box that only groups, a step inside of one thing. */
  'neutral',
] as const
export type Verdict = (typeof verdicts)[number]

export interface Item {
  readonly what: 'node' | 'box' | 'arrow' | 'message'
  readonly verdict: Verdict
  /** In the document, from 1. */
  readonly line: number
  /** As it is written. */
  readonly written: string
  /** Ids of what it is in the platform. */
  readonly model: readonly string[]
  /** Why, as a sentence. */
  readonly says: string
  readonly findings: readonly DocumentFinding[]
}

/** A finding about a line of the document. */
export interface DocumentFinding {
  readonly code: Code
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly help: string
  readonly line: number
}

/** Something that the platform has and a diagram about such things does not draw. */
export interface Extra {
  readonly what: 'node' | 'arrow'
  readonly model: readonly string[]
  readonly says: string
}

export interface DiagramReport {
  readonly heading: string
  readonly line: number
  readonly kind: string
  /** `read` diagrams have items; others say why they have none. */
  readonly outcome: 'read' | 'other-kind' | 'refused'
  readonly repairs: readonly Repair[]
  readonly findings: readonly DocumentFinding[]
  readonly items: readonly Item[]
  readonly extras: readonly Extra[]
}

export interface ConformReport {
  readonly environment: string
  readonly diagrams: readonly DiagramReport[]
  /** About the document as a whole. */
  readonly findings: readonly DocumentFinding[]
}

/** How many items have each verdict. */
export function countsOf(items: readonly Item[]): Readonly<Record<Verdict, number>> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of items) counts[verdict] += 1
  return counts
}

/** Every finding of a report, in the order of the document. */
export function findingsOf({ diagrams, findings }: ConformReport): readonly DocumentFinding[] {
  const all = diagrams.flatMap((diagram) => [...diagram.findings, ...diagram.items.flatMap((item) => item.findings)])
  return [...findings, ...all].toSorted((a, b) => a.line - b.line)
}

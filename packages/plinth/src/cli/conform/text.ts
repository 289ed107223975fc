import { relative } from 'node:path'
import {
  countsOf,
  findingsOf,
  verdicts,
  type ConformReport,
  type DiagramReport,
  type DocumentFinding,
  type Item,
} from '#conform/report.ts'
import { readDocument } from '#readers/document/read-document.ts'
import type { Finding } from '../finding.ts'
import { findingAsText } from '../print/text.ts'
import type { Paint } from '../shell.ts'
import type { DocumentText } from './read-text.ts'

interface ConformStyle extends DocumentText {
  readonly paint: Paint
  readonly cwd: string
  /** Also items that are right. */
  readonly all: boolean
}

/** Diagram by diagram: how many things are right, what is not and what to do, what the platform has besides. */
export function reportsAsText(reports: readonly ConformReport[], style: ConformStyle): string {
  const { lines } = readDocument(style.text)
  const print = (finding: DocumentFinding): string => asFinding(finding, lines, style)
  return `${reports.map((report) => reportAsText(report, print, style)).join('\n\n')}\n`
}

type Print = (finding: DocumentFinding) => string

function reportAsText(report: ConformReport, print: Print, style: ConformStyle): string {
  const { paint, file, cwd } = style
  const title = paint.bold(`${relative(cwd, file)} beside ${report.environment}`)
  const about = report.findings.map(print)
  const diagrams = report.diagrams.map((diagram) => diagramAsText(diagram, print, style))
  return [title, ...about, ...diagrams, summaryOf(report)].join('\n\n')
}

function diagramAsText(diagram: DiagramReport, print: Print, { paint, file, cwd, all }: ConformStyle): string {
  const { heading, line, kind, outcome, findings, items, extras } = diagram
  const title = `${paint.bold(heading === '' ? 'a diagram' : heading)}   ${paint.dim(`${relative(cwd, file)}:${line}`)}`
  if (outcome === 'other-kind')
    return `${title}\n  not compared: diagrams of the kind ${kind} do not say what a platform is made of`
  const told = [
    ...findings.map(print),
    ...items.flatMap((item) => (all ? itemAsText(item, print) : item.findings.map(print))),
  ]
  return [
    outcome === 'refused' ? title : `${title}\n  ${countsAsText(items)}`,
    ...grouped(told),
    ...(extras.length === 0
      ? []
      : [`  ${paint.dim('in the platform, and not drawn')}\n${extras.map(({ says }) => `    ${says}`).join('\n')}`]),
  ].join('\n\n')
}

/** Lines of items stand together; findings have room around them. */
function grouped(told: readonly string[]): readonly string[] {
  const blocks: string[] = []
  let open = false
  for (const text of told) {
    const isLine = text.startsWith('  ')
    const last = blocks.at(-1)
    if (isLine && open && last !== undefined) blocks[blocks.length - 1] = `${last}\n${text}`
    else blocks.push(text)
    open = isLine
  }
  return blocks
}

function itemAsText({ verdict, line, written, says, findings }: Item, print: Print): readonly string[] {
  if (findings.length > 0) return findings.map(print)
  return [`  ${String(line).padStart(4)}  ${verdict.padEnd(8)} ${written}${says === '' ? '' : `: ${says}`}`]
}

function countsAsText(items: readonly Item[]): string {
  const counts = countsOf(items)
  const parts = verdicts.filter((verdict) => counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${verdict}`)
  return parts.length === 0 ? 'nothing is drawn' : parts.join(', ')
}

function summaryOf(report: ConformReport): string {
  const items = report.diagrams.flatMap((diagram) => diagram.items)
  const findings = findingsOf(report)
  const count = (severity: DocumentFinding['severity'], word: string): readonly string[] => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]
  }
  const found = [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'note')]
  const { length } = report.diagrams
  return `${length} diagram${length === 1 ? '' : 's'}: ${countsAsText(items)}\n${found.join(', ') || 'no findings'}`
}

function asFinding(
  { code, severity, message, help, line }: DocumentFinding,
  lines: readonly string[],
  { file, paint, cwd }: ConformStyle,
): string {
  const written = lines[line - 1] ?? ''
  const column = written.length - written.trimStart().length + 1
  const spot = {
    file,
    line,
    column,
    endLine: line,
    endColumn: written.length + 1,
    excerpt: excerptOf(written),
    label: undefined,
  }
  const finding: Finding = { code, severity, message, help, places: [], environments: [], spots: [spot] }
  return findingAsText(finding, { paint, cwd, environments: [] })
}

const longest = 80

function excerptOf(line: string): string {
  const text = line.trim()
  return text.length > longest ? `${text.slice(0, longest - 3)}...` : text
}

import { relative } from 'node:path'
import type { Diagnostic, Severity } from '#diagnostics/diagnostic.ts'
import type { Finding, LabelledSpot } from '../finding.ts'
import type { Paint } from '../shell.ts'

export interface TextStyle {
  readonly paint: Paint
  /** Files are shown as seen from this folder. */
  readonly cwd: string
  /** All environments of the platform: a finding that holds in each of them does not list them. */
  readonly environments: readonly string[]
  /** Counted in the sum, and left to `plinth check` to show. */
  readonly unseen?: readonly Diagnostic[]
}

/** Findings as a person reads them: what, where, what to do; the accepted ones in a line each; the sum. */
export function findingsAsText(findings: readonly Finding[], style: TextStyle): string {
  const { unseen = [], paint } = style
  const open = findings.filter(({ waived }) => waived === undefined)
  const accepted = findings.filter(({ waived }) => waived !== undefined)
  const blocks = [
    ...open.map((finding) => findingAsText(finding, style)),
    ...(accepted.length === 0 ? [] : [acceptedAsText(accepted, style)]),
    `${summaryOf([...findings, ...unseen])}${unseen.length > 0 ? paint.dim(' (plinth check shows all)') : ''}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

export function findingAsText(finding: Finding, { paint, cwd, environments }: TextStyle): string {
  const { severity, code, message, help } = finding
  const color = { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity]
  const where = finding.environments.length === environments.length ? '' : environmentsOf(finding)
  return [
    `${color(paint.bold(severity))} ${paint.bold(code)}: ${message}${paint.dim(where)}`,
    ...spotsAsText(finding.spots, cwd).map((line) => `  ${line}`),
    `  ${paint.green('help')}: ${help}`,
  ].join('\n')
}

function environmentsOf({ environments }: Finding): string {
  return environments.length === 0 ? '' : ` (${environments.join(', ')})`
}

/** `platform.ts:14:5   cidr: '10.0.4.0/22'   orders`, in columns. */
function spotsAsText(spots: readonly LabelledSpot[], cwd: string): readonly string[] {
  const rows = spots.map((spot) => [placeOf(spot, cwd), spot.excerpt, spot.label ?? ''] as const)
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length))
  return rows.map(([place, excerpt, label]) =>
    `${place.padEnd(width(0))}   ${excerpt.padEnd(width(1))}   ${label}`.trimEnd(),
  )
}

/** `platform.ts:14:5`; a file as a whole has no line. */
export function placeOf(
  { file, line, column, excerpt }: LabelledSpot | Omit<LabelledSpot, 'label'>,
  cwd: string,
): string {
  const shown = relative(cwd, file).replaceAll('\\', '/') || '.'
  return excerpt === '' && line === 1 && column === 1 ? shown : `${shown}:${line}:${column}`
}

function acceptedAsText(findings: readonly Finding[], { paint, environments }: TextStyle): string {
  const lines = findings.map((finding) => {
    const where = finding.environments.length === environments.length ? '' : environmentsOf(finding)
    return `  ${finding.code}${where}: ${finding.message}\n    ${paint.dim(finding.waived?.reason ?? '')}`
  })
  return [paint.bold('accepted'), ...lines].join('\n')
}

/** `2 errors, 1 warning, 3 accepted`, or that there is nothing. */
function summaryOf(findings: readonly Diagnostic[]): string {
  const open = findings.filter(({ waived }) => waived === undefined)
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length
  const parts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('info'), 'note'),
    findings.length > open.length ? `${findings.length - open.length} accepted` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'no findings' : parts.join(', ')
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`
}

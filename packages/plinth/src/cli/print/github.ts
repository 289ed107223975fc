import { relative } from 'node:path'
import type { Severity } from '#diagnostics/diagnostic.ts'
import type { Finding, LabelledSpot } from '../finding.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Findings as workflow commands, which GitHub shows at the lines of a pull request. Accepted ones are left out. */
export function findingsAsAnnotations(findings: readonly Finding[], cwd: string): string {
  return findings
    .filter(({ waived }) => waived === undefined)
    .map(({ code, severity, message, help, spots }) => {
      const [first, ...others] = spots
      const properties: Readonly<Record<string, string | number>> = {
        ...(first === undefined ? {} : placeOf(first, cwd)),
        title: code,
      }
      const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
      const also = others.map(
        ({ line, excerpt, label }) => `line ${line}: ${excerpt}${label === undefined ? '' : ` (${label})`}`,
      )
      return `::${commands[severity]} ${listed.join(',')}::${escapeText([message, ...also, `help: ${help}`].join('\n'))}\n`
    })
    .join('')
}

/** GitHub takes columns only where a place begins and ends on the same line. */
function placeOf({ file, line, column, endLine, endColumn }: LabelledSpot, cwd: string): object {
  const columns = line === endLine ? { col: column, endColumn } : {}
  return { file: relative(cwd, file).replaceAll('\\', '/'), line, endLine, ...columns }
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

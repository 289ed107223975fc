import { relative } from 'node:path'
import type { Severity } from '#diagnostics/diagnostic.ts'
import type { Finding } from '../finding.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Findings as workflow commands, which GitHub shows at the lines of a pull request. Accepted ones are left out. */
export function findingsAsAnnotations(findings: readonly Finding[], cwd: string): string {
  return findings
    .filter(({ waived }) => waived === undefined)
    .map(({ code, severity, message, help, spots }) => {
      const [first, ...others] = spots
      const place =
        first === undefined
          ? {}
          : {
              file: relative(cwd, first.file).replaceAll('\\', '/'),
              line: first.line,
              endLine: first.endLine,
              ...columnsOf(first),
            }
      const properties = Object.entries({ ...place, title: code }).map(
        ([key, value]) => `${key}=${escapeProperty(String(value))}`,
      )
      const also = others.map(
        ({ line, excerpt, label }) => `line ${line}: ${excerpt}${label === undefined ? '' : ` (${label})`}`,
      )
      return `::${commands[severity]} ${properties.join(',')}::${escapeText([message, ...also, `help: ${help}`].join('\n'))}\n`
    })
    .join('')
}

/** GitHub takes columns only where a place begins and ends on the same line. */
function columnsOf(spot: Finding['spots'][number]): { readonly col?: number; readonly endColumn?: number } {
  return spot.line === spot.endLine ? { col: spot.column, endColumn: spot.endColumn } : {}
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

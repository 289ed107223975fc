import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Finding } from './finding.ts'
import type { Refusal } from './open.ts'
import type { ExitCode, Shell } from './shell.ts'

/** Tells why a command cannot start, as text or as JSON. */
export async function refuse(refusal: Refusal, json: boolean | undefined, shell: Shell): Promise<ExitCode> {
  shell.progress.clear()
  if (refusal.reason === 'misuse') {
    shell.err(`error: ${refusal.message}\n`)
    return 2
  }
  await tell(refusal.findings, [], json, shell)
  // A file that does not exist was asked for wrongly; a file that is wrong is a finding.
  return refusal.findings.every(({ code }) => misuses.has(code)) ? 2 : 1
}

const misuses: ReadonlySet<string> = new Set([
  'load/no-file',
  'load/file-not-found',
  'load/unknown-format',
  'load/not-readable',
])

/** Prints findings alone. */
async function tell(
  findings: readonly Finding[],
  environments: readonly string[],
  json: boolean | undefined,
  { out, paint, cwd }: Shell,
): Promise<void> {
  if (json === true) {
    const { findingsAsData } = await import('./print/json.ts')
    out(asJson({ findings: findingsAsData(findings, cwd) }))
    return
  }
  const { findingsAsText } = await import('./print/text.ts')
  out(findingsAsText(findings, { paint, cwd, environments }))
}

export function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Whether a finding stands in the way: open, and an error. */
export function isOpenError({ severity, waived }: Diagnostic): boolean {
  return severity === 'error' && waived === undefined
}

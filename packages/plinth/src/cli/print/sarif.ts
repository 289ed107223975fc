import { relative } from 'node:path'
import type { Severity } from '#diagnostics/diagnostic.ts'
import type { Finding, LabelledSpot } from '../finding.ts'

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

/** Findings as SARIF 2.1.0, which code scanning of GitHub and many editors read. */
export function findingsAsSarif(findings: readonly Finding[], cwd: string, version: string): object {
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Plinth', version, rules: codes.map((code) => ruleOf(code, findings)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, codes.indexOf(finding.code), cwd)),
      },
    ],
  }
}

/** SARIF wants each rule described once; its severity is that of the findings. */
function ruleOf(code: string, findings: readonly Finding[]): object {
  const severity = findings.find((finding) => finding.code === code)?.severity ?? 'error'
  return {
    id: code,
    shortDescription: { text: `${code}: see \`plinth explain ${code}\`` },
    defaultConfiguration: { level: levels[severity] },
  }
}

function resultOf(finding: Finding, ruleIndex: number, cwd: string): object {
  const { code, severity, message, help, spots, waived } = finding
  const [first, ...others] = spots
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message}\nhelp: ${help}` },
    locations: first === undefined ? [] : [locationOf(first, cwd)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map((spot, id) => ({ id, ...locationOf(spot, cwd) })) }),
    ...(waived === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: waived.reason }] }),
  }
}

function locationOf({ file, line, column, endLine, endColumn, excerpt, label }: LabelledSpot, cwd: string): object {
  const snippet = excerpt === '' ? {} : { snippet: { text: excerpt } }
  return {
    physicalLocation: {
      artifactLocation: { uri: relative(cwd, file).split(/[\\/]/).map(encodeURIComponent).join('/') },
      region: { startLine: line, startColumn: column, endLine, endColumn, ...snippet },
    },
    ...(label === undefined ? {} : { message: { text: label } }),
  }
}

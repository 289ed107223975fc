import { actionlintFindings } from './action-lint.ts'
import type { WorkflowFinding } from './finding.ts'
import { githubFindings } from './github-parser.ts'
import { policyFindings } from './policy.ts'

/** What GitHub's parser, actionlint and our own rules have to say about a workflow, in the order of its lines. */
export async function judgeWorkflow(text: string, fileName: string): Promise<readonly WorkflowFinding[]> {
  const findings = [
    await githubFindings(text, fileName),
    await actionlintFindings(text, fileName),
    policyFindings(text),
  ]
  return findings.flat().toSorted((a, b) => a.line - b.line || a.column - b.column)
}

/** One line for each finding: `deliver.yaml:12:9: policy/pinned: ...`. */
export function renderWorkflowFindings(fileName: string, findings: readonly WorkflowFinding[]): string {
  return findings
    .map(({ rule, line, column, message }) => `${fileName}:${line}:${column}: ${rule}: ${message}`)
    .join('\n')
}

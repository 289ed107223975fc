import type { ConformReport } from '#conform/report.ts'
import { openSubjects } from '../open-subjects.ts'
import { withPlans, type PlanOptions } from '../plan-option.ts'
import { asJson, refuse } from '../report.ts'
import type { ExitCode } from '../shell.ts'
import type { Verb } from '../verb.ts'

interface ConformOptions extends PlanOptions {
  readonly all?: boolean
}

export const conform: Verb<ConformOptions> = {
  name: 'conform',
  summary: 'compare the Mermaid diagrams of a document with what is emitted',
  examples: [
    ['plinth conform docs/architecture.md', 'what the diagrams say that is not so, for every environment'],
    ['plinth conform docs/architecture.md --env demo --all', 'every node and arrow, also those that are right'],
    ['plinth conform docs/architecture.md --plan plan.json', 'beside what a Terraform plan makes'],
    ['plinth conform docs/architecture.md --json', 'for a program'],
  ],
  shape: (command) =>
    withPlans(
      command
        .argument('<document>', 'a Markdown file with diagrams between ```mermaid and ```')
        .argument('[file]', 'platform file')
        .option('--all', 'also what is right'),
    ),
  run: async (shell, options, document = '', file) => {
    const { readText } = await import('../conform/read-text.ts')
    const source = readText(document, shell.cwd)
    if ('mistake' in source) {
      shell.err(`error: ${source.mistake}\n`)
      return 2
    }
    const opened = await openSubjects(file, options, shell)
    if ('reason' in opened) return await refuse(opened, options.json, shell)
    const { conform: compare } = await import('#conform/conform.ts')
    const reports = opened.subjects.map((subject) => compare(source.text, subject))
    if (options.json === true) {
      const { reportsAsData } = await import('../conform/data.ts')
      shell.out(asJson({ document, environments: reportsAsData(reports) }))
    } else {
      const { reportsAsText } = await import('../conform/text.ts')
      const { paint, cwd } = shell
      shell.out(reportsAsText(reports, { ...source, paint, cwd, all: options.all === true }))
    }
    return await verdictOf(reports)
  },
}

/** What is worth a note alone conforms. */
async function verdictOf(reports: readonly ConformReport[]): Promise<ExitCode> {
  const { findingsOf } = await import('#conform/report.ts')
  return reports.some((report) => findingsOf(report).some(({ severity }) => severity !== 'info')) ? 1 : 0
}

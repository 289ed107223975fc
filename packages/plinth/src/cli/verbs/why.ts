import { catalogue, type Code } from '#diagnostics/catalogue.ts'
import { nearest } from '#language/nearest.ts'
import { open, type Opened } from '../open.ts'
import { openSubjects } from '../open-subjects.ts'
import { withPlans, type PlanOptions } from '../plan-option.ts'
import { asJson, refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { CommonOptions, Verb } from '../verb.ts'

export const why: Verb<PlanOptions> = {
  name: 'why',
  summary: 'tell which line of the platform file caused something, and the reason for its value',
  examples: [
    ['plinth why aws_db_instance.database --env demo', 'a resource and all its arguments'],
    ['plinth why demo/services/aws_db_instance.database.multi_az', 'one argument'],
    ['plinth why Deployment/backend.spec.replicas --env production', 'one field of a Kubernetes object'],
    ['plinth why database', 'everything that is made for a name of the platform file'],
    ['plinth why 5432', 'every argument that holds a value'],
    ['plinth why cost/demo/platform/aws_nat_gateway.a', 'what a resource costs, and where the prices are from'],
    ["plinth why 'backend -> database' --env demo", 'an arrow of a picture'],
    ['plinth why availability/single-nat', 'a finding, and where it occurs'],
  ],
  shape: (command) =>
    withPlans(
      command
        .argument(
          '<what>',
          'a resource or an argument, with or without environment and layer; a name of the platform file; a value; a price line; an arrow; a diagnostic code',
        )
        .argument('[file]', 'platform file'),
    ),
  run: async (shell, options, what = '', file) => {
    if (Object.hasOwn(catalogue, what) && options.plan === undefined) {
      const opened = await open(file, options.env, shell)
      if ('reason' in opened) return await refuse(opened, options.json, shell)
      return await explainCode(what as Code, opened, options, shell)
    }
    const opened = await openSubjects(file, options, shell)
    if ('reason' in opened) return await refuse(opened, options.json, shell)
    const { explain } = await import('../why/explain.ts')
    const explained = await explain(what, opened)
    if ('problem' in explained) {
      shell.err(`error: ${codeMeantBy(what) ?? explained.problem}\n`)
      return 2
    }
    const { answer, details } = explained
    const { answerAsData, answerAsText } = await import('../print/answer.ts')
    const style = { paint: shell.paint, cwd: shell.cwd, locate: await opened.locator() }
    if (options.json === true) {
      shell.out(asJson({ ...answerAsData(answer, style), ...details }))
      return 0
    }
    const { detailsAsText } = await import('../why/text.ts')
    const isWhole = details !== undefined && (answer.verdict === 'emitted' || details.arguments.length > 1)
    shell.out(answerAsText(answer, style) + (isWhole ? detailsAsText(details, shell) : ''))
    return 0
  },
}

/** Codes have an area and a name, like nothing else that may be asked about. */
function codeMeantBy(word: string): string | undefined {
  const code = /^[a-z]+\/[a-z-]+$/.test(word) ? nearest(word, Object.keys(catalogue)) : undefined
  return code && `there is no diagnostic '${word}'. Did you mean:\n  ${code}`
}

/** A diagnostic code: its findings here, or that it does not occur. */
async function explainCode(code: Code, opened: Opened, { json }: CommonOptions, shell: Shell): Promise<ExitCode> {
  const { cwd, paint } = shell
  const findings = await opened.locate(opened.diagnostics.filter((diagnostic) => diagnostic.code === code))
  if (json === true) {
    const { findingsAsData } = await import('../print/json.ts')
    shell.out(asJson({ code, findings: findingsAsData(findings, cwd) }))
    return 0
  }
  const { findingsAsText } = await import('../print/text.ts')
  const told =
    findings.length === 0
      ? `${code} does not occur in this platform\n`
      : findingsAsText(findings, { paint, cwd, environments: opened.environments })
  shell.out(`${told}\nmore about it: plinth explain ${code}\n`)
  return 0
}

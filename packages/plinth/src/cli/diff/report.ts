import type { Change, Loss } from '#change/change.ts'
import { changesAsData, losesData } from '#change/data.ts'
import { findingsOfLosses } from '#change/findings.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Finding } from '../finding.ts'
import { asJson } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { Side } from './side.ts'

/** What a comparison found. */
export interface Compared {
  readonly platform: string
  readonly changes: readonly Change[]
  /** Errors of the platform file that came with the change. */
  readonly errors: readonly Diagnostic[]
  readonly after: Side | undefined
}

interface ReportOptions {
  readonly json?: boolean
  readonly format: 'text' | 'json' | 'markdown'
  readonly allowReplace?: readonly string[]
  readonly allowDestroy?: readonly string[]
}

/** Prints what was found; a loss that nobody allowed, or a new error, is a finding. */
export async function report(compared: Compared, options: ReportOptions, shell: Shell): Promise<ExitCode> {
  const { changes, errors } = compared
  shell.out(await printed(compared, options.json === true ? 'json' : options.format, shell))
  for (const name of unusedNames(changes, options)) {
    shell.err(`note: nothing that would lose data is called '${name}'\n`)
  }
  return errors.length > 0 || changes.some(losesData) ? 1 : 0
}

async function printed(compared: Compared, format: ReportOptions['format'], shell: Shell): Promise<string> {
  const { platform, changes, errors, after } = compared
  switch (format) {
    case 'json': {
      const { findingsAsData } = await import('../print/json.ts')
      const findings = await located(errors, after)
      return asJson({ platform, ...changesAsData(changes), errors: findingsAsData(findings, shell.cwd) })
    }
    case 'markdown': {
      const { changesAsMarkdown } = await import('#change/markdown.ts')
      const whole = 'run `plinth diff` for the whole answer'
      return changesAsMarkdown({
        platform,
        changes,
        whole,
        errors: errors.map(({ code, message }) => `${code}: ${message}`),
      })
    }
    case 'text': {
      const { changeAsText } = await import('#change/text.ts')
      const { findingAsText } = await import('../print/text.ts')
      const environments = changes.map(({ environment }) => environment).filter((name) => name !== '')
      const findings = await located([...changes.flatMap(findingsOfLosses), ...errors], after)
      const style = { paint: shell.paint, cwd: shell.cwd, environments }
      return [
        ...changes.map((change) => changeAsText(change, { losses: 'allowed' })),
        ...findings.map((finding) => `${findingAsText(finding, style)}\n`),
      ].join('\n')
    }
  }
}

/** With the lines of the platform file after the change, where it has them. */
async function located(diagnostics: readonly Diagnostic[], after: Side | undefined): Promise<readonly Finding[]> {
  if (after?.opened !== undefined) return await after.opened.locate(diagnostics)
  return diagnostics.map((diagnostic) => ({ ...diagnostic, spots: [] }))
}

/** Names on the command line that allow nothing: a slip of the pen, or a loss that is over. */
function unusedNames(
  changes: readonly Change[],
  { allowReplace = [], allowDestroy = [] }: ReportOptions,
): readonly string[] {
  const losses = changes.flatMap(({ losses: found }) => found)
  const isUsed = (name: string, ofKind: (loss: Loss) => boolean): boolean =>
    losses.some(
      (loss) =>
        ofKind(loss) &&
        loss.allowed &&
        [loss.id, loss.address, loss.belongsTo].some((known) => known === name || loss.id.endsWith(`/${name}`)),
    )
  return [
    ...allowReplace.filter((name) => !isUsed(name, ({ kind }) => kind !== 'destroyed')),
    ...allowDestroy.filter((name) => !isUsed(name, ({ kind }) => kind === 'destroyed')),
  ]
}

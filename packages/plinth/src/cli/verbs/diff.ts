import { Option } from 'commander'
import type { Change } from '#change/change.ts'
import type { Side, SideOptions } from '../diff/side.ts'
import { withPlans, type PlanOptions } from '../plan-option.ts'
import { refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { Verb } from '../verb.ts'

type Format = 'text' | 'json' | 'markdown'

interface DiffOptions extends PlanOptions {
  readonly format: Format
  readonly file?: string
  readonly allowReplace?: readonly string[]
  readonly allowDestroy?: readonly string[]
}

export const diff: Verb<DiffOptions> = {
  name: 'diff',
  summary: 'tell what a change does to resources, data, cost, reach, permissions and public names',
  examples: [
    ['plinth diff', 'what is here now against the last commit'],
    ['plinth diff main', 'what is here now against a branch'],
    ['plinth diff main HEAD --format markdown', 'two revisions, as a comment for a pull request'],
    ['plinth diff old.ts new.ts', 'two platform files'],
    ['plinth diff nothing platform.ts', 'everything, as if it were new'],
    ['plinth diff --plan plan.json', 'what a Terraform plan does'],
    ['plinth diff platform.ts --plan plan.json', 'a platform file against what Terraform plans'],
    ['plinth diff main --allow-replace aws_db_instance.database', 'accept that its data goes'],
  ],
  shape: (command) =>
    withPlans(
      command
        .argument('[before]', 'a platform file, a git revision, or `nothing`; the last commit unless given')
        .argument('[after]', 'the same; what is here now unless given'),
    )
      .option('--file <path>', 'the platform file inside of the revisions')
      .option(
        '--allow-replace <resource>',
        'accept that what it holds is lost when it is made again; may be repeated',
        repeated,
      )
      .option('--allow-destroy <resource>', 'accept that what it holds is lost with it; may be repeated', repeated)
      .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text')),
  run: async (shell, options, before, after) => {
    const wrong = misuseOf(options, before, after)
    if (wrong !== undefined) return await refuse({ reason: 'misuse', message: wrong }, options.json, shell)
    return options.plan !== undefined && before === undefined
      ? await diffOfPlans(options, options.plan, shell)
      : await diffOfSides(options, [before, after], shell)
  },
}

function repeated(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value]
}

function misuseOf(
  { plan, env }: DiffOptions,
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  if (plan === undefined) return undefined
  if (after !== undefined) return 'a plan stands for one side; name one file or revision beside --plan, or none'
  if (before === undefined && env !== undefined)
    return `plans have no environments; leave '--env ${env}' out, or name the platform file too`
  return undefined
}

/** What Terraform itself says that it will do. */
async function diffOfPlans(options: DiffOptions, plans: readonly string[], shell: Shell): Promise<ExitCode> {
  const { openPlanSides } = await import('../diff/plans.ts')
  const sides = await openPlanSides(plans, options.region, shell)
  if ('reason' in sides) return await refuse(sides, options.json, shell)
  const { changeBetween } = await import('#change/between.ts')
  const change = changeBetween(sides.before, sides.after, { told: sides.told, allowed: allowedBy(options) })
  const { report } = await import('../diff/report.ts')
  return await report({ platform: 'the plan', changes: [change], errors: [], after: undefined }, options, shell)
}

async function diffOfSides(
  options: DiffOptions,
  [first, second]: readonly [string | undefined, string | undefined],
  shell: Shell,
): Promise<ExitCode> {
  const { nothing, openSide, whatIsNamed } = await import('../diff/side.ts')
  const { plan, ...rest } = options
  const sideOptions: SideOptions = rest
  const here = { kind: 'file', file: undefined } as const
  // A platform file beside a plan is compared with itself, where the plan says something else.
  const [from, to] =
    plan !== undefined
      ? [whatIsNamed(first ?? '', shell.cwd), whatIsNamed(first ?? '', shell.cwd)]
      : [whatIsNamed(first ?? 'HEAD', shell.cwd), second === undefined ? here : whatIsNamed(second, shell.cwd)]
  const before = await openSide(from, sideOptions, shell)
  if ('reason' in before) return await refuse(before, options.json, shell)
  try {
    const after = await openSide(to, { ...sideOptions, ...(plan !== undefined && { plan }) }, shell)
    if ('reason' in after) return await refuse(after, options.json, shell)
    try {
      return await told(before, after, options, shell)
    } finally {
      after.close()
    }
  } finally {
    if (before !== nothing) before.close()
  }
}

async function told(before: Side, after: Side, options: DiffOptions, shell: Shell): Promise<ExitCode> {
  shell.progress.show('comparing')
  const { changesBetween, newErrors } = await import('../diff/changes.ts')
  const { report } = await import('../diff/report.ts')
  const changes: readonly Change[] = changesBetween(before.subjects, after.subjects, allowedBy(options))
  shell.progress.clear()
  const platform = (after.opened ?? before.opened)?.platform.name ?? 'the plan'
  return await report({ platform, changes, errors: newErrors(before.errors, after.errors), after }, options, shell)
}

function allowedBy({ allowReplace = [], allowDestroy = [] }: DiffOptions) {
  return { replace: allowReplace, destroy: allowDestroy }
}

import type { Paint } from '../shell.ts'
import type { WriteReport } from '../write/write.ts'
import { table } from './table.ts'

interface Situation {
  /** The output folder as seen from where the command runs. */
  readonly out: string
  /** Absent when errors stood in the way. */
  readonly report: WriteReport | undefined
  /** Every path that the build is about. */
  readonly files: readonly string[]
  readonly check: boolean
}

/** What to do now, in a few lines; nothing when there is nothing to do. */
export function nextSteps(situation: Situation, paint: Paint): string {
  const steps = stepsOf(situation)
  if (steps.length === 0) return ''
  return `\n${paint.bold('next')}\n${table(steps.map(([what, how]) => [`  ${what}`, how])).join('\n')}\n`
}

type Step = readonly [what: string, how: string]

function stepsOf({ out, report, files, check }: Situation): readonly Step[] {
  if (report === undefined) return [['correct', 'the errors above; nothing was written']]
  const { created, updated, removed, done } = report
  if (!done) return [['correct', 'the errors above; the files are as they were']]
  const changes = created.length + updated.length + removed.length
  if (changes === 0) return []
  if (check) return [['write', 'plinth build']]
  const bootstraps = new Set(created.flatMap((path) => /^terraform\/[^/]+\/bootstrap(?=\/)/.exec(path)?.[0] ?? []))
  return [
    ['review', `git ${created.length > 0 ? 'status' : 'diff'} ${out === '.' ? '' : out}`.trimEnd()],
    ...[...bootstraps].map((folder) => bootstrapStep(out === '.' ? folder : `${out}/${folder}`)),
    ...(files.some((path) => path.startsWith('.github/workflows/'))
      ? [['deliver', 'commit and push; the workflows plan, ask for approval and apply'] as const]
      : []),
  ]
}

/** An environment starts with the layer that makes the bucket of its state and the roles of the workflows. */
function bootstrapStep(folder: string): Step {
  return ['bootstrap', `apply ${folder} by hand, once: the state and the roles come from it`]
}

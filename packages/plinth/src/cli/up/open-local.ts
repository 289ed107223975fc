import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { subjectsOf } from '#answers/subjects.ts'
import type { LocalPlan } from '#local/plan/local-plan.ts'
import { planLocal } from '#local/plan/plan.ts'
import { openCompiled, type Refusal } from '../open.ts'
import type { Shell } from '../shell.ts'

/** A platform file as something that can run here. */
export interface Local {
  /** The platform file. */
  readonly file: string
  /** One for each active environment that the command is about. */
  readonly plans: readonly LocalPlan[]
  /** Folder that the paths of the services start from. */
  readonly root: string
}

export async function openLocal(
  file: string | undefined,
  environment: string | undefined,
  shell: Shell,
): Promise<Local | Refusal> {
  const opened = await openCompiled(file, environment, shell)
  if ('reason' in opened) return opened
  const { compilation, platform, loaded } = opened
  const plans = subjectsOf(compilation.graph, platform.environments)
    .filter((subject) => environment === undefined || subject.environment === environment)
    .flatMap((subject) => (subject.declared === undefined ? [] : [planLocal(subject, subject.declared)]))
  if (plans.length === 0) {
    return { reason: 'misuse', message: 'no such environment is active, so that there is nothing to run' }
  }
  return { file: loaded.file, plans, root: rootOf(dirname(loaded.file), plans) }
}

/** The nearest folder, from that of the platform file upwards, in which a path of a service leads to a package. */
function rootOf(folder: string, plans: readonly LocalPlan[]): string {
  const paths = plans.flatMap(({ services }) => services.map(({ path }) => path))
  const above = (from: string): readonly string[] => [from, ...(dirname(from) === from ? [] : above(dirname(from)))]
  return above(folder).find((from) => paths.some((path) => existsSync(join(from, path, 'package.json')))) ?? folder
}

/** Where an environment keeps its databases between runs. */
export function stateFolderOf(root: string, { platform, environment }: LocalPlan): string {
  return join(root, '.plinth', 'local', platform, environment)
}

/** A platform file with the one environment that a command is about. */
export interface LocalEnvironment extends Omit<Local, 'plans'> {
  readonly plan: LocalPlan
}

export async function openEnvironment(
  file: string | undefined,
  environment: string | undefined,
  shell: Shell,
): Promise<LocalEnvironment | Refusal> {
  const local = await openLocal(file, environment, shell)
  if ('reason' in local) return local
  const { plans, ...rest } = local
  const [plan, ...others] = plans
  if (plan === undefined || others.length > 0) {
    const names = plans.map((one) => one.environment).join(', ')
    return { reason: 'misuse', message: `one environment runs at a time; name it with --env: ${names}` }
  }
  if (plan.services.length === 0) {
    return { reason: 'misuse', message: `${plan.environment} has no services to run` }
  }
  return { ...rest, plan }
}

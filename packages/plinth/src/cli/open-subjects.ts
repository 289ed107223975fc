import { subjectsOf } from '#answers/subjects.ts'
import { openCompiled, type Refusal } from './open.ts'
import type { OpenedSubjects } from './opened-subjects.ts'
import type { PlanOptions } from './plan-option.ts'
import type { Shell } from './shell.ts'

export interface SubjectOptions extends Pick<PlanOptions, 'env' | 'plan' | 'region'> {
  /** Planned environments too, as if they were active: what they would cost, and look like. */
  readonly planned?: boolean
}

/**
 * Opens what a command line is about: a platform file; Terraform plans of any project; or both, where the resources that
 * the plans cover are taken from the plans.
 */
export async function openSubjects(
  file: string | undefined,
  { env, plan: plans = [], region, planned = false }: SubjectOptions,
  shell: Shell,
): Promise<OpenedSubjects | Refusal> {
  if (plans.length > 0 && file === undefined) {
    const { ofPlans } = await import('./open-plans.ts')
    return await ofPlans(plans, { env, region }, shell)
  }
  const opened = await openCompiled(file, env, shell)
  if ('reason' in opened) return opened
  const { compilation, platform, locator } = opened
  const all = planned
    ? (await import('#cost/subjects.ts')).subjectsToPrice(platform, compilation.graph)
    : subjectsOf(compilation.graph, platform.environments)
  const joined = plans.length === 0 ? all : await (await import('./open-plans.ts')).withPlans(all, plans, shell)
  if ('reason' in joined) return joined
  const subjects = joined.filter(({ environment }) => env === undefined || environment === env)
  if (subjects.length > 0) return { subjects, opened, locator }
  const which = env === undefined ? 'every environment is' : `environment '${env}' is`
  return { reason: 'misuse', message: `${which} planned, so that nothing of it is emitted. Make it active first.` }
}

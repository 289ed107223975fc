import type { Subject } from '#answers/subject.ts'
import type { ResourceChange } from '#change/change.ts'
import { addressIn } from '#change/id-parts.ts'
import { graphOf } from '#graph/graph.ts'
import { changesOfPlan, planBefore } from '#readers/terraform-plan/plan-changes.ts'
import { placeOfPlans } from '#readers/terraform-plan/place-of-plan.ts'
import { resourcesOfPlans } from '#readers/terraform-plan/workspace.ts'
import type { Refusal } from '../open.ts'
import { environment, readPlans, stepsOf } from '../open-plans.ts'
import type { Shell } from '../shell.ts'

/** Both sides of plans, and what Terraform says that happens between them. */
export interface PlanSides {
  readonly before: Subject
  readonly after: Subject
  readonly told: readonly ResourceChange[]
}

export async function openPlanSides(
  files: readonly string[],
  region: string | undefined,
  shell: Shell,
): Promise<PlanSides | Refusal> {
  const read = await readPlans(files, shell)
  if ('reason' in read) return read
  const steps = stepsOf(read.map(({ name }) => name))
  const told = placeOfPlans(read.map(({ json }) => json))
  const place = { account: told.account ?? 'unknown', region: region ?? told.region ?? 'unknown' }
  const side = (sideOf: (json: unknown) => unknown) => {
    return resourcesOfPlans(
      read.map(({ json }, i) => ({
        json: sideOf(json),
        environment,
        layer: 'platform' as const,
        step: steps[i] ?? '',
      })),
    )
  }
  const [old, now] = [side(planBefore), side((json) => json)]
  const [wrong] = now.problems
  if (wrong !== undefined) return { reason: 'misuse', message: `${read[wrong[0]]?.name ?? ''}: ${wrong[1]}` }
  const subjectOf = (resources: typeof now.resources): Subject => {
    return { graph: graphOf(resources), environment, place, declared: undefined }
  }
  const changes = read.flatMap(({ json }, i) => {
    const within = `${environment}/${steps[i] ?? ''}/`
    const finder = (resources: typeof now.resources) => {
      const byAddress = new Map(
        resources.filter(({ id }) => id.startsWith(within)).map((each) => [addressIn(each.id), each]),
      )
      return (address: string) => byAddress.get(address)
    }
    return changesOfPlan(json, { before: finder(old.resources), after: finder(now.resources) })
  })
  return { before: subjectOf(old.resources), after: subjectOf(now.resources), told: changes }
}

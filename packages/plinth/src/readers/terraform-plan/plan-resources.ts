import type { Resource } from '#graph/resource.ts'
import type { PlanInput } from './root.ts'
import { resourcesOfPlans } from './workspace.ts'

/** The resources of one plan in the shape of the graph. */
export function resourcesOfPlan(
  json: unknown,
  place: Omit<PlanInput, 'json'>,
): { readonly resources: readonly Resource[]; readonly problem: string | undefined } {
  const { resources, problems } = resourcesOfPlans([{ ...place, json }])
  return { resources, problem: problems.get(0) }
}

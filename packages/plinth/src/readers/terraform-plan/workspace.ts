import type { Resource } from '#graph/resource.ts'
import { withoutIndexes } from './addresses.ts'
import { resourcesByName, sourcesFor } from './find-sources.ts'
import { linkedArguments } from './link-arguments.ts'
import type { PlannedResource } from './planned-resource.ts'
import { readPlan } from './read-plan.ts'
import { rootOf, type PlanInput, type Root } from './root.ts'
import type { FindSources } from './source.ts'

/** What could be read of several plans. */
export interface PlanWorkspace {
  readonly resources: readonly Resource[]
  /** What is wrong with each plan that could not be read, by its place in the list. */
  readonly problems: ReadonlyMap<number, string>
}

/**
 * The resources of several plans in the shape of one graph, so that every answer works for projects that Plinth did not
 * write. A root module that reads the state of another one refers to that one's resources, as if both were one.
 */
export function resourcesOfPlans(inputs: readonly PlanInput[]): PlanWorkspace {
  const problems = new Map<number, string>()
  const roots: Root[] = []
  for (const [i, input] of inputs.entries()) {
    const { resources: planned, problem } = readPlan(input.json)
    if (problem === undefined) roots.push(rootOf(input, planned, roots))
    else problems.set(i, problem)
  }
  const named = resourcesByName(roots)
  const byKey = new Map(roots.map((root) => [root.key, root]))
  const resources = roots.flatMap((root) =>
    root.planned.map((resource) => toResource(resource, root, sourcesFor(resource, root, byKey, named))),
  )
  return { resources, problems }
}

function toResource(resource: PlannedResource, { input, key }: Root, sources: FindSources): Resource {
  const { address, type, name, index, module, mode, actions } = resource
  return {
    id: `${key}/${address}`,
    engine: 'terraform',
    type,
    name: index === undefined ? name : `${name}[${JSON.stringify(index)}]`,
    environment: input.environment,
    layer: input.layer,
    file: module === '' ? 'main' : withoutIndexes(module).replaceAll('.', '-'),
    args: linkedArguments(resource, sources),
    origins: new Map(),
    because: { capability: 'terraform-plan', path: [address], reason: `Planned: ${actions.join(', ')}` },
    terraform: { mode },
  }
}

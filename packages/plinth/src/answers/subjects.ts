import { graphOf, referencesOf, type Graph } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import type { Environment } from '#language/environment.ts'
import type { Subject } from './subject.ts'

/** One subject for each environment that is active; of a planned one nothing is emitted. */
export function subjectsOf(graph: Graph, environments: readonly Environment[]): readonly Subject[] {
  return environments
    .filter(({ state }) => state.value === 'active')
    .map((declared) => ({
      graph: graphFor(declared.name, graph),
      environment: declared.name,
      place: { account: declared.account.value, region: declared.region.value },
      declared,
    }))
}

/** What an environment has, what serves all, and what it uses of others: two in one account may share a provider. */
function graphFor(environment: string, graph: Graph): Graph {
  const isOnlyOne = graph.resources.every(
    (resource) => resource.environment === environment || resource.environment === '',
  )
  if (isOnlyOne) return graph
  const chosen = new Map<string, Resource>()
  const take = (resource: Resource): void => {
    if (chosen.has(resource.id)) return
    chosen.set(resource.id, resource)
    for (const { target } of referencesOf(resource)) {
      const used = graph.byId.get(target)
      if (used !== undefined) take(used)
    }
  }
  graph.resources.filter((resource) => resource.environment === environment).forEach(take)
  const shared = graph.resources.filter((resource) => resource.environment === '')
  return graphOf([...new Set([...chosen.values(), ...shared])])
}

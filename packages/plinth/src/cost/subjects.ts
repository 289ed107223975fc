import type { Subject } from '#answers/subject.ts'
import { subjectsOf } from '#answers/subjects.ts'
import { expand } from '#capabilities/expand.ts'
import type { Graph } from '#graph/graph.ts'
import { invariant } from '#graph/invariant.ts'
import { decided } from '#graph/value.ts'
import type { Environment, ResolvedPlatform } from '#language/environment.ts'

/** Every environment as something to price. A planned one is not in the graph, and is expanded as if it were active. */
export function subjectsToPrice(platform: ResolvedPlatform, graph: Graph): readonly Subject[] {
  const active = subjectsOf(graph, platform.environments)
  return platform.environments.map(
    (environment) =>
      active.find((subject) => subject.environment === environment.name) ?? plannedSubject(platform, environment),
  )
}

/** What a planned environment would emit. Its state stays what it is, so that the answer can say so. */
function plannedSubject(platform: ResolvedPlatform, planned: Environment): Subject {
  const state = decided('active' as const, 'priced as if it were there')
  const environments = platform.environments.map((one) => (one === planned ? { ...one, state } : one))
  const [subject] = subjectsOf(
    expand({ ...platform, environments }),
    environments.filter(({ name }) => name === planned.name),
  )
  invariant(subject !== undefined, `${planned.name} was expanded and is not there`)
  return { ...subject, declared: planned }
}

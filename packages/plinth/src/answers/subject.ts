import type { Place } from '#aws/facets/facet.ts'
import type { Graph } from '#graph/graph.ts'
import type { Environment } from '#language/environment.ts'

/**
 * What a question is about: the resources of one environment. They come from a platform file or from Terraform plans;
 * answers read resources alone, so that both are answered alike.
 */
export interface Subject {
  /** Resources of this environment, and what serves all environments. */
  readonly graph: Graph
  /** Name of the environment; `plan` for plans that come without a platform file. */
  readonly environment: string
  readonly place: Place
  /** What the platform file says; undefined for plans of projects that have none. */
  readonly declared: Environment | undefined
}

import { subjectsOf } from '#answers/subjects.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Graph } from '#graph/graph.ts'
import type { ResolvedPlatform } from '#language/environment.ts'
import { proveNetwork } from './network/prove-network.ts'

/** What is proved of every environment that is emitted, from the resources that are emitted. */
export function prove(
  { environments }: ResolvedPlatform,
  graph: Graph,
): readonly { readonly environment: string; readonly diagnostics: readonly Diagnostic[] }[] {
  return subjectsOf(graph, environments).map((subject) => ({
    environment: subject.environment,
    diagnostics: proveNetwork(subject),
  }))
}

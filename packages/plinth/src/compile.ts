import { checkEnvironment } from '#capabilities/check.ts'
import { checkPlatform } from '#capabilities/check-platform.ts'
import { expand } from '#capabilities/expand.ts'
import { checkBudgets } from '#cost/check.ts'
import { collect, type Diagnostic } from '#diagnostics/diagnostic.ts'
import { waive } from '#diagnostics/waive.ts'
import { danglingReferences, graphOf, type Graph } from '#graph/graph.ts'
import { invariant } from '#graph/invariant.ts'
import type { ResolvedPlatform } from '#language/environment.ts'
import { resolve } from '#language/resolve.ts'
import type { Platform } from '#language/words/platform.ts'
import type { OutputFile } from '#outputs/file.ts'
import { render } from '#outputs/render.ts'
import { prove } from '#proofs/prove.ts'

/** Everything that follows from a platform file. */
export interface Compilation {
  /** Findings, most important first; waived ones are marked, not missing. */
  readonly diagnostics: readonly Diagnostic[]
  /** The platform after defaults and overrides; absent when the file itself is wrong. */
  readonly platform: ResolvedPlatform | undefined
  /** What is emitted; empty when the file itself is wrong. */
  readonly graph: Graph
  /** Files in memory, made at the first look; none when a finding is an error, so that nothing is ever half right on disk. */
  readonly files: readonly OutputFile[]
}

/** The whole story: a platform in, findings and files out. A function of its input: no clock, no disk, no environment. */
export function compile(source: Platform): Compilation {
  const { platform, findings } = resolve(source)
  if (platform === undefined) return { diagnostics: collect(findings), platform, graph: graphOf([]), files: [] }

  const graph = expand(platform)
  const dangling = danglingReferences(graph)
  invariant(
    dangling.length === 0,
    `references to nothing: ${dangling.map(({ from, to }) => `${from} -> ${to}`).join(', ')}`,
  )

  const checked = platform.environments.map((environment) => ({
    environment: environment.name,
    diagnostics: checkEnvironment(environment),
  }))
  const between = { environment: '', diagnostics: checkPlatform(platform) }
  const budgets = checkBudgets(platform, graph)
  const proved = prove(platform, graph)
  const diagnostics = waive(collect([...findings, ...checked, between, ...budgets, ...proved]), platform)
  const refused = diagnostics.some(({ severity, waived }) => severity === 'error' && waived === undefined)
  let files: readonly OutputFile[] | undefined
  return {
    ...{ diagnostics, platform, graph },
    // Most questions are about the graph alone, and files are a third of the work.
    get files() {
      return (files ??= refused ? [] : render(platform, graph))
    },
  }
}

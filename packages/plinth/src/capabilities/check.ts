import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Environment } from '#language/environment.ts'

/** A check of one capability: what is wrong with this environment, or worth knowing. */
export type Check = (environment: Environment) => readonly Diagnostic[]

/** Every check, in the order of the capabilities. */
const checks: readonly Check[] = []

export function checkEnvironment(environment: Environment): readonly Diagnostic[] {
  return checks.flatMap((check) => check(environment))
}

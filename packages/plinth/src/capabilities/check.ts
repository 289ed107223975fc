import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Environment } from '#language/environment.ts'
import { checkAddons } from './addons/check.ts'
import { checkCluster } from './cluster/check.ts'
import { checkDelivery } from './delivery/check.ts'
import { checkEdge } from './edge/check.ts'
import { checkNetwork } from './network/check.ts'
import { checkState } from './state/check.ts'
import { checkStores } from './stores/check.ts'
import { checkWorkloads } from './workloads/check.ts'

/** A check of one capability: what is wrong with this environment, or worth knowing. */
export type Check = (environment: Environment) => readonly Diagnostic[]

/** Every check, in the order in which a platform is built. */
const checks: readonly Check[] = [
  checkState,
  checkDelivery,
  checkNetwork,
  checkCluster,
  checkAddons,
  checkStores,
  checkWorkloads,
  checkEdge,
]

export function checkEnvironment(environment: Environment): readonly Diagnostic[] {
  return checks.flatMap((check) => check(environment))
}

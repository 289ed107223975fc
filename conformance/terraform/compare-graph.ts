import type { Layer, Resource } from '../../packages/plinth/src/graph/resource.ts'
import { linkModules } from '../../packages/plinth/src/outputs/terraform/linking.ts'
import { referenceWriter } from '../../packages/plinth/src/outputs/terraform/reference.ts'
import { comparePlan, type Comparison } from '../../packages/plinth/src/readers/terraform-plan/compare.ts'
import { readPlan } from '../../packages/plinth/src/readers/terraform-plan/read-plan.ts'
import { offlinePrefix } from './offline.ts'

/** Compares one root module of a graph with what Terraform planned from the files that were made of it. */
export function compareGraph(
  resources: readonly Resource[],
  module: { readonly environment: string; readonly layer: Layer },
  plan: unknown,
): Comparison {
  const { resources: planned, problem } = readPlan(plan)
  if (problem !== undefined) throw new Error(problem)
  const terraform = resources.filter(({ engine }) => engine === 'terraform')
  const write = referenceWriter(module, linkModules(terraform))
  const own = terraform.filter(({ environment, layer }) => environment === module.environment && layer === module.layer)
  return comparePlan(own, planned, {
    // A plan names what a function is given, not what is taken from its result.
    written: (reference) => write(reference).replace(/^.*tolist\(([^)]*)\).*$/, '$1'),
    isStandIn: (address) => address.startsWith(`terraform_data.${offlinePrefix}`),
  })
}

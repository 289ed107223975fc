import { isExpression, isRecord, type PlanJson } from '../../packages/plinth/src/readers/terraform-plan/plan-format.ts'
import { offlinePrefix } from './offline.ts'

type Writable = Record<string, unknown>

/**
 * A plan that was made offline, as it were with AWS: arguments of data sources that waited for a stand-in have their own
 * values again, and the stand-ins are gone. Changes a copy.
 */
export function withoutStandIns(json: unknown): PlanJson {
  const plan = structuredClone(json) as PlanJson
  const changes = plan.resource_changes ?? []
  const standIns = new Map(
    changes
      .filter(({ name }) => name.startsWith(offlinePrefix))
      .map(({ address, change }) => [address, inputOf(change)]),
  )
  const configured = plan.configuration?.root_module?.resources ?? []
  for (const { address, expressions } of configured) {
    const change = changes.find((each) => each.address === address)?.change
    for (const [name, expression] of Object.entries(expressions ?? {})) {
      const input = isExpression(expression) ? standIns.get(standInOf(expression.references)) : undefined
      if (input === undefined) continue
      ;(expressions as Writable)[name] = { constant_value: input }
      if (isRecord(change?.after)) (change.after as Writable)[name] = input
      if (isRecord(change?.after_unknown)) (change.after_unknown as Writable)[name] = false
    }
  }
  const isReal = ({ name }: { readonly name: string }): boolean => !name.startsWith(offlinePrefix)
  return {
    ...plan,
    resource_changes: changes.filter(isReal),
    configuration: {
      ...plan.configuration,
      root_module: { ...plan.configuration?.root_module, resources: configured.filter(isReal) },
    },
  }
}

function inputOf(change: { readonly after?: unknown } | undefined): unknown {
  return isRecord(change?.after) ? change.after.input : undefined
}

function standInOf(references: readonly string[] | undefined): string {
  return references?.[0]?.replace(/\.output$/, '') ?? ''
}

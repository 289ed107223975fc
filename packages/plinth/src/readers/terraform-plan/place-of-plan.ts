import { compareText } from '#diagnostics/diagnostic.ts'
import { isExpression, isRecord, type PlanJson } from './plan-format.ts'

/** Where plans create, as far as they tell. */
export interface PlannedPlace {
  readonly account: string | undefined
  readonly region: string | undefined
}

/**
 * Account and region of plans: what the default provider is told counts most; then what data sources were told by AWS;
 * then what most ARNs and zones in the plans say.
 */
export function placeOfPlans(plans: readonly unknown[]): PlannedPlace {
  const votes = { account: new Map<string, number>(), region: new Map<string, number>() }
  for (const plan of plans) {
    const json = plan as PlanJson
    for (const account of accountsOfProvider(json)) vote(votes.account, account, 1e6)
    vote(votes.region, regionOfProvider(json), 1e6)
    visitTexts(
      json.resource_changes?.map(({ change }) => change?.after),
      (key, text) => read(votes, key, text),
    )
    visitTexts(json.prior_state?.values, (key, text) => read(votes, key, text))
  }
  return { account: mostOf(votes.account), region: mostOf(votes.region) }
}

interface Votes {
  readonly account: Map<string, number>
  readonly region: Map<string, number>
}

function vote(votes: Map<string, number>, choice: string | undefined, weight: number): void {
  if (choice !== undefined) votes.set(choice, (votes.get(choice) ?? 0) + weight)
}

function mostOf(votes: ReadonlyMap<string, number>): string | undefined {
  return [...votes].toSorted(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0]
}

function read({ account, region }: Votes, key: string, text: string): void {
  const arn = /^arn:[\w-]+:[\w-]+:([\w-]*):(\d{12}|):/.exec(text)
  if (arn?.[1]) vote(region, arn[1], 1)
  if (arn?.[2]) vote(account, arn[2], 1)
  if (key === 'account_id' && /^\d{12}$/.test(text)) vote(account, text, 1000)
  if (key === 'availability_zone') vote(region, /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(text)?.[1], 1)
}

function visitTexts(value: unknown, visit: (key: string, text: string) => void, key = ''): void {
  if (typeof value === 'string') visit(key, value)
  else if (Array.isArray(value)) for (const item of value) visitTexts(item, visit, key)
  else if (isRecord(value)) for (const [inner, item] of Object.entries(value)) visitTexts(item, visit, inner)
}

// ---------------------------------------------------------------------------------------------------------------------
// The default provider

function regionOfProvider(plan: PlanJson): string | undefined {
  const [region] = providerValue(plan, 'region')
  return region
}

function accountsOfProvider(plan: PlanJson): readonly string[] {
  const allowed = providerValue(plan, 'allowed_account_ids')
  const role = providerBlock(plan, 'assume_role').flatMap((block) => textsOf(block.role_arn, plan))
  const assumed = role.flatMap((arn) => /:(\d{12}):role\//.exec(arn)?.[1] ?? [])
  return allowed.length === 1 ? allowed : assumed
}

function providerExpressions(plan: PlanJson): Readonly<Record<string, unknown>> {
  const providers = Object.values(plan.configuration?.provider_config ?? {})
  const main = providers.find(({ name, alias, module_address }) => name === 'aws' && !alias && !module_address)
  return main?.expressions ?? {}
}

function providerValue(plan: PlanJson, name: string): readonly string[] {
  return textsOf(providerExpressions(plan)[name], plan)
}

function providerBlock(plan: PlanJson, name: string): readonly Readonly<Record<string, unknown>>[] {
  const block = providerExpressions(plan)[name]
  return (Array.isArray(block) ? block : [block]).filter(isRecord)
}

/** The texts of an expression that is a constant, or the variable of the root module. */
function textsOf(expression: unknown, plan: PlanJson): readonly string[] {
  if (!isExpression(expression)) return []
  const { constant_value: constant, references = [] } = expression
  const name = /^var\.([\w-]+)$/.exec(references[0] ?? '')?.[1]
  const value = name === undefined || references.length > 1 ? constant : plan.variables?.[name]?.value
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((item) => typeof item === 'string')
}

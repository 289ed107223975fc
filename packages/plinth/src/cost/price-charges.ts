import type { Charge } from '#aws/facets/prices.ts'
import { usages, type Range, type UsageName } from '#aws/usage.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { invariant } from '#graph/invariant.ts'
import type { Resource } from '#graph/resource.ts'
import type { Gap, Line } from './line.ts'
import { add, million, nothing, type MoneyRange } from './money.ts'
import { tryFindPrice } from './price-book.ts'
import { tiersOf } from './tiers.ts'
import type { FindUsage, UsageOrigin } from './usage.ts'

/** A usage with one of its values; a resource may have a value of its own. */
export interface UsageAssumed {
  readonly name: UsageName
  readonly range: Range
  readonly from: UsageOrigin
  /** What the lines that rest on it come to. */
  readonly monthly: MoneyRange
}

/** What charges come to. */
export interface Priced {
  readonly lines: readonly Line[]
  readonly gaps: readonly Gap[]
  /** Sorted by name. */
  readonly usage: readonly UsageAssumed[]
}

/** Multiplies every charge by its price: lines, and gaps where there is none. */
export function priceAll(charged: readonly (readonly [Resource, Charge])[], find: FindUsage, region: string): Priced {
  const sharers = new Map<string, number>()
  for (const [resource, charge] of charged) {
    const alike = alikeOf(resource, charge)
    sharers.set(alike, (sharers.get(alike) ?? 0) + 1)
  }
  const lines: Line[] = []
  const gaps: Gap[] = []
  const assumed = new Map<string, UsageAssumed>()
  for (const [resource, charge] of charged) {
    const { units, usage } = quantityOf(resource, charge, find, sharers)
    let monthly = nothing
    for (const { key, quantity } of tiersOf(charge.price, units)) {
      const made = lineOf(resource, { ...charge, price: key }, quantity, region, usage?.name)
      if ('price' in made) lines.push(made)
      else gaps.push(made)
      if ('price' in made) monthly = add(monthly, made.monthly)
    }
    if (usage === undefined) continue
    const name = JSON.stringify(usage)
    assumed.set(name, { ...usage, monthly: add(assumed.get(name)?.monthly ?? nothing, monthly) })
  }
  const usage = [...assumed.values()].sort((a, b) => compareText(a.name, b.name))
  return { lines, gaps, usage }
}

/** What is charged alike: a usage of the whole environment is divided over these. */
function alikeOf({ type }: Resource, { component }: Charge): string {
  return `${type} ${component}`
}

function quantityOf(
  resource: Resource,
  charge: Charge,
  find: FindUsage,
  sharers: ReadonlyMap<string, number>,
): { readonly units: Range; readonly usage?: Omit<UsageAssumed, 'monthly'> } {
  const { quantity } = charge
  if ('units' in quantity) return { units: quantity.units }
  const { usage: name, times } = quantity
  const { range, from } = find(name, resource)
  const share = usages[name].of === 'all' ? (sharers.get(alikeOf(resource, charge)) ?? 1) : 1
  const units = {
    min: (range.min * times.min) / share,
    likely: (range.likely * times.likely) / share,
    max: (range.max * times.max) / share,
  }
  return { units, usage: { name, range, from } }
}

function lineOf(
  resource: Resource,
  { component, price: key, unit, because, nodes }: Charge & { readonly price: string },
  quantity: Range,
  region: string,
  usage: UsageName | undefined,
): Line | Gap {
  const found = tryFindPrice(key, region)
  if (found === undefined) return { resource: resource.id, component, key, region, quantity, unit }
  const { unit: counted, ...price } = found
  invariant(counted === unit, `${resource.type} counts ${component} in ${unit}, the price ${key} in ${counted}`)
  const { id, type, layer } = resource
  const { capability, path } = resource.because
  const service = path[0] === 'resources' ? path[1] : undefined
  return {
    resource: id,
    type,
    capability,
    ...(service !== undefined && { service }),
    layer,
    component,
    quantity,
    unit,
    ...(usage !== undefined && { usage }),
    monthly: moneyFor(quantity, price.usd / price.per),
    price,
    ...(because !== undefined && { because }),
    ...(nodes !== undefined && { nodes }),
    ...(capability !== 'terraform-plan' && { path }),
  }
}

/** Rounded once, to a millionth of a dollar. */
function moneyFor({ min, likely, max }: Range, usd: number): MoneyRange {
  const round = (units: number): number => Math.round(units * usd * million)
  return { min: round(min), likely: round(likely), max: round(max) }
}

import type { Subject } from '#answers/subject.ts'
import { hoursPerMonth, type Charge, type Prices } from '#aws/facets/prices.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import type { Resource } from '#graph/resource.ts'
import { kubernetesPrices } from '#kubernetes/prices.ts'
import { tablesDate } from '#language/words/platform.ts'
import type { Gap, Line, Uncharged } from './line.ts'
import { sum, type MoneyRange } from './money.ts'
import { madeElsewhere } from './not-aws.ts'
import { priceAll, type UsageAssumed } from './price-charges.ts'
import { usageFinder, type UsageInputs } from './usage.ts'
import { isMade, priceWorldOf } from './world.ts'

/** What may be said beside the subject. */
export interface Assumptions {
  /** Replaces what the platform file says about usage, name by name. */
  readonly usage?: UsageInputs
  /** The day on which support is judged; the one of the platform file unless given. */
  readonly date?: string
  /** Ways of doing things that the platform file has no word for: `nat=instance`. */
  readonly alternatives?: readonly string[]
}

/** What an environment costs in a month. */
export interface Estimate {
  readonly environment: string
  readonly region: string
  /** The day on which support was judged. */
  readonly date: string
  /** A planned environment is priced as if it were there. */
  readonly state: 'active' | 'planned'
  readonly hoursPerMonth: typeof hoursPerMonth
  /** Sorted by resource, then as the bill lists them. */
  readonly lines: readonly Line[]
  /** The exact sum of the lines; what has no price is not in it. */
  readonly total: MoneyRange
  readonly gaps: readonly Gap[]
  readonly unpriced: readonly Uncharged[]
  readonly free: readonly Uncharged[]
  /** Every usage that a line rests on. */
  readonly usage: readonly UsageAssumed[]
}

/** Prices what a subject makes. Reads resources alone; a planned environment comes as its own graph. */
export function estimate(subject: Subject, { usage = {}, date, alternatives = [] }: Assumptions = {}): Estimate {
  const { graph, environment, declared, place } = subject
  const own = graph.resources.filter(
    (resource) => (resource.environment === environment || resource.environment === '') && isMade(resource),
  )
  const day = date ?? declared?.date.value ?? tablesDate
  const world = priceWorldOf(graph, own, { region: place.region, date: day })
  const charged: (readonly [Resource, Charge])[] = []
  const free: Notes = new Map()
  const unpriced: Notes = new Map()
  for (const resource of own) {
    const prices = alternativeOf(resource, alternatives) ?? pricesOf(resource)
    if (prices === undefined) note(unpriced, resource, 'nobody has described what this type costs')
    else if ('unpriced' in prices) note(unpriced, resource, prices.unpriced)
    else {
      const charges = typeof prices === 'function' ? prices(resource, world) : prices
      if ('free' in charges) note(free, resource, charges.free)
      else for (const charge of charges) charged.push([resource, charge])
    }
  }
  const priced = priceAll(charged, usageFinder(usage, usageOf(subject)), place.region)
  return {
    environment,
    region: place.region,
    date: day,
    state: declared?.state.value ?? 'active',
    hoursPerMonth,
    ...priced,
    total: sum(priced.lines.map(({ monthly }) => monthly)),
    unpriced: [...unpriced.values()],
    free: [...free.values()],
  }
}

/** What the platform file says about usage. */
function usageOf({ declared }: Subject): UsageInputs {
  return declared?.usage.value ?? {}
}

function pricesOf({ engine, type }: Resource): Prices | { readonly unpriced: string } | undefined {
  switch (engine) {
    case 'terraform':
      return registry.get(type)?.prices ?? madeElsewhere(type)
    case 'kubernetes':
      return kubernetesPrices(type)
    case 'github-actions':
      return { unpriced: 'GitHub charges for minutes of private repositories; they are no part of the price book' }
  }
}

function alternativeOf({ type }: Resource, names: readonly string[]): Prices | undefined {
  const known = registry.get(type)?.alternatives
  const chosen = names.findLast((name) => known !== undefined && Object.hasOwn(known, name))
  return chosen === undefined ? undefined : known?.[chosen]?.prices
}

/** Resources by type and reason, as they are met. */
type Notes = Map<string, { readonly type: string; readonly reason: string; readonly resources: string[] }>

function note(notes: Notes, { type, id }: Resource, reason: string): void {
  const known = notes.get(`${type} ${reason}`)
  if (known === undefined) notes.set(`${type} ${reason}`, { type, reason, resources: [id] })
  else known.resources.push(id)
}

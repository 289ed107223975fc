import type { PriceWorld } from '#aws/facets/prices.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { referencesOf, type Graph } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { referencesIn } from '#graph/value.ts'

/** What price facets may ask about the resources around one. */
export function priceWorldOf(
  graph: Graph,
  own: readonly Resource[],
  place: { region: string; date: string },
): PriceWorld {
  const sorted = [...own].sort((a, b) => compareText(a.id, b.id))
  let referrers: ReadonlyMap<string, readonly Resource[]> | undefined
  return {
    ...place,
    follow: (value) => {
      const [reference] = referencesIn(value)
      return reference === undefined ? undefined : graph.byId.get(reference.target)
    },
    referrers: ({ id }, ...types) => {
      referrers ??= referrersIn(sorted)
      return (referrers.get(id) ?? []).filter(({ type }) => types.includes(type))
    },
    all: (type) => sorted.filter((resource) => resource.type === type && isMade(resource)),
  }
}

/** Whether an engine makes it; what is looked up is paid for elsewhere. */
export function isMade({ engine, terraform }: Resource): boolean {
  return engine !== 'terraform' || (terraform?.mode ?? 'managed') === 'managed'
}

function referrersIn(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>()
  for (const resource of resources) {
    for (const target of new Set(referencesOf(resource).map((reference) => reference.target))) {
      const group = found.get(target)
      if (group === undefined) found.set(target, [resource])
      else group.push(resource)
    }
  }
  return found
}

import { compareText, diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Setting } from '#graph/value.ts'
import type { Environment, ResolvedPlatform } from '#language/environment.ts'
import { placeOf } from './place.ts'

/** What is wrong between environments: names that exist once in the world or in an account, ranges that collide. */
export function checkPlatform({ environments }: ResolvedPlatform): readonly Diagnostic[] {
  const active = environments.filter(({ state }) => state.value === 'active')
  return [
    ...taken('the bucket name', active.flatMap(bucketNames)),
    ...taken('the role prefix, in one account,', active.flatMap(rolePrefixes)),
    ...sharedRanges(active),
  ]
}

interface Claim {
  /** What may be claimed once. */
  readonly key: string
  readonly name: Setting<string>
  readonly environment: string
}

function bucketNames({ name: environment, buckets, terraform }: Environment): readonly Claim[] {
  const written = [...buckets.map(({ settings }) => settings.name), terraform.bucket].filter(
    (name) => name !== undefined,
  )
  return written.map((name) => ({ key: name.value, name, environment }))
}

function rolePrefixes({ name: environment, account, roles }: Environment): readonly Claim[] {
  return roles.prefix === undefined
    ? []
    : [{ key: `${account.value} ${roles.prefix.value}`, name: roles.prefix, environment }]
}

function taken(what: string, claims: readonly Claim[]): readonly Diagnostic[] {
  return groups(claims, ({ key }) => key)
    .filter((group) => group.length > 1)
    .map((group) => {
      const others = group
        .map(({ environment }) => environment)
        .sort(compareText)
        .join(', ')
      const places = group.map(({ name, environment }) => placeOf(name, environment))
      return diagnose('names/taken', { what, name: group[0]?.name.value ?? '', others }, ...places)
    })
}

function sharedRanges(environments: readonly Environment[]): readonly Diagnostic[] {
  return groups(environments, ({ network }) => network.cidr.value)
    .filter((group) => group.length > 1)
    .map((group) => {
      const names = group
        .map(({ name }) => name)
        .sort(compareText)
        .join(' and ')
      const [first] = group
      const cidr = first?.network.cidr as Setting<string>
      return diagnose('network/shared-range', { cidr: cidr.value, environments: names }, placeOf(cidr))
    })
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const byKey = new Map<string, T[]>()
  for (const item of items) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item])
  return [...byKey.values()]
}

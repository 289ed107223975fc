import { compareText, diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Setting } from '#graph/value.ts'
import type { Environment, ResolvedPlatform } from '#language/environment.ts'
import { stateOf } from './backend.ts'
import { bucketName } from './naming.ts'
import { placeOf } from './place.ts'

/** What is wrong between environments: names that exist once in the world, accounts and ranges that are shared. */
export function checkPlatform({ environments }: ResolvedPlatform): readonly Diagnostic[] {
  const active = environments.filter(({ state }) => state.value === 'active')
  return [...takenBuckets(active.flatMap(bucketNames)), ...sharedAccounts(active), ...sharedRanges(active)]
}

interface Claim {
  readonly name: Setting<string>
  readonly environment: string
}

function bucketNames(environment: Environment): readonly Claim[] {
  const names = [
    ...environment.buckets.map(({ settings, slug }) => settings.name ?? bucketName(environment, slug)),
    stateOf(environment).bucket,
  ]
  return names.map((name) => ({ name, environment: environment.name }))
}

function takenBuckets(claims: readonly Claim[]): readonly Diagnostic[] {
  return groups(claims, ({ name }) => name.value)
    .filter((group) => group.length > 1)
    .map((group) => {
      const others = group
        .map(({ environment }) => environment)
        .sort(compareText)
        .join(', ')
      const places = group.map(({ name, environment }) => placeOf(name, environment))
      return diagnose('names/taken', { name: group[0]?.name.value ?? '', others }, ...places)
    })
}

function sharedAccounts(environments: readonly Environment[]): readonly Diagnostic[] {
  return groups(environments, ({ account }) => account.value)
    .filter((group) => group.length > 1)
    .map((group) => {
      const names = group
        .map(({ name }) => name)
        .sort(compareText)
        .join(' and ')
      const places = group.map(({ account, name }) => placeOf(account, name))
      return diagnose(
        'names/shared-account',
        { account: group[0]?.account.value ?? '', environments: names },
        ...places,
      )
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

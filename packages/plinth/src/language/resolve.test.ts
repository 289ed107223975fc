import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collect } from '#diagnostics/diagnostic.ts'
import type { Setting } from '#graph/value.ts'
import { runs } from '../testing/random.ts'
import { isDeclared } from './declared.ts'
import { resolve } from './resolve.ts'
import { everything, platformWith, smallest } from './testing/platforms.ts'
import { cdn } from './words/cdn.ts'
import { definePlatform, type Platform } from './words/platform.ts'
import { postgres } from './words/postgres.ts'
import { redis } from './words/redis.ts'
import { service } from './words/service.ts'

/** Everything that is wrong with a platform, as printed in a line each. */
function said(platform: Platform): readonly string[] {
  return collect(resolve(platform).findings).map(({ code, message, places, environments }) => {
    const where = places.map(({ path }) => path.join('.')).join(', ')
    return `${code} at ${where}: ${message}${environments.length === 0 ? '' : ` [${environments.join()}]`}`
  })
}

function environmentOf(platform: Platform, name: string) {
  const { platform: resolved } = resolve(platform)
  const environment = resolved?.environments.find((one) => one.name === name)
  if (environment === undefined) throw new Error(said(platform).join('\n'))
  return environment
}

describe('environments', () => {
  test('inherit what they do not say', () => {
    const demo = environmentOf(everything(), 'demo')
    const production = environmentOf(everything(), 'production')
    expect([demo.network.nat, production.network.nat]).toEqual<Setting<string>[]>([
      { $: 'setting', value: 'single', origin: { from: 'declared', path: ['network', 'nat'] } },
      {
        $: 'setting',
        value: 'perZone',
        origin: { from: 'declared', path: ['environments', 'production', 'network', 'nat'] },
      },
    ])
    const [database] = production.postgres
    expect(database?.settings.class.value).toBe('db.m7g.large')
    expect(database?.settings.secret.name?.value).toBe('database')
    expect(database?.settings.secret.version.value).toBe(2)
    expect(production.network.subnets.public?.value).toEqual(['10.0.0.0/24', '10.0.1.0/24'])
  })

  test('are sorted by name, and so are their resources', () => {
    const { platform } = resolve(everything())
    expect(platform?.environments.map(({ name }) => name)).toEqual(['demo', 'production'])
    expect(platform?.environments[0]?.services.map(({ name }) => name)).toEqual(['backend', 'frontend'])
  })

  test('a mistake in the base is told once, and names all of them', () => {
    const platform = platformWith({
      network: { nat: 'none' },
      environments: { demo: { account: '111122223333' }, production: { account: '444455556666' } },
    })
    expect(said(platform)).toEqual([
      "language/unknown-choice at network.nat: 'none' is not one of the choices [demo,production]",
    ])
  })

  test('a mistake in one of them names that one', () => {
    const environments = { demo: { account: '111122223333' }, production: { account: '4' } }
    expect(said(platformWith({ environments }))).toEqual([
      "language/wrong-value at environments.production.account: '4' does not fit here [production]",
    ])
  })
})

describe('links', () => {
  test('are names of resources, in order of name, each once, with the place they were written at', () => {
    const database = postgres({ class: 'db.t3.micro' })
    const cache = redis({ node: 'cache.t3.micro' })
    const backend = service({ path: 'api', port: 3000, uses: [database, cache, database] })
    const { services } = environmentOf(platformWith({ resources: { zoo: cache, database, backend } }), 'demo')
    expect(services[0]?.uses).toEqual([
      { from: 'backend', to: 'database', path: ['resources', 'backend', 'uses', '0'] },
      { from: 'backend', to: 'zoo', path: ['resources', 'backend', 'uses', '1'] },
    ])
  })

  test('to what has no name are mistakes', () => {
    const backend = service({ path: 'api', port: 3000, uses: [redis({ node: 'cache.t3.micro' })] })
    expect(said(platformWith({ resources: { backend } }))).toEqual([
      "language/unlisted-link at resources.backend.uses.0: a redis is linked here but is not listed in 'resources' [demo]",
    ])
  })

  test('to the wrong kind of thing are mistakes', () => {
    const database = postgres({ class: 'db.t3.micro' })
    const backend = service({ path: 'api', port: 3000, calls: [database as never], uses: ['database' as never] })
    const edge = cdn({ routes: [{ path: '/*', to: database as never }] })
    expect(said(platformWith({ resources: { database, backend }, edge }))).toEqual([
      'language/wrong-value at edge.routes.0.to: a postgres does not fit here [demo]',
      'language/wrong-value at resources.backend.calls.0: a postgres does not fit here [demo]',
      "language/wrong-value at resources.backend.uses.0: 'database' does not fit here [demo]",
    ])
  })
})

describe('names', () => {
  test('are as AWS, Terraform and people write them', () => {
    const resources = { orderHistory: postgres({ class: 'db.t3.micro' }) }
    const { postgres: databases } = environmentOf(platformWith({ resources }), 'demo')
    expect(databases[0]).toMatchObject({ name: 'orderHistory', slug: 'order-history', id: 'order_history' })
  })

  test('that become the same are mistakes, and so are names that nothing accepts', () => {
    const database = postgres({ class: 'db.t3.micro' })
    const resources = { 'order-history': database, orderHistory: database, Größe: database }
    expect(said(platformWith({ resources, environments: { 'Demo!': { account: '111122223333' } } }))).toEqual([
      "language/bad-name at environments.Demo!: 'Demo!' cannot be used as a name here [Demo!]",
      "language/bad-name at resources.Größe: 'Größe' cannot be used as a name here",
      "language/same-name at resources.orderHistory: 'order-history' and 'orderHistory' are both called 'order-history' in AWS",
    ])
  })

  test('of overridden resources must exist', () => {
    const environments = { demo: { account: '111122223333', resources: { databse: {} } } }
    const resources = { database: postgres({ class: 'db.t3.micro' }) }
    expect(said(platformWith({ resources, environments }))).toEqual([
      "language/unknown-name at environments.demo.resources.databse: there is no resource called 'databse' [demo]",
    ])
  })
})

describe('waivers', () => {
  test('of codes and environments that do not exist', () => {
    const waivers = {
      'availability/single-nta': { reason: 'It is only a demo.' },
      'availability/single-nat': { reason: 'short', environments: ['dmeo'] },
    }
    expect(said(platformWith({ waivers })).map((line) => line.split(':')[0])).toEqual([
      'language/unknown-name at waivers.availability/single-nat.environments.0',
      'language/unknown-waiver at waivers.availability/single-nta',
      'language/wrong-value at waivers.availability/single-nat.reason',
    ])
  })
})

test('what should be an object and is none', () => {
  const environments = { demo: { account: '111122223333', network: 5, resources: 'none', edge: [] } }
  const edge = cdn({ routes: [{ path: '/*', to: service({ path: 'web', port: 8080 }) }] })
  expect(
    said(platformWith({ environments, edge, waivers: [], cluster: null })).map((line) => line.split(': ')[0]),
  ).toEqual([
    'language/wrong-value at cluster',
    'language/wrong-value at environments.demo.edge',
    'language/wrong-value at environments.demo.network',
    'language/wrong-value at environments.demo.resources',
    'language/wrong-value at waivers',
  ])
})

test('what is missing altogether', () => {
  expect(said(definePlatform({} as never))).toEqual([
    "language/missing-key at : platform needs 'environments'",
    "language/missing-key at : platform needs 'resources'",
  ])
  expect(said({ ...everything(), input: undefined as never })).toEqual([
    'language/wrong-value at : undefined does not fit here',
  ])
})

/** A copy with the keys of every object in another order; declarations stay one value each. */
function shuffled(value: unknown, random: () => number, copies = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value
  const known = copies.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random, copies))
  const copy: Record<string, unknown> = {}
  copies.set(value, copy)
  const keys = Object.keys(value)
    .map((key) => [random(), key] as const)
    .sort(([a], [b]) => a - b)
  for (const [, key] of keys) copy[key] = shuffled((value as Record<string, unknown>)[key], random, copies)
  return copy
}

/** A comparable text of what a platform means; call sites and the order of keys do not count. */
function meaning(platform: Platform): string {
  const { platform: resolved, findings } = resolve(platform)
  return JSON.stringify([resolved, collect(findings)], (_, value: unknown) => {
    if (isDeclared(value)) return value.kind
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

describe('laws', () => {
  test('the order of declarations and keys does not matter', () => {
    const expected = meaning(everything())
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const random = (): number => stream.next().value as number
        expect(meaning(shuffled(everything(), random) as Platform)).toBe(expected)
      }),
    )
  })

  test('any value in place of a platform yields findings or a platform, and never stops the compiler', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { platform, findings } = resolve({ ...everything(), input } as Platform)
        const errors = collect(findings).filter(({ severity }) => severity === 'error')
        expect(platform === undefined).toBe(errors.length > 0)
      }),
      { numRuns: runs(1000) },
    )
  })

  test('any value at any place of a right platform as well', () => {
    fc.assert(
      fc.property(fc.nat(), anyInput, (choice, value) => {
        const platform = replaceOne(everything(), choice, value)
        const { platform: resolved, findings } = resolve(platform)
        expect(resolved === undefined).toBe(findings.some(({ diagnostics }) => diagnostics.length > 0))
      }),
      { numRuns: runs(1000) },
    )
  })
})

const words = [postgres, redis, service, cdn, definePlatform] as unknown as ((input: unknown) => unknown)[]
const keys = fc.oneof(
  fc.constantFrom(
    ...Object.keys(smallest),
    'network',
    'edge',
    'delivery',
    'waivers',
    'tags',
    'demo',
    'constructor',
    '__proto__',
  ),
  fc.string(),
)

/** Anything that a program could put there: data, declarations of anything, functions. */
const { anyInput } = fc.letrec<{ anyInput: unknown }>((tie) => ({
  anyInput: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom<unknown>(
        null,
        undefined,
        true,
        0,
        -1,
        1.5,
        Number.NaN,
        '',
        'us-east-1',
        '111122223333',
        () => 1,
        Symbol('x'),
        10n,
      ),
      fc.string(),
    ),
    fc.array(tie('anyInput'), { maxLength: 4 }),
    fc.dictionary(keys, tie('anyInput'), { maxKeys: 5, noNullPrototype: false }),
    fc.tuple(fc.constantFrom(...words), tie('anyInput')).map(([word, input]) => word(input)),
    fc.record({ kind: fc.string(), input: tie('anyInput'), site: tie('anyInput') }),
  ),
}))

/** A platform with one of its values, at any depth, replaced by another. */
function replaceOne(platform: Platform, choice: number, value: unknown): Platform {
  const copy = shuffled(platform, () => 0) as Platform
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = []
  const seen = new Set<unknown>()
  const visit = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null || seen.has(holder)) return
    seen.add(holder)
    for (const key of Object.keys(holder)) {
      if (key === 'site' || key === 'kind') continue
      places.push({ holder: holder as Record<string, unknown>, key })
      visit((holder as Record<string, unknown>)[key])
    }
  }
  visit(copy)
  const place = places[choice % places.length]
  if (place !== undefined) place.holder[place.key] = value
  return copy
}

import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collect } from '#diagnostics/diagnostic.ts'
import { runs } from '../testing/random.ts'
import { declaredFrom } from './from-json.ts'
import { jsonSchema } from './json-schema.ts'
import { resolve } from './resolve.ts'

const fits = new Ajv2020.default({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
}).compile(jsonSchema())

/** A platform as JSON that uses every word. */
const everything = {
  $schema: './plinth.schema.json',
  name: 'shop',
  region: 'us-east-1',
  network: { zones: ['us-east-1a', 'us-east-1b'], nat: 'single', subnets: { public: ['10.0.0.0/24', '10.0.1.0/24'] } },
  cluster: { version: '1.35', nodes: { default: { types: ['t3.medium'], size: 2 } }, logs: ['audit'] },
  resources: {
    database: { kind: 'postgres', class: 'db.t3.micro', secret: { name: 'database' } },
    cache: { kind: 'redis', node: 'cache.t3.micro' },
    files: { kind: 'bucket' },
    backend: { kind: 'service', path: 'api', port: 3000, uses: ['database', 'cache'], environment: { A_B: 'c' } },
    frontend: { kind: 'service', path: 'web', port: 8080, calls: ['backend'], autoscale: { max: 6 } },
  },
  edge: { kind: 'cdn', routes: [{ path: '/*', to: 'frontend', cache: 'never' }], loadBalancer: { scheme: 'internal' } },
  delivery: { kind: 'github', repository: 'acme/shop', ids: { owner: '1', repository: '2' } },
  terraform: { lock: 'both' },
  roles: { sessionSeconds: 7200 },
  observability: { logDays: 30 },
  reach: {
    never: [{ from: ['internet', '10.9.0.0/16'], to: ['database', 'backend'], ports: [5432] }],
    only: [{ from: ['backend', 'nodes', 'add-ons'], to: ['database'] }],
  },
  budget: { monthly: 250, alerts: [50], forecast: false, to: ['platform@example.com'] },
  usage: { natGigabytes: 100, 'files.bucketGigabytes': { min: 1, likely: 20, max: 50 } },
  tags: { team: 'shop' },
  environments: {
    demo: {
      account: '111122223333',
      state: 'planned',
      network: { nat: 'perZone' },
      cluster: { nodes: { default: { size: 3 } } },
      resources: { database: { class: 'db.m7g.large', secret: { version: 2 } }, frontend: { replicas: 3 } },
      edge: { locations: 'all' },
      reach: { never: [] },
      budget: { monthly: 100 },
      usage: { natGigabytes: 10 },
    },
  },
  waivers: {
    'language/unused-waiver': { reason: 'two\nlines of reasons', environments: ['demo'], until: '2027-01-31' },
  },
  date: '2026-11-21',
}

/** Codes of what the compiler says about the shape of a platform. */
function refusals(data: object): readonly string[] {
  const { platform, diagnostics } = declaredFrom(data)
  const all = diagnostics.length > 0 ? diagnostics : collect(resolve(platform).findings)
  return all
    .filter(({ severity }) => severity === 'error')
    .map(({ code, places }) => `${code} ${places[0]?.path.join('.')}`)
}

test('a platform that uses every word fits', () => {
  expect(refusals(everything)).toEqual([])
  expect(fits(everything), JSON.stringify(fits.errors)).toBe(true)
})

test.for<readonly [string, unknown, string]>([
  ['region', 'Frankfurt', '/region must match pattern'],
  ['naem', 'shop', ' must NOT have additional properties'],
  ['resources.database.class', undefined, "/resources/database must have required property 'class'"],
  ['resources.database.kind', 'mysql', '/resources/database/kind must be equal to one of the allowed values'],
  ['environments.demo.account', 111122223333, '/environments/demo/account must be string'],
  ['network.nat', 'none', '/network/nat must be equal to one of the allowed values'],
  ['waivers.x/y', { reason: 'long enough a reason' }, '/waivers must NOT have additional properties'],
])('%s = %j is refused', ([path, value, expected]) => {
  expect(fits(changed(everything, path.split('.'), value))).toBe(false)
  expect(fits.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join('\n')).toContain(expected)
})

/** A copy with another value at a path; `undefined` takes it away. */
function changed(data: unknown, [key, ...rest]: readonly string[], value: unknown): object {
  const copy = Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) }
  if (key === undefined) return copy
  const group = copy as Record<string, unknown>
  if (rest.length > 0) group[key] = changed(group[key], rest, value)
  else if (value === undefined) delete group[key]
  else group[key] = value
  return copy
}

function pathsOf(data: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof data !== 'object' || data === null) return [path]
  return [path, ...Object.entries(data).flatMap(([key, value]) => pathsOf(value, [...path, key]))]
}

/** What the schema cannot know: which names exist, what a name stands for, and what only the whole platform shows. */
const beyondTheSchema =
  /^language\/(?:unknown-name|unlisted-link|same-name|unknown-waiver)|\.(?:uses|calls)\.\d+$|\.to$|^\S+ environments\.\w+\.(?:resources|cluster\.nodes)\./

describe('the schema and the compiler agree', () => {
  const paths = pathsOf(everything).filter(([first]) => first !== undefined && first !== '$schema')
  const value = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, true, 0, 2, 70_000, '', 'x', 'demo', '10.0.0.0/16', [], {}, ['a', 'b'], {
      a: 'b',
    }),
    fc
      .constantFrom(...paths)
      .map((path) => path.reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], everything)),
    fc.jsonValue({ depthSize: 'xsmall' }),
  )
  const place = fc.oneof(
    fc.constantFrom(...paths),
    fc
      .tuple(fc.constantFrom(...paths), fc.constantFrom('naem', 'class', 'size', 'kind', 'x'))
      .map(([path, key]) => [...path.slice(0, -1), key]),
  )

  test('on a right platform with any one value changed', () => {
    fc.assert(
      fc.property(place, value, (path, changedTo) => {
        const data = changed(everything, path, changedTo)
        const refused = refusals(data)
        if (!fits(data)) expect(refused, JSON.stringify(fits.errors)).not.toEqual([])
        else expect(refused.filter((line) => !beyondTheSchema.test(line))).toEqual([])
      }),
      { numRuns: runs(1000) },
    )
  })
})

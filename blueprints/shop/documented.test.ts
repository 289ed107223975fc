import { readFileSync } from 'node:fs'
import { load as parse } from 'js-yaml'
import { beforeAll, describe, expect, test } from 'vitest'
import { load } from '../../packages/plinth/src/cli/load/load.ts'
import { createLocator, type Locator } from '../../packages/plinth/src/cli/locate/locate.ts'
import { compile, type Code, type Compilation } from '../../packages/plinth/src/index.ts'
import { catalogue } from '../../packages/plinth/src/diagnostics/catalogue.ts'

/**
 * Numbers of the contradictions that name a row of the shop (E-...), copied from requirements/contradictions.md as of
 * 2026-11-21: entries, those with `E-` in the column "Rows".
 */
const withRowOfTheShop = [
  'X-005 X-006 X-018 X-022 X-027 X-029 X-031 X-039 X-044 X-045 X-046 X-047 X-053 X-057 X-078 X-079 X-093 X-094',
  'X-095 X-096 X-109 X-110 X-111 X-114 X-117 X-141 X-142',
].flatMap((line) => line.split(' '))

/** Findings on the document that are no contradiction of it, and why they are right all the same. */
const besides: Partial<Record<Code, string>> = {
  'delivery/trust-by-name': 'The document names the repository, as everyone would; that a name can be taken is news.',
}

type Entry = { readonly rows: readonly string[]; readonly says: string } & (
  | { readonly codes: readonly Code[] }
  | { readonly 'not in the model': string }
)

const contradictions = parse(readFileSync(new URL('contradictions.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<string, Entry>
>
const reported = Object.entries(contradictions).flatMap(([number, entry]) =>
  'codes' in entry ? entry.codes.map((code) => ({ number, code })) : [],
)

let compilation: Compilation
let locate: Locator

beforeAll(async () => {
  const { loaded } = await load('documented.ts', import.meta.dirname)
  if (loaded === undefined) throw new Error('documented.ts does not load')
  compilation = compile(loaded.platform)
  locate = await createLocator(loaded)
})

test('every contradiction of the document that the requirements found is in the list', () => {
  expect(Object.keys(contradictions)).toEqual(withRowOfTheShop)
})

test('each has a row of the shop, and either codes or a reason', () => {
  for (const [number, entry] of Object.entries(contradictions)) {
    expect(entry.rows.every((row) => /^E-\d{3}$/.test(row)) && entry.rows.length > 0, number).toBe(true)
    const outcome = 'codes' in entry ? entry.codes.length > 0 : entry['not in the model'].length > 30
    expect(outcome, number).toBe(true)
  }
})

test.for(reported)('$number is reported as $code, where it is written', ({ code }) => {
  const findings = compilation.diagnostics.filter((finding) => finding.code === code)
  expect(findings).not.toEqual([])
  for (const { places } of findings) {
    const [place] = places
    // A path that is not in the file would lead to the line of what should hold it.
    const written = new RegExp(`\\b${place?.path.at(-1)}:|^${place?.path.at(-1)}$`)
    expect(locate(place?.path ?? []).excerpt).toMatch(written)
  }
})

describe('the catalogue says the same as the list', () => {
  const claims = Object.entries(catalogue).flatMap(([code, definition]) =>
    ('contradictions' in definition ? definition.contradictions : []).map((number) => ({ number, code })),
  )

  test.for(reported)('$code claims $number', ({ number, code }) => {
    expect(claims).toContainEqual({ number, code })
  })

  test('and claims a contradiction that is not in the model only where the reason names the code', () => {
    const surprising = claims.filter(({ number, code }) => {
      const entry = contradictions[number]
      return entry !== undefined && 'not in the model' in entry && !entry['not in the model'].includes(code)
    })
    expect(surprising).toEqual([])
  })
})

test('nothing else is an error or a warning', () => {
  const expected = new Set<string>([...reported.map(({ code }) => code), ...Object.keys(besides)])
  const found = compilation.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
  expect(found.filter((code) => !expected.has(code))).toEqual([])
  expect(Object.keys(besides).filter((code) => !found.includes(code as Code))).toEqual([])
})

test('no file is written', () => {
  expect(compilation.files).toEqual([])
})

test('the whole report', () => {
  const lines = compilation.diagnostics.map(({ severity, code, places }) => {
    const spots = places.map(({ path }) => locate(path))
    return `${severity.padEnd(7)} ${code.padEnd(28)} ${spots.map(({ line, excerpt }) => `${line}: ${excerpt}`).join('   ')}`
  })
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    error   cluster/unbounded            46: size: 2
    error   edge/ambiguous-path          55: path: '/*'   56: path: '/*'
    error   edge/before-balancer         60: layer: 'services'
    error   edge/bypass                  58: scheme: 'public'
    error   edge/stale-pages             55: cache: 'always'   59: invalidate: false
    error   edge/tls-without-domain      58: https: true
    error   identity/node-actions        49: nodeActions: ['ec2:*']
    error   network/webhook-unreachable  48: webhookPorts: [443, 10250]
    error   reach/around-cdn             58: scheme: 'public'
    error   reach/needed                 48: webhookPorts: [443, 10250]
    error   secrets/in-state             11: generation: 'terraform'
    error   secrets/in-state             22: generation: 'terraform'
    error   secrets/password-alone       11: content: 'password'
    error   secrets/password-alone       22: content: 'password'
    error   stores/auth-without-tls      21: tls: false   20: auth: true
    warning availability/single-cache    19: replicas: 0
    warning availability/single-database 10: multiAz: false
    warning availability/single-nat      40: nat: 'single'
    warning cluster/api-open             45: operators: ['0.0.0.0/0']
    warning cluster/capacity             46: size: 2
    warning delivery/trust-by-name       64: repository: 'acme/ecommerce-demo'
    warning secrets/stale                33: onSecretChange: 'nothing'
    warning version/kubernetes-extended  43: version: '1.32'
    info    edge/two-hops                54: path: '/api/*'
    info    identity/irsa                44: identity: 'irsa'
    info    stores/redis-engine          16: engine: 'redis'
    info    terraform/lock-table         67: lock: 'dynamodb'
    "
  `)
})

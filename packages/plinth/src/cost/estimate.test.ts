import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subjectsToPrice } from '#cost/subjects.ts'
import { declaredFrom } from '#language/from-json.ts'
import { compileRecipe } from '#testing/compile-recipe.ts'
import { rightRecipes } from '#testing/platforms.ts'
import { runs } from '#testing/random.ts'
import { smallPlatform } from '#testing/small-platform.ts'
import { compile } from '#compile.ts'
import { postgres } from '#language/words/postgres.ts'
import { byService } from './by-service.ts'
import { estimate } from './estimate.ts'
import { explainLine } from './explain.ts'
import { nothing, sum, type MoneyRange } from './money.ts'
import { promisePrices } from './promises.ts'
import { byCapability, byLayer, byResource } from './shares.ts'
import { whatIf } from './what-if.ts'

/** Laws of every platform, tried on random ones. */

const timeout = 60_000

test('the sum of the lines is the total, and of every way to share it too', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      const { platform, graph } = compileRecipe(recipe)
      for (const subject of subjectsToPrice(platform!, graph)) {
        const priced = estimate(subject)
        expect(sum(priced.lines.map(({ monthly }) => monthly))).toEqual(priced.total)
        for (const shares of [byCapability(priced), byLayer(priced), byResource(priced), byService(priced, subject)]) {
          expect(sum(shares.map(({ monthly }) => monthly))).toEqual(priced.total)
        }
        priced.lines.forEach(({ monthly }) => expectInOrder(monthly))
      }
    }),
    { numRuns: runs(60) },
  )
})

function expectInOrder({ min, likely, max }: MoneyRange): void {
  expect([min, likely, max].every(Number.isInteger)).toBe(true)
  expect(min).toBeGreaterThanOrEqual(0)
  expect(likely).toBeGreaterThanOrEqual(min)
  expect(max).toBeGreaterThanOrEqual(likely)
}

/** Of Ingresses in one group only the first pays, and a VPC in one zone has nothing to cross. */
const mayBeSilent = new Set(['networking.k8s.io/v1/Ingress', 'aws_vpc'])

test('every resource is priced, free, without a price, or named as not priced', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      const { platform, graph } = compileRecipe(recipe)
      for (const subject of subjectsToPrice(platform!, graph)) {
        const { lines, gaps, free, unpriced, environment } = estimate(subject)
        const told = new Set([
          ...[...lines, ...gaps].map(({ resource }) => resource),
          ...[...free, ...unpriced].flatMap(({ resources }) => resources),
        ])
        const made = subject.graph.resources
          .filter((resource) => resource.environment === environment || resource.environment === '')
          .filter(({ engine, terraform }) => engine !== 'terraform' || terraform?.mode === 'managed')
        const silent = made.filter(({ id, type }) => !told.has(id) && !mayBeSilent.has(type)).map(({ id }) => id)
        expect(silent).toEqual([])
      }
    }),
    { numRuns: runs(40) },
  )
})

test('the same platform costs the same, whatever the order of its keys', () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      const bills = [recipe, Object.fromEntries(Object.entries(recipe).toReversed())].map((one) => {
        const { platform, graph } = compileRecipe(one)
        return JSON.stringify(subjectsToPrice(platform!, graph).map((subject) => estimate(subject)))
      })
      expect(bills[1]).toBe(bills[0])
    }),
    { numRuns: runs(20) },
  )
})

test('a second gateway, a standby and a replica never make it cheaper', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      const { platform: written } = declaredFrom(recipe)
      const { platform, graph } = compile(written)
      const [subject] = subjectsToPrice(platform!, graph)
      for (const price of promisePrices({ subject: subject!, platform: written })) {
        if ('adds' in price) expect(price.adds.likely, price.promise).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: runs(15) },
  )
})

/** Examples. */

function smallSubject(change: Parameters<typeof smallPlatform>[0] = {}) {
  const platform = smallPlatform({ region: 'us-east-1', ...change })
  const compiled = compile(platform)
  const [subject] = subjectsToPrice(compiled.platform!, compiled.graph)
  return { subject: subject!, platform }
}

test('a planned environment is priced as if it were there, and says that it is planned', () => {
  const environments = { test: { account: '111122223333' } }
  const active = estimate(smallSubject({ environments }).subject)
  const planned = estimate(smallSubject({ environments: { test: { ...environments.test, state: 'planned' } } }).subject)
  expect(planned.state).toBe('planned')
  expect(planned.total).toEqual(active.total)
  expect(planned.lines).toEqual(active.lines)
})

test('usage: what is given goes before the platform file, and one resource before all', () => {
  const { subject } = smallSubject({
    usage: { natGigabytes: 100, logGigabytes: { min: 1, likely: 2, max: 3 }, 'backend.logGigabytes': 7 },
  })
  const written = (given = {}) =>
    estimate(subject, { usage: given })
      .lines.filter(({ component }) => component === 'logs written' || component === 'data processed')
      .map(({ resource, quantity: { min, likely, max } }) => `${resource.split('/').at(-1)} ${min}..${likely}..${max}`)
  expect(written()).toEqual([
    'aws_cloudwatch_log_group.cluster 1..2..3',
    'aws_cloudwatch_log_group.flow_logs 1..2..3',
    // 100 GB in all, over two gateways.
    'aws_nat_gateway.a 50..50..50',
    'aws_nat_gateway.b 50..50..50',
    'aws_cloudwatch_log_group.backend 7..7..7',
  ])
  expect(written({ logGigabytes: 5 }).at(-1)).toBe('aws_cloudwatch_log_group.backend 5..5..5')
  const { usage, lines } = estimate(subject)
  const ofLogs = usage.filter(({ name }) => name === 'logGigabytes')
  expect(ofLogs.map(({ range: { likely }, from }) => [likely, from])).toEqual([
    [2, 'platform file'],
    [7, 'platform file'],
  ])
  const resting = lines.filter((line) => line.usage === 'logGigabytes').map(({ monthly }) => monthly)
  expect(sum(ofLogs.map(({ monthly }) => monthly))).toEqual(sum(resting))
})

test('pods pay for their part of the nodes, and nobody for the idle part', () => {
  const { subject } = smallSubject()
  const priced = estimate(subject)
  const shares = byService(priced, subject)
  const nodes = priced.lines.filter((line) => line.nodes !== undefined)
  const ofNodes = shares.filter(({ name }) => ['add-ons', 'idle part of the nodes'].includes(name))
  const own = priced.lines.filter(({ service, nodes: on }) => service === 'backend' && on === undefined)
  const backend = shares.find(({ name }) => name === 'backend')?.monthly.likely ?? 0
  const part = backend - sum(own.map(({ monthly }) => monthly)).likely
  expect(part + sum(ofNodes.map(({ monthly }) => monthly)).likely).toBe(sum(nodes.map(({ monthly }) => monthly)).likely)
  expect(part).toBeGreaterThan(0)
})

test.for<readonly [change: string, problem: string]>([
  ['nat', "'nat' is no change. Write key=value."],
  ['databse.multiAz=true', "there is no 'databse' to change. Did you mean 'database'?"],
  ['network.nat=twice', "network.nat: 'twice'"],
])('what if %s is refused with a reason', ([change, problem]) => {
  const asked = smallSubject({ resources: { database: postgres({ class: 'db.t3.micro' }) } })
  const answer = whatIf(asked, [change])
  expect('problem' in answer ? answer.problem : 'an answer').toContain(problem)
})

test('what if an argument of a resource were another one: without a platform file too', () => {
  const { subject } = smallSubject({ resources: { database: postgres({ class: 'db.t3.micro', multiAz: false }) } })
  const answer = whatIf({ subject }, ['aws_db_instance.database.multi_az=true'])
  if ('problem' in answer) throw new Error(answer.problem)
  // 730 x (0.036 - 0.018) + 20 x (0.23 - 0.115) = 13.14 + 2.30; at most 100 GB: 13.14 + 11.50.
  expect(answer.difference).toEqual({ min: 15_440_000, likely: 15_440_000, max: 24_640_000 })
})

test('a change that changes nothing has no lines', () => {
  const answer = whatIf(smallSubject(), ['nat=perZone'])
  expect(answer).toMatchObject({ difference: nothing, lines: [], gaps: [] })
})

test('why a line is what it is', () => {
  const { subject } = smallSubject()
  const priced = estimate(subject)
  const line = priced.lines.find(({ component }) => component === 'data processed')!
  expect(explainLine(priced, line)).toMatchObject({
    verdict: 'priced',
    summary: '0.45 USD a month, between 0.02 and 4.50',
    steps: [
      { says: 'test/platform/aws_nat_gateway.a is charged for: data processed' },
      { says: expect.stringContaining('10 (0.5 to 100) GB in a month: data through all NAT gateways') as string },
      {
        says: expect.stringContaining(
          '0.045 USD for one GB in us-east-1, as of 2026-10-07 (aws-price-list: ',
        ) as string,
      },
    ],
    remedy: 'say what you know: --usage natGigabytes=..., or `usage` in the platform file',
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'plinth'
import { expect, test } from 'vitest'
import { command } from '../../packages/plinth/src/cli/testing/command.ts'
import { compareWithDocument, type CostDocument } from '../../packages/plinth/src/cost/document.ts'
import { estimate, type Estimate } from '../../packages/plinth/src/cost/estimate.ts'
import { subjectsToPrice } from '../../packages/plinth/src/cost/subjects.ts'
import { whatIf } from '../../packages/plinth/src/cost/what-if.ts'
import type { Line } from '../../packages/plinth/src/cost/line.ts'
import platform from './platform.ts'

const folder = import.meta.dirname
const document = JSON.parse(readFileSync(join(folder, 'costs', 'document.json'), 'utf8')) as CostDocument

const { platform: resolved, graph } = compile(platform)
const [demo, production] = subjectsToPrice(resolved!, graph)
const estimates = { demo: estimate(demo!), production: estimate(production!) }

/** US dollars of the lines that some prices make. */
function dollarsOf(
  { lines }: Estimate,
  which: (line: Line) => boolean,
): readonly [min: number, likely: number, max: number] {
  const own = lines.filter(which)
  expect(own.length).toBeGreaterThan(0)
  const sum = (end: 'min' | 'likely' | 'max'): number =>
    own.reduce((total, { monthly }) => total + monthly[end], 0) / 1e6
  return [sum('min'), sum('likely'), sum('max')]
}

const from =
  (...keys: readonly string[]) =>
  ({ price }: Line): boolean =>
    keys.some((key) => price.key.startsWith(key))

test('E-106, C-008: one control plane is 730 x 0.10 = 73.00', () => {
  expect(dollarsOf(estimates.demo, from('eks/'))).toEqual([73, 73, 73])
})

test('E-107, C-009: two t3.medium are 2 x 730 x 0.0416 = 60.736, four of them 121.472', () => {
  expect(dollarsOf(estimates.demo, from('ec2/ondemand-linux/t3.medium'))).toEqual([60.736, 60.736, 121.472])
})

test('E-108, C-010: the database is 730 x 0.018 + 20 x 0.115 = 15.44', () => {
  expect(dollarsOf(estimates.demo, from('rds/'))[1]).toBe(15.44)
})

test('E-109, C-011: the cache is 730 x 0.017 = 12.41', () => {
  expect(dollarsOf(estimates.demo, from('elasticache/'))).toEqual([12.41, 12.41, 12.41])
})

test('E-110, C-012: the NAT gateway is 730 x 0.045 = 32.85, without data', () => {
  expect(dollarsOf(estimates.demo, from('nat/gateway'))).toEqual([32.85, 32.85, 32.85])
})

test('E-111, C-013: CloudFront is 1 to 5', () => {
  // 10 x 0.085 + 10 x 0.01 = 0.95; 50 x 0.085 + 75 x 0.01 + 5 x 0.02 = 5.10.
  expect(dollarsOf(estimates.demo, from('cloudfront/'))).toEqual([0.95, 2.445, 5.1])
})

test('E-112, C-014: the load balancer is 730 x 0.0225 = 16.425, a capacity unit for a month 5.84', () => {
  expect(dollarsOf(estimates.demo, from('elb/alb/hour'))).toEqual([16.425, 16.425, 16.425])
  expect(dollarsOf(estimates.demo, from('elb/alb/lcu-hour'))[2]).toBe(5.84)
})

test('E-113, E-114, C-015: S3 and ECR are less than a dollar each', () => {
  expect(dollarsOf(estimates.demo, from('s3/'))[1]).toBeLessThan(1)
  expect(dollarsOf(estimates.demo, from('ecr/'))[1]).toBeLessThan(1)
})

test('E-115, C-016: two secrets are 2 x 0.40 = 0.80', () => {
  expect(dollarsOf(estimates.demo, from('secretsmanager/secret'))).toEqual([0.8, 0.8, 0.8])
})

test('E-116, C-017: CloudWatch is about 3', () => {
  expect(dollarsOf(estimates.demo, from('cloudwatch'))[1]).toBeCloseTo(3.1, 1)
})

test('E-117, C-018: data transfer is 5 to 10', () => {
  // 0.09 x 40 + 0.01 x 2 x 50 + 0.045 x 10 = 5.05; 0.09 x 80 + 0.01 x 2 x 90 + 0.045 x 20 = 9.90.
  expect(dollarsOf(estimates.demo, from('data-transfer/', 'nat/data-processed'))).toEqual([5.05, 7.575, 9.9])
})

test('E-118, C-019, X-141: the set of the document is 220 to 230; the full set is more, and both add up', () => {
  const compared = compareWithDocument(document, estimates.demo)
  expect(compared.documented.likely / 1e6).toBeGreaterThan(220)
  expect(compared.documented.likely / 1e6).toBeLessThan(230)
  expect(compared.claimedTwice).toEqual([])
  expect(compared.rows.filter(({ verdict }) => verdict !== 'same')).toEqual([])
  const missing = compared.missing.reduce((sum, { monthly }) => sum + monthly.likely, 0)
  expect(compared.documented.likely + missing).toBe(compared.full.likely)
  expect([...new Set(compared.missing.map(({ component }) => component))].toSorted()).toEqual([
    'load balancer capacity',
    'node disk (gp3)',
    'public IPv4 address',
  ])
  expect([...new Set(compared.gaps.map(({ key }) => key.split('/')[0]))]).toEqual(['dynamodb'])
})

test('C-023: public addresses are 3.65 each; the demo has one, at its NAT gateway', () => {
  expect(dollarsOf(estimates.demo, from('vpc/public-ipv4'))).toEqual([3.65, 3.65, 3.65])
  const [, likely] = dollarsOf(estimates.production, from('vpc/public-ipv4'))
  expect(likely).toBe(7.3)
})

test('C-023: a load balancer on the internet would have two more: 3 x 3.65 = 10.95', () => {
  const open = whatIf({ subject: demo!, platform }, ['edge.loadBalancer.scheme=public'])
  if ('problem' in open) throw new Error(open.problem)
  expect(dollarsOf(open.estimate, from('vpc/public-ipv4'))[1]).toBe(10.95)
})

test('E-119: region, hours, dates and sources stand in the report', async () => {
  const { out } = await command(folder, 'cost', '--env', 'demo')
  expect(out).toContain('us-east-1, 730 hours a month, support of versions judged on 2026-11-21')
  expect(out).toMatch(/List prices on demand of 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d/)
  for (const { price } of estimates.demo.lines) expect(price.source).not.toBe('')
})

test('E-120: production costs more, and the promises say what for', () => {
  expect(estimates.production.total.likely).toBeGreaterThan(3 * estimates.demo.total.likely)
  const single = whatIf({ subject: production!, platform }, ['database.multiAz=false'])
  if ('problem' in single) throw new Error(single.problem)
  // An m7g.large in one zone costs 730 x 0.168 = 122.64 (with a standby 246.01), its disk 100 x 0.115 (with one 0.23).
  expect(single.difference.likely).toBeLessThan(-130_000_000)
})

test('E-129, C-021: Kubernetes 1.32 is 438 a month today, and 73 while it was in standard support', () => {
  const old = (day: string): number => {
    const asked = whatIf({ subject: demo!, platform }, [`date=${day}`, 'cluster.version=1.32'])
    if ('problem' in asked) throw new Error(asked.problem)
    return dollarsOf(asked.estimate, from('eks/'))[1]
  }
  expect([old('2026-03-23'), old('2026-11-21')]).toEqual([73, 438])
})

/** What `plinth cost` prints, to be read in review. */
test.for<readonly [file: string, ...words: string[]]>([
  ['demo.txt', '--env', 'demo'],
  ['production.txt', '--env', 'production'],
  ['demo-by-service.txt', '--env', 'demo', '--by', 'service'],
  ['document.txt', '--env', 'demo', '--by', 'layer', '--document', 'costs/document.json'],
  [
    'promises.txt',
    '--env',
    'production',
    '--by',
    'layer',
    '--promises',
    '--what-if',
    'nat=instance',
    '--what-if',
    'nodes=spot',
  ],
])('%s', async ([file, ...words]) => {
  const { exit, out } = await command(folder, 'cost', ...words)
  expect(exit).toBe(0)
  await expect(out).toMatchFileSnapshot(join(folder, 'costs', file))
})

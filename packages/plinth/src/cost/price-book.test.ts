import { expect, test } from 'vitest'
import { priceTable } from '#facts/prices.gen.ts'
import { endpointBreakEven } from './break-even.ts'
import { tryFindPrice } from './price-book.ts'
import { billOf, priced } from './testing/price.ts'

/** Numbers of other people's documents that the price book must come to (the numbers C of our requirements). */

const places = Object.keys(priceTable).map((place) => place.split(' ') as [region: string, service: string])

test('every price has a unit, a source, a date or the word that it has none, and a quality', () => {
  const keys = places.flatMap(([region, service]) =>
    [...(priceTable[`${region} ${service}`] ?? '').matchAll(/"([\w./-]+)":[\d.e-]+/g)].map(
      (match) => [region, `${service}/${match[1]}`] as const,
    ),
  )
  expect(keys.length).toBeGreaterThan(1400)
  for (const [region, key] of keys) {
    const price = tryFindPrice(key, region)
    expect(price, `${key} in ${region}`).toBeDefined()
    expect(price?.usd).toBeGreaterThanOrEqual(0)
    expect(price?.source).toMatch(/\w{4}/)
    expect(price?.unit).toMatch(/^[A-Za-z]/)
    expect(price?.asOf).toMatch(/^20\d\d-\d\d(?:-\d\d)?$|^undated$/)
    expect(['aws-price-list', 'aws-price-data', 'infracost-golden', 'billing-record']).toContain(price?.quality)
  }
})

test('a price that is not there is not there, and another region is no answer', () => {
  expect(tryFindPrice('nat/gateway', 'us-east-1')?.usd).toBe(0.045)
  expect(tryFindPrice('nat/gateway', 'eu-central-1')).toBeUndefined()
  expect(tryFindPrice('nat/gateway', 'mars-north-1')).toBeUndefined()
})

test('what AWS sells to the whole world has one price in every region', () => {
  expect(tryFindPrice('cloudfront/us/https-requests', 'eu-central-1')).toMatchObject({
    usd: 0.01,
    per: 10_000,
    unit: 'request',
  })
})

const database = (more: object) => ({
  'aws_db_instance.main': {
    engine: 'postgres',
    instance_class: 'db.t3.micro',
    storage_type: 'gp3',
    allocated_storage: 20,
    backup_retention_period: 0,
    ...more,
  },
})

test('C-003: db.t3.micro in one zone is 13.14 without its disk', () => {
  expect(billOf(priced(database({})))[0]).toBe('database (db.t3.micro): 730 hour x 0.018 = 13.14')
})

test('C-004: a NAT instance saves 65 to 75 % of a NAT gateway', () => {
  const nat = { 'aws_nat_gateway.main': {} }
  const usage = { natGigabytes: 0 }
  const gateway = priced(nat, 'us-east-1', { usage }).total.likely
  const instance = priced(nat, 'us-east-1', { usage, alternatives: ['nat=instance'] }).total.likely
  // 730 x 0.0104 + 8 x 0.08 = 8.232 of 32.85.
  expect([gateway, instance]).toEqual([32_850_000, 8_232_000])
  expect(1 - instance / gateway).toBeGreaterThan(0.65)
  expect(1 - instance / gateway).toBeLessThan(0.75)
})

test('C-021: extended support makes 438 of 73 on its date, and 365 of it is the surcharge', () => {
  const cluster = { 'aws_eks_cluster.main': { version: '1.32' } }
  for (const region of ['us-east-1', 'us-west-2', 'eu-central-1']) {
    expect(priced(cluster, region, { date: '2026-03-23' }).total.likely).toBe(73_000_000)
    expect(priced(cluster, region, { date: '2026-03-24' }).total.likely).toBe(438_000_000)
  }
})

test('C-022: prices of eu-central-1, and what has none there is a gap', () => {
  const nodes = { 'aws_instance.a': { instance_type: 't3.medium' }, 'aws_instance.b': { instance_type: 't3.medium' } }
  expect(priced(nodes, 'eu-central-1').total.likely).toBe(70_080_000)
  expect(billOf(priced({ 'aws_nat_gateway.main': {} }, 'eu-central-1'))).toEqual([
    'NAT gateway: no price for nat/gateway in eu-central-1',
    'data processed: no price for nat/data-processed in eu-central-1',
  ])
  expect(billOf(priced({ 'aws_lb.main': { internal: true } }, 'eu-central-1'))).toEqual([
    'Application Load Balancer: 730 hour x 0.027 = 19.71',
    'load balancer capacity: no price for elb/alb/lcu-hour in eu-central-1',
  ])
  expect(billOf(priced(database({}), 'eu-central-1'))[0]).toBe('database (db.t3.micro): 730 hour x 0.021 = 15.33')
  expect(billOf(priced(database({ multi_az: true }), 'eu-central-1'))[0]).toBe(
    'database (db.t3.micro, with a standby): 730 hour x 0.042 = 30.66',
  )
})

test('C-025: six interface endpoints in three zones are 131.40, and pay off above some 3,754 GB', () => {
  const subnet_ids = ['a', 'b', 'c']
  const endpoints = Object.fromEntries(
    ['ecr_api', 'ecr_dkr', 'logs', 'sts', 'ssm', 'kms'].map((name) => [
      `aws_vpc_endpoint.${name}`,
      { vpc_endpoint_type: 'Interface', subnet_ids },
    ]),
  )
  // 6 x 3 x 730 x 0.01 = 131.40; 131.40 / (0.045 - 0.01) = 3754.3.
  const found = endpointBreakEven(priced(endpoints))
  expect(found?.fixed).toBe(131.4)
  expect(Math.round(found?.gigabytes ?? 0)).toBe(3754)
  expect(endpointBreakEven(priced(endpoints, 'eu-central-1'))).toBeUndefined()
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command } from './testing/command.ts'
import { folderOf } from './testing/folder.ts'
import { shop } from './testing/shop.ts'

interface Range {
  readonly min: number
  readonly likely: number
  readonly max: number
}

interface Bill {
  readonly environment: string
  readonly total: Range
  readonly lines: readonly {
    readonly monthly: Range
    readonly price: { readonly source: string; readonly asOf: string }
  }[]
}

/** What `--json` prints about each environment. */
async function billsOf(folder: string, ...words: readonly string[]): Promise<readonly Bill[]> {
  const { exit, out } = await command(folder, 'cost', '--json', ...words)
  expect(exit).toBe(0)
  return (JSON.parse(out) as { readonly environments: readonly Bill[] }).environments
}

test('lines add up to the total, and each has a price with source and date', async () => {
  const bills = await billsOf(folderOf({ 'platform.ts': shop }))
  expect(bills.map(({ environment }) => environment)).toEqual(['demo', 'production'])
  for (const { lines, total } of bills) {
    const millionths = lines.reduce((sum, { monthly }) => sum + Math.round(monthly.likely * 1e6), 0)
    expect(millionths).toBe(Math.round(total.likely * 1e6))
    for (const { price } of lines) expect([price.source, price.asOf].every((text) => text !== '')).toBe(true)
  }
})

test.for<readonly [words: string, problem: string]>([
  ['--usage natGigabyte=3', "there is no usage 'natGigabyte'. Did you mean 'natGigabytes'?"],
  [
    '--usage natGigabytes=many',
    "'natGigabytes=many' has no amount. Write natGigabytes=100, or natGigabytes=10..50..200.",
  ],
  ['--usage nothing.json', 'nothing.json is neither name=amount nor a file'],
  ['--date tomorrow', "'tomorrow' is no day. Write it as 2027-04-01."],
  ['--what-if databse.multiAz=true', "there is no 'databse' to change. Did you mean 'database'?"],
  ['--what-if nat=twice', "nat: 'twice'"],
  ['--document platform.ts', 'platform.ts cannot be read'],
  ['--compare demo,staging', '--compare takes two environments of: demo, production'],
  ['--explain databse', "there is nothing called 'databse'. Did you mean:\n  database"],
])('cost %s is asked wrongly', async ([words, problem]) => {
  const { exit, out, err } = await command(folderOf({ 'platform.ts': shop }), 'cost', ...words.split(' '))
  expect(err).toContain(`error: ${problem}`)
  expect(out).toBe('')
  expect(exit).toBe(2)
})

test('usage from a file, and more of it on the command line', async () => {
  const folder = folderOf({
    'platform.ts': shop,
    'usage.json': '{ "natGigabytes": 1000, "logGigabytes": { "min": 1, "likely": 2, "max": 3 } }',
  })
  const { out } = await command(
    folder,
    'cost',
    '--env',
    'demo',
    '--usage',
    'usage.json',
    '--usage',
    'database.logGigabytes=4..6',
  )
  expect(out).toMatch(/natGigabytes +45\.00 to 45\.00 USD +1,000 GB, given/)
  expect(out).toMatch(/logGigabytes .* 5 \(4 to 6\) GB each, given/)
})

test('a planned environment is priced, and says that it is planned', async () => {
  const planned = shop.replace(
    "demo: { account: '111122223333' }",
    "demo: { account: '111122223333', state: 'planned' }",
  )
  const { out } = await command(folderOf({ 'platform.ts': planned }), 'cost', '--env', 'demo')
  expect(out).toContain('demo (planned: nothing of it is emitted yet): ')
  const [[active], [then]] = await Promise.all([
    billsOf(folderOf({ 'platform.ts': shop }), '--env', 'demo'),
    billsOf(folderOf({ 'platform.ts': planned }), '--env', 'demo'),
  ])
  expect(then?.total).toEqual(active?.total)
})

test('on another day the platform is compiled for that day: extended support costs 365 more', async () => {
  const folder = folderOf({ 'platform.ts': shop })
  const [now] = await billsOf(folder, '--env', 'demo', '--date', '2027-03-27')
  const [later] = await billsOf(folder, '--env', 'demo', '--date', '2027-03-28')
  expect((later?.total.likely ?? 0) - (now?.total.likely ?? 0)).toBeCloseTo(365, 6)
})

/** A plan of a project that never saw Plinth, as `terraform show -json` prints it. */
const plan = JSON.stringify({
  format_version: '1.2',
  resource_changes: [
    created('aws_nat_gateway', 'main', { connectivity_type: 'public' }),
    created('aws_db_instance', 'main', {
      engine: 'postgres',
      instance_class: 'db.t3.micro',
      allocated_storage: 20,
      storage_type: 'gp3',
      multi_az: false,
      backup_retention_period: 0,
    }),
    created('aws_msk_cluster', 'events', {}),
  ],
  configuration: { root_module: { resources: [] } },
})

function created(type: string, name: string, after: object): object {
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    change: { actions: ['create'], after, after_unknown: {} },
  }
}

test('a plan is priced like a platform file; what-ifs change its arguments', async () => {
  const folder = folderOf({ 'plan.json': plan })
  const words = ['cost', '--plan', join(folder, 'plan.json'), '--region', 'us-east-1']
  const { exit, out } = await command(
    folder,
    ...words,
    '--what-if',
    'aws_db_instance.main.multi_az=true',
    '--what-if',
    'nat=instance',
  )
  expect(exit).toBe(0)
  expect(out).toMatch(/NAT gateway +32\.85 +32\.85 +32\.85/)
  expect(out).toContain('aws_msk_cluster: nobody has described what this type costs')
  // 730 x 0.018 + 20 x 0.115 = 15.44 more for the standby and its disk.
  expect(out).toContain('what if aws_db_instance.main.multi_az=true: +15.44 USD a month')
  expect(out).toContain('one t3.micro with a disk of 8 GB in place of each gateway')
})

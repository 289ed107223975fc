import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import picocolors from 'picocolors'
import { openSubjects, type SubjectOptions } from './open-subjects.ts'
import { folderOf } from './testing/folder.ts'
import { shop } from './testing/shop.ts'

async function opened(files: Readonly<Record<string, string>>, file?: string, options: SubjectOptions = {}) {
  const said: string[] = []
  const result = await openSubjects(file, options, {
    cwd: folderOf(files),
    out: () => undefined,
    err: (text) => void said.push(text),
    paint: picocolors.createColors(false),
    progress: { show: () => undefined, clear: () => undefined },
    interactive: false,
  })
  return { result, said }
}

const bucket = {
  format_version: '1.2',
  planned_values: {},
  resource_changes: [
    {
      address: 'aws_s3_bucket.logs',
      mode: 'managed',
      type: 'aws_s3_bucket',
      name: 'logs',
      change: { actions: ['create'], after: { bucket: 'acme-logs' }, after_unknown: { arn: true } },
    },
  ],
  configuration: {
    provider_config: { aws: { name: 'aws', expressions: { region: { references: ['var.region'] } } } },
    root_module: {
      resources: [{ address: 'aws_s3_bucket.logs', expressions: { bucket: { constant_value: 'acme-logs' } } }],
    },
  },
  variables: { region: { value: 'eu-north-1' } },
}

test('a platform file has a subject for each environment, with what that environment has and uses', async () => {
  const { result } = await opened({ 'platform.ts': shop })
  if ('reason' in result) throw new Error(JSON.stringify(result))
  expect(result.subjects.map(({ environment, place }) => [environment, place])).toEqual([
    ['demo', { account: '111122223333', region: 'us-east-1' }],
    ['production', { account: '444455556666', region: 'us-east-1' }],
  ])
  const environments = result.subjects.map(({ graph }) => new Set(graph.resources.map((each) => each.environment)))
  expect(environments).toEqual([new Set(['demo']), new Set(['production'])])
  expect((await result.locator())?.(['network'])).toMatchObject({ line: 9, excerpt: "network: { nat: 'single' }" })
})

test('an environment can be named', async () => {
  const { result } = await opened({ 'platform.ts': shop }, undefined, { env: 'demo' })
  expect(result).toMatchObject({ subjects: [{ environment: 'demo' }] })
})

const planned = shop.replace('production: {', "production: {\n      state: 'planned',")

test('a planned environment is there for those who ask for it', async () => {
  const { result } = await opened({ 'platform.ts': planned })
  expect(result).toMatchObject({ subjects: [{ environment: 'demo' }] })
  const all = await opened({ 'platform.ts': planned }, undefined, { planned: true })
  expect(all.result).toMatchObject({ subjects: [{ environment: 'demo' }, { environment: 'production' }] })
  const named = await opened({ 'platform.ts': planned }, undefined, { env: 'production' })
  expect(named.result).toMatchObject({ message: expect.stringContaining("'production' is planned") as string })
})

test('plans alone are one subject, with the place that they tell', async () => {
  const { result, said } = await opened({ 'logs.json': JSON.stringify(bucket) }, undefined, { plan: ['logs.json'] })
  expect(result).toMatchObject({
    subjects: [
      {
        environment: 'plan',
        place: { account: 'unknown', region: 'eu-north-1' },
        graph: { resources: [{ id: 'plan/logs/aws_s3_bucket.logs', args: { bucket: 'acme-logs' } }] },
        declared: undefined,
      },
    ],
    opened: undefined,
  })
  expect(said).toEqual([])
})

test('a folder stands for the plans in it; a plan that tells no region is asked about', async () => {
  const silent = { ...bucket, variables: {} }
  const files = { 'plans/a.json': JSON.stringify(silent), 'plans/b.json': JSON.stringify(silent), 'plans/notes.md': '' }
  const { result, said } = await opened(files, undefined, { plan: ['plans'] })
  expect(result).toMatchObject({
    subjects: [{ graph: { resources: [{ id: 'plan/a/aws_s3_bucket.logs' }, { id: 'plan/b/aws_s3_bucket.logs' }] } }],
  })
  expect(said).toEqual(['note: the plans do not tell their region; name it with --region\n'])
  const told = await opened(files, undefined, { plan: ['plans'], region: 'eu-west-3' })
  expect(told.result).toMatchObject({ subjects: [{ place: { region: 'eu-west-3' } }] })
})

test.for<readonly [string, Readonly<Record<string, string>>, string]>([
  ['no file', {}, 'there is no file plan.json'],
  ['no JSON', { 'plan.json': 'Plan: 1 to add' }, 'plan.json is not JSON; make it with: terraform show -json'],
  ["Terraform's own format", { 'plan.json': 'PK\u0003\u0004' }, 'terraform show -json plan.json > plan.json'],
  ['a state file', { 'plan.json': '{"version":4,"lineage":"x","serial":1}' }, 'this is a state file, not a plan'],
  ['a state', { 'plan.json': '{"format_version":"1.0","values":{}}' }, 'this is the JSON of a state, not of a plan'],
  ['something else', { 'plan.json': '[1]' }, 'plan.json: this is not the JSON of a plan'],
])('%s is told, with what would be right', async ([, files, message]) => {
  const { result } = await opened(files, undefined, { plan: ['plan.json'] })
  expect(result).toMatchObject({ reason: 'misuse', message: expect.stringContaining(message) as string })
})

test('a plan that PowerShell redirected to a file is read', async () => {
  const wide = Buffer.from(`\uFEFF${JSON.stringify(bucket)}`, 'utf16le').toString('latin1')
  const { result } = await opened({}, undefined, { plan: [fileOf(wide)] })
  expect(result).toMatchObject({ subjects: [{ graph: { resources: [{ type: 'aws_s3_bucket' }] } }] })
})

/** A file with these bytes. */
function fileOf(bytes: string): string {
  const file = join(folderOf({}), 'wide.json')
  writeFileSync(file, bytes, 'latin1')
  return file
}

test('a plan of something else does not belong to a platform file', async () => {
  const files = { 'platform.ts': shop, 'logs.json': JSON.stringify(bucket) }
  const { result } = await opened(files, 'platform.ts', { plan: ['logs.json'] })
  expect(result).toMatchObject({
    message: expect.stringContaining('logs.json plans none of the root modules of this platform (demo/') as string,
  })
})

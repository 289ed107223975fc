import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { changeBetween } from '../../packages/plinth/src/change/between.ts'
import type { Layer } from '../../packages/plinth/src/graph/resource.ts'
import { compileRecipe } from '../../packages/plinth/src/testing/compile-recipe.ts'
import type { Types } from '../replacements/probe.ts'
import { planOffline } from '../terraform/engine.ts'
import { removeCopy, rootModulesIn, writeModule } from '../terraform/root-module.ts'
import { terraformNotFound, tryFindTerraform, type Terraform } from '../terraform/terraform.ts'
import { appliedState, managed, type PlannedJson } from './applied-state.ts'

const terraform = tryFindTerraform()
const schema = new URL('../../packages/plinth/data/aws/terraform-aws-schema.json.gz', import.meta.url)
const { resource_schemas: types } = JSON.parse(gunzipSync(readFileSync(schema)).toString('utf8')) as {
  readonly resource_schemas: Types
}

const folders: string[] = []
afterAll(() => folders.forEach(removeCopy))

type Group = Readonly<Record<string, unknown>>

const shop = {
  name: 'shop',
  region: 'us-east-1',
  network: { nat: 'single' },
  cluster: { version: '1.34', nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },
  resources: {
    database: { kind: 'postgres', class: 'db.t4g.small', multiAz: false },
    cache: { kind: 'redis', node: 'cache.t4g.micro' },
    files: { kind: 'bucket' },
    backend: { kind: 'service', path: 'api', port: 3000, uses: ['database', 'cache'] },
  },
  edge: { kind: 'cdn', routes: [{ path: '/*', to: 'backend' }], domain: 'shop.example.com' },
  environments: { demo: { account: '111122223333' } },
} as const

function withResource(name: keyof (typeof shop)['resources'], change: Group): Group {
  return { ...shop, resources: { ...shop.resources, [name]: { ...shop.resources[name], ...change } } }
}

/** Changes of one layer, small and far-reaching. */
const cases: Readonly<Partial<Record<Layer, Readonly<Record<string, Group>>>>> = {
  services: {
    'another name of the logical database': withResource('database', { database: 'orders' }),
    'a standby, more storage and longer backups': withResource('database', {
      multiAz: true,
      storage: 50,
      backupDays: 14,
    }),
    'larger nodes and another replica of the cache': withResource('cache', { node: 'cache.m7g.large', replicas: 2 }),
    'a cache without TLS': withResource('cache', { tls: false, auth: false }),
    'another name of the bucket': withResource('files', { name: 'shop-other-files' }),
    'another name of the secret': withResource('database', { secret: { name: 'other' } }),
    'a bucket less, a bucket more': {
      ...shop,
      resources: Object.fromEntries([
        ...Object.entries(shop.resources).filter(([name]) => name !== 'files'),
        ['more', { kind: 'bucket' }],
      ]),
    },
  },
  platform: {
    'another range of the VPC': { ...shop, network: { nat: 'single', cidr: '10.7.0.0/16' } },
    'a NAT gateway in each zone': { ...shop, network: { nat: 'perZone' } },
    'a newer cluster': { ...shop, cluster: { ...shop.cluster, version: '1.35' } },
    'other machines': {
      ...shop,
      cluster: { ...shop.cluster, nodes: { default: { types: ['t3.large'], size: 2, max: 4 } } },
    },
    'another name of the cluster': { ...shop, cluster: { ...shop.cluster, name: 'other' } },
  },
}

test.for(Object.entries(cases))(
  'Terraform does what we say in %s',
  { timeout: 600_000 },
  async ([layer, changed], { skip }) => {
    if (terraform === undefined) return skip(terraformNotFound)
    const before = compiled(shop, layer)
    const state = await appliedState(terraform, before.folder, types)
    const noise = await actionsOf(terraform, before.folder, state)
    expect(noise.size).toBeLessThan(10)
    const different: string[] = []
    for (const [name, recipe] of Object.entries(changed)) {
      const after = compiled(recipe, layer)
      const theirs = await actionsOf(terraform, after.folder, state)
      const { resources } = changeBetween(before.subject, after.subject)
      const own = resources.filter(
        (change) =>
          change.layer === layer && change.engine === 'terraform' && change.made && change.type.startsWith('aws_'),
      )
      const ours = new Map(own.map((change) => [change.address, change]))
      const addresses = [...new Set([...ours.keys(), ...theirs.keys()])].filter((address) => !noise.has(address)).sort()
      const those = addresses.flatMap((address) => {
        const [we, they] = [ours.get(address)?.kind ?? 'stays', theirs.get(address) ?? 'stays']
        const mayBe =
          ours.get(address)?.forcedBy.some(({ certainty }) => certainty !== 'does') === true && they === 'replaced'
        return we === they || mayBe ? [] : [`${name}: ${address}: we say ${we}, Terraform says ${they}`]
      })
      different.push(...those)
    }
    expect(different).toEqual([])
  },
)

function compiled(recipe: Group, layer: string) {
  const { files, graph, platform, errors } = compileRecipe(recipe)
  expect(errors).toEqual([])
  const module = rootModulesIn(files).find((one) => one.layer === layer)
  const folder = writeModule(module?.files ?? [])
  folders.push(folder)
  return { folder, subject: subjectsOf(graph, platform?.environments ?? [])[0] }
}

/** What a plan does to each resource that it does not leave alone. */
async function actionsOf(engine: Terraform, folder: string, state: object): Promise<ReadonlyMap<string, string>> {
  const { ran, json } = await planOffline(engine, folder, state)
  expect(ran.stderr).toBe('')
  const changes = (json as PlannedJson).resource_changes ?? []
  const kept = [...managed({ resource_changes: changes })]
  return new Map(
    kept.flatMap(({ address, change: { actions } }) => {
      const kind =
        actions.length > 1 ? 'replaced' : { create: 'added', update: 'changed', delete: 'destroyed' }[actions[0] ?? '']
      return kind === undefined ? [] : [[address, kind] as const]
    }),
  )
}

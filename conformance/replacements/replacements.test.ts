import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectOf } from '../../packages/plinth/src/aws/replacement.ts'
import { replacements } from '../../packages/plinth/src/aws/replacements.gen.ts'
import { emittedTypes } from '../../packages/plinth/src/aws/schema/emitted-types.ts'
import { runs, seed } from '../../packages/plinth/src/testing/random.ts'
import { terraformNotFound, tryFindTerraform } from '../terraform/terraform.ts'
import { probe, probeSteps, type Types } from './probe.ts'

const terraform = tryFindTerraform()

const path = new URL('../../packages/plinth/data/aws/terraform-aws-schema.json.gz', import.meta.url)
const { provider_version: providerVersion, resource_schemas: all } = JSON.parse(
  gunzipSync(readFileSync(path)).toString('utf8'),
) as { readonly provider_version: string; readonly resource_schemas: Types }

/** Types that nobody can change without losing something, and some others, another few in each run. */
const always = ['aws_db_instance', 'aws_eks_cluster', 'aws_elasticache_replication_group', 'aws_s3_bucket', 'aws_vpc']

/** Its statements nest so deep that a plan over all of its arguments takes minutes; the table says unknown of them. */
const tooDeep = 'aws_wafv2_web_acl'

test('the table has every type that is emitted', () => {
  expect(emittedTypes.resource.filter((type) => !Object.hasOwn(replacements, type))).toEqual([])
})

test('the provider says what the table says', async ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const drawn = fc.sample(fc.constantFrom(...Object.keys(replacements).filter((type) => type !== tooDeep)), {
    numRuns: runs(0.4),
    seed,
  })
  const types = Object.fromEntries([...always, ...drawn].flatMap((type) => (all[type] ? [[type, all[type]]] : [])))
  const probed = await probe({ terraform, providerVersion, types })
  expect(probed.length).toBeGreaterThan(150)
  const different = probed.filter(({ type, argument, effect }) => {
    return effectOf({ type, path: argument, before: 'x', after: 'y' }).effect !== effect
  })
  expect(different).toEqual([])
})

const cache = { description: 'probe', replication_group_id: 'probe' }

/** Steps that a table of arguments cannot hold, because the direction decides. */
const steps = [
  { type: 'aws_vpc', argument: 'instance_tenancy', before: 'dedicated', after: 'default' },
  {
    ...{ type: 'aws_elasticache_replication_group', argument: 'engine_version', before: '7.1', after: '6.2' },
    beside: { ...cache, engine: 'redis' },
  },
  {
    ...{ type: 'aws_elasticache_replication_group', argument: 'engine', before: 'redis', after: 'valkey' },
    beside: { ...cache, engine_version: '7.2' },
  },
  {
    ...{ type: 'aws_elasticache_replication_group', argument: 'engine', before: 'valkey', after: 'redis' },
    beside: { ...cache, engine_version: '7.1' },
  },
]

test('the provider does what is written down of single steps', async ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const probed = await probeSteps({ terraform, providerVersion, types: all }, steps)
  const written = steps.map(
    ({ type, argument, before, after }) => effectOf({ type, path: argument, before, after }).effect,
  )
  expect(probed.map(({ effect }) => effect)).toEqual(written)
})

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { GraphBuilder } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { knownAttribute } from './known.ts'
import { registry } from './registry.gen.ts'

const place = { account: '111122223333', region: 'eu-central-1' }

function resource(type: string, args: Readonly<Record<string, unknown>>): Resource {
  return new GraphBuilder().add({
    engine: 'terraform',
    type,
    name: 'main',
    environment: 'test',
    layer: 'platform',
    file: 'main',
    args,
    because: { capability: 'example', path: [], reason: 'an example' },
  })
}

test.each([
  ['aws_iam_role', { name: 'shop-role' }, 'arn', 'arn:aws:iam::111122223333:role/shop-role'],
  ['aws_iam_role', { name: 'shop-role', path: '/ci/' }, 'arn', 'arn:aws:iam::111122223333:role/ci/shop-role'],
  [
    'aws_ecr_repository',
    { name: 'shop/api' },
    'repository_url',
    '111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/api',
  ],
  [
    'aws_cloudwatch_log_group',
    { name: '/shop/api' },
    'arn',
    'arn:aws:logs:eu-central-1:111122223333:log-group:/shop/api',
  ],
  ['aws_s3_bucket', { bucket: 'assets' }, 'id', 'assets'],
])('%s %j: %s is known before it exists', (type, args, attribute, expected) => {
  expect(knownAttribute(resource(type, args), attribute, place)).toBe(expected)
})

test('what is written is known of every type, inside blocks too', () => {
  const group = resource('aws_security_group', { name: 'nodes', tags: { Name: 'shop-nodes' }, rule: [{ port: 80 }] })
  expect(knownAttribute(group, 'tags.Name', place)).toBe('shop-nodes')
  expect(knownAttribute(group, 'rule[0].port', place)).toBe('80')
})

test('what only AWS knows is unknown, and so is what follows from it', () => {
  expect(knownAttribute(resource('aws_secretsmanager_secret', { name: 'db' }), 'arn', place)).toBeUndefined()
  const unnamed = { name: { $: 'reference', target: 'test/platform/aws_vpc.main', attribute: 'id' } }
  expect(knownAttribute(resource('aws_iam_role', unnamed), 'arn', place)).toBeUndefined()
})

test('every file of facets is in the registry, under its own type', () => {
  const script = fileURLToPath(new URL('../../../../../scripts/registries.mjs', import.meta.url))
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
  expect([...registry].map(([type, facet]) => [type, facet.type])).toEqual(
    [...registry.keys()].map((type) => [type, type]),
  )
})

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decided, text, type Reference } from '#graph/value.ts'
import { tryFindSchema } from './block-schema.ts'
import { emittedTypes } from './emitted-types.ts'
import { generate } from './generate.ts'
import type { ProviderSchema } from './provider-schema.ts'
import type { DataArguments, EphemeralArguments, ResourceArguments, ResourceAttributes } from '#aws/types.gen.ts'

const inPackage = (path: string): URL => new URL(`../../../${path}`, import.meta.url)

describe('generated files', () => {
  const provider = JSON.parse(
    gunzipSync(readFileSync(inPackage('data/aws/terraform-aws-schema.json.gz'))).toString(),
  ) as ProviderSchema
  const made = generate(provider)

  test('types.gen.ts is fresh; if not: node scripts/aws-schema.mjs', () => {
    expect(readFileSync(inPackage('src/aws/types.gen.ts'), 'utf8') === made.types).toBe(true)
  })

  test('schema.gen.ts is fresh; if not: node scripts/aws-schema.mjs', () => {
    expect(readFileSync(inPackage('src/aws/schema.gen.ts'), 'utf8') === made.table).toBe(true)
  })

  test('no type is listed twice', () => {
    for (const names of Object.values(emittedTypes)) expect(new Set(names).size).toBe(names.length)
  })
})

describe('run-time table', () => {
  test('tells blocks from attributes, and single blocks from repeated ones', () => {
    const cluster = tryFindSchema('resource', 'aws_eks_cluster')
    expect(cluster?.blocks.get('vpc_config')?.nesting).toBe('one')
    expect(cluster?.blocks.get('vpc_config')?.attributes.get('subnet_ids')).toMatchObject({
      type: 'set(string)',
      required: true,
      computed: false,
    })
    expect(tryFindSchema('resource', 'aws_db_parameter_group')?.blocks.get('parameter')?.nesting).toBe('set')
    expect(cluster?.attributes.get('identity')).toMatchObject({
      type: 'list(object({oidc=list(object({issuer=string}))}))',
      computed: true,
      argument: false,
    })
  })

  test('knows what must not be shown, what is not stored, and what is JSON', () => {
    const database = tryFindSchema('resource', 'aws_db_instance')?.attributes
    expect(database?.get('password')?.sensitive).toBe(true)
    expect(database?.get('password_wo')?.writeOnly).toBe(true)
    expect(tryFindSchema('resource', 'aws_iam_role')?.attributes.get('assume_role_policy')?.json).toBe(true)
    expect(tryFindSchema('resource', 'aws_security_group')?.attributes.get('ingress')?.blockSyntax).toBe(true)
  })

  test('closes the recursion of web ACL statements', () => {
    let block = tryFindSchema('resource', 'aws_wafv2_web_acl')?.blocks.get('rule')?.blocks.get('statement')
    for (let depth = 0; depth < 10; depth++) block = block?.blocks.get('not_statement')?.blocks.get('statement')
    expect(block?.blocks.has('geo_match_statement')).toBe(true)
    expect(block?.nesting).toBe('list')
  })

  test('does not know types that we do not emit', () => {
    expect(tryFindSchema('resource', 'aws_quantum_annealer')).toBeUndefined()
    expect(tryFindSchema('data', 'toString')).toBeUndefined()
  })
})

/** These are checked by the compiler of TypeScript: a line without its expected error does not build. */
describe('types', () => {
  const arn: Reference<string> = { $: 'reference', target: 'demo/platform/aws_iam_role.cluster', attribute: 'arn' }
  const args = <T extends keyof ResourceArguments>(_: T, given: ResourceArguments[T]): ResourceArguments[T] => given
  const attribute = <T extends keyof ResourceAttributes, A extends keyof ResourceAttributes[T] & string>(
    _: T,
    path: A,
  ): Reference<ResourceAttributes[T][A]> => ({ $: 'reference', target: 'somewhere', attribute: path })

  test('accept values, references, templates and settings', () => {
    args('aws_eks_cluster', {
      name: text`${arn}-x`,
      role_arn: arn,
      version: decided('1.34', 'newest in standard support'),
      vpc_config: { subnet_ids: [arn, 'subnet-1'], endpoint_public_access: decided(false, 'private by default') },
      enabled_cluster_log_types: decided(['api', 'audit'], 'both answer who did what'),
      tags: { Name: text`${arn}`, Team: decided('shop', 'declared') },
    })
    args('aws_secretsmanager_secret', { name: attribute('aws_eks_cluster', 'identity[0].oidc[0].issuer') })
    const data: DataArguments['aws_lb'] = { tags: { 'elbv2.k8s.aws/cluster': 'shop' } }
    const secret: EphemeralArguments['aws_secretsmanager_random_password'] = { password_length: 32 }
    expect([data, secret]).toHaveLength(2)
  })

  test('refuse what the provider would refuse', () => {
    // @ts-expect-error -- vpc_config is required
    args('aws_eks_cluster', { name: 'shop', role_arn: arn })
    // @ts-expect-error -- no such argument
    args('aws_vpc', { cidr: '10.0.0.0/16' })
    // @ts-expect-error -- computed only
    args('aws_vpc', { arn: 'arn:aws:ec2:us-east-1:111122223333:vpc/vpc-1' })
    // @ts-expect-error -- a map where text is asked for
    args('aws_kms_alias', { target_key_id: attribute('aws_kms_key', 'tags') })
    // @ts-expect-error -- no such attribute
    attribute('aws_vpc', 'cidr')
  })
})

import { expect, test } from 'vitest'
import { effectOf } from './replacement.ts'
import { isLower } from './replacement-steps.ts'

function effect(type: string, path: string, before: unknown = 'a', after: unknown = 'b'): string {
  return effectOf({ type, path, before, after }).effect
}

test('the provider told what an argument does', () => {
  expect(effect('aws_vpc', 'cidr_block')).toBe('replaces')
  expect(effect('aws_vpc', 'enable_dns_support', true, false)).toBe('updates')
  expect(effect('aws_db_instance', 'multi_az', false, true)).toBe('updates')
  expect(effect('aws_db_instance', 'db_name')).toBe('replaces')
})

test('an argument inside a block, one item of a list, one tag', () => {
  expect(effect('aws_eks_cluster', 'kubernetes_network_config.service_ipv4_cidr')).toBe('replaces')
  expect(effect('aws_eks_cluster', 'vpc_config.subnet_ids.0')).toBe('updates')
  expect(effect('aws_vpc', 'tags.Name')).toBe('updates')
})

test('a block that comes is asked about for itself', () => {
  expect(effect('aws_eks_cluster', 'outpost_config', undefined, {})).toBe('replaces')
  expect(effect('aws_eks_cluster', 'upgrade_policy', undefined, {})).toBe('updates')
})

test('what the provider fills in stays when it is left out', () => {
  expect(effect('aws_db_instance', 'availability_zone', 'us-east-1a', 'us-east-1b')).toBe('replaces')
  const left = { type: 'aws_db_instance', path: 'availability_zone', before: 'us-east-1a', after: undefined }
  expect(effectOf(left).effect).toBe('updates')
})

test('what is stored nowhere cannot be seen to change', () => {
  expect(effect('aws_db_instance', 'password_wo')).toBe('updates')
})

test('a type that nobody asked about is unknown, and so is what cannot be asked', () => {
  expect(effect('aws_something_new', 'name')).toBe('unknown')
})

test('the direction decides, where a step is known for itself', () => {
  expect(effect('aws_vpc', 'instance_tenancy', 'dedicated', 'default')).toBe('updates')
  expect(effect('aws_elasticache_replication_group', 'engine', 'redis', 'valkey')).toBe('updates')
  expect(effect('aws_elasticache_replication_group', 'engine', 'valkey', 'redis')).toBe('replaces')
  expect(effect('aws_lb', 'subnets', ['a', 'b'], ['a', 'c', 'b'])).toBe('updates')
  expect(effect('aws_lb', 'subnets', ['a', 'b'], ['a'])).toBe('depends')
  expect(effectOf({ type: 'aws_db_instance', path: 'engine_version', before: '16.4', after: '15' })).toMatchObject({
    effect: 'updates',
    refused: true,
  })
  expect(effectOf({ type: 'aws_db_instance', path: 'allocated_storage', before: 50, after: 20 })).toMatchObject({
    refused: true,
  })
})

test.for([
  ['16', '15', true],
  ['15', '16', false],
  ['15.4', '15', false],
  ['9.6', '15', false],
  ['7.1', '7.0', true],
  ['x', '1', false],
] as const)('from %s to %s goes down: %s', ([before, after, expected]) => {
  expect(isLower(before, after)).toBe(expected)
})

import { describe, expect, test } from 'vitest'
import { unknown } from '#graph/value.ts'
import { asking } from './testing/ask.ts'
import { group, host, rule, subnet, vpc } from './testing/blocks.ts'
import { block, dataSource, reference } from './testing/make.ts'

const net = [vpc('main', '10.0.0.0/16'), subnet('a', 'main', '10.0.1.0/24'), subnet('b', 'main', '10.0.2.0/24')]
const inGroups = (...names: readonly string[]): { vpc_security_group_ids: readonly unknown[] } => ({
  vpc_security_group_ids: names.map((name) => reference('aws_security_group', name)),
})
const tcp = (port: number, args: Record<string, unknown>): Record<string, unknown> =>
  rule({ protocol: 'tcp', from_port: port, to_port: port, ...args })

/** VPC user guide, "Security group rules". */
describe('security groups', () => {
  test('let pass what a rule allows, and replies by themselves', () => {
    const db = group('db', [tcp(5432, { cidr_blocks: ['10.0.1.0/24'] })], [])
    const { ask, why } = asking(
      ...net,
      group('web', []),
      db,
      host('web', 'a', inGroups('web')),
      host('db', 'b', inGroups('db')),
    )
    expect(ask('web -> db 5432/tcp')).toBe('reachable')
    expect(ask('web -> db 5433/tcp')).toBe('blocked')
    expect(why('web -> db 5433/tcp')).toBe('no inbound rule of aws_security_group.db allows this from aws_instance.web')
    expect(why('db -> web 443/tcp')).toBe('no outbound rule of aws_security_group.db allows this to aws_instance.web')
  })

  test('refer to groups by membership, not by address', () => {
    const db = group('db', [tcp(5432, { security_groups: [reference('aws_security_group', 'app')] })])
    const groups = [group('app', []), group('other', []), db]
    const hosts = [
      host('app', 'a', inGroups('app')),
      host('other', 'a', inGroups('other')),
      host('db', 'b', inGroups('db')),
    ]
    const { ask } = asking(...net, ...groups, ...hosts)
    expect(ask('app -> db 5432/tcp')).toBe('reachable')
    expect(ask('other -> db 5432/tcp')).toBe('blocked')
  })

  test('add up: what one of several groups allows passes', () => {
    const groups = [
      group('ssh', [tcp(22, { cidr_blocks: ['10.0.0.0/8'] })]),
      group('https', [tcp(443, { cidr_blocks: ['10.0.0.0/8'] })]),
    ]
    const { ask } = asking(...net, ...groups, host('a', 'a', inGroups('ssh')), host('b', 'b', inGroups('ssh', 'https')))
    expect(ask('a -> b 22/tcp')).toBe('reachable')
    expect(ask('a -> b 443/tcp')).toBe('reachable')
  })

  test('without rules for outbound traffic let nothing out: Terraform takes away the rule that AWS makes', () => {
    const bare = block('aws_security_group', 'bare', {})
    const { ask } = asking(
      ...net,
      bare,
      group('open', [rule({ cidr_blocks: ['0.0.0.0/0'] })]),
      host('x', 'a', inGroups('bare')),
      host('y', 'b'),
    )
    expect(ask('x -> y 443/tcp')).toBe('blocked')
  })

  test('take rules of their own, of both kinds', () => {
    const own = { security_group_id: reference('aws_security_group', 'db') }
    const rules = [
      block('aws_security_group_rule', 'old', {
        ...own,
        type: 'ingress',
        protocol: 'tcp',
        from_port: 22,
        to_port: 23,
        cidr_blocks: ['10.0.0.0/8'],
      }),
      block('aws_vpc_security_group_ingress_rule', 'new', {
        ...own,
        ip_protocol: 'tcp',
        from_port: 443,
        to_port: 443,
        cidr_ipv4: '10.0.1.0/24',
      }),
    ]
    const { ask } = asking(
      ...net,
      group('app', []),
      group('db', []),
      ...rules,
      host('app', 'a', inGroups('app')),
      host('db', 'b', inGroups('db')),
    )
    expect([22, 23, 24, 443].map((port) => ask(`app -> db ${port}/tcp`))).toEqual([
      'reachable',
      'reachable',
      'blocked',
      'reachable',
    ])
  })

  test('of which one allows part of a subnet open that part', () => {
    const db = group('db', [tcp(5432, { cidr_blocks: ['10.0.1.128/25'] })])
    const { ask } = asking(
      ...net,
      group('app', []),
      db,
      host('app', 'a', inGroups('app')),
      host('db', 'b', inGroups('db')),
    )
    expect(ask('app -> db 5432/tcp')).toBe('some')
  })
})

/** VPC user guide, "Default security groups for your VPCs". */
describe('the default security group', () => {
  const hosts = [host('x', 'a', { vpc_security_group_ids: [] }), host('y', 'b', { vpc_security_group_ids: [] })]

  test('lets its members reach each other, and everything', () => {
    const { ask } = asking(...net, group('other', []), ...hosts, host('z', 'b', inGroups('other')))
    expect(ask('x -> y 443/tcp')).toBe('reachable')
    expect(ask('z -> x 443/tcp')).toBe('blocked')
  })

  test('is closed when it is taken over without rules', () => {
    const closed = block('aws_default_security_group', 'closed', { vpc_id: reference('aws_vpc', 'main') })
    const { ask } = asking(...net, closed, ...hosts)
    expect(ask('x -> y 443/tcp')).toBe('blocked')
  })
})

/** VPC user guide, "Prefix lists". */
describe('prefix lists', () => {
  const byList = (list: unknown): Record<string, unknown> => tcp(443, { prefix_list_ids: [list] })

  test('of the configuration stand for their entries', () => {
    const list = block('aws_ec2_managed_prefix_list', 'offices', {
      name: 'offices',
      address_family: 'IPv4',
      max_entries: 2,
      entry: [{ cidr: '10.0.1.0/24' }],
    })
    const db = group('db', [byList(reference('aws_ec2_managed_prefix_list', 'offices'))])
    const { ask } = asking(
      ...net,
      list,
      group('app', []),
      db,
      host('app', 'a', inGroups('app')),
      host('near', 'b', inGroups('app')),
      host('db', 'b', inGroups('db')),
    )
    expect(ask('app -> db 443/tcp')).toBe('reachable')
    expect(ask('near -> db 443/tcp')).toBe('blocked')
  })

  test('that nobody describes may hold any address', () => {
    const db = group('db', [
      byList({ $: 'reference', target: 'test/platform/data.aws_ec2_managed_prefix_list.theirs', attribute: 'id' }),
    ])
    const list = dataSource('aws_ec2_managed_prefix_list', 'theirs', { name: 'of-another-team' })
    const { ask } = asking(
      ...net,
      list,
      group('app', []),
      db,
      host('app', 'a', inGroups('app')),
      host('db', 'b', inGroups('db')),
    )
    expect(ask('app -> db 443/tcp')).toBe('unknown')
    expect(ask('app -> db 444/tcp')).toBe('blocked')
  })
})

describe('what is known after apply', () => {
  test('a block in an allow rule makes its packets unknown, and no others', () => {
    const db = group('db', [tcp(5432, { cidr_blocks: [unknown('apply')] })])
    const { ask, why } = asking(
      ...net,
      group('app', []),
      db,
      host('app', 'a', inGroups('app')),
      host('db', 'b', inGroups('db')),
    )
    expect(ask('app -> db 5432/tcp')).toBe('unknown')
    expect(why('app -> db 5432/tcp')).toBe(
      'aws_security_group.db may allow it: inbound 5432/tcp from a block that is known after apply, which is not fully known before apply',
    )
    expect(ask('app -> db 5433/tcp')).toBe('blocked')
  })

  test('a group that is looked up may allow anything', () => {
    const theirs = { $: 'reference', target: 'test/platform/data.aws_security_group.theirs', attribute: 'id' }
    const looked = dataSource('aws_security_group', 'theirs', { name: 'theirs' })
    const { ask } = asking(
      ...net,
      looked,
      group('app', []),
      host('app', 'a', inGroups('app')),
      host('db', 'b', { vpc_security_group_ids: [theirs] }),
    )
    expect(ask('app -> db 5432/tcp')).toBe('unknown')
  })
})

import { describe, expect, test } from 'vitest'
import { asking } from '../../testing/ask.ts'
import { group, host, openGroup, rule, subnet, table, vpc } from '../../testing/blocks.ts'
import { block, reference } from '../../testing/make.ts'

const net = [
  vpc('one', '10.1.0.0/16'),
  vpc('two', '10.2.0.0/16'),
  vpc('three', '10.3.0.0/16'),
  subnet('a', 'one', '10.1.1.0/24'),
  subnet('b', 'two', '10.2.1.0/24'),
  subnet('c', 'three', '10.3.1.0/24'),
  openGroup,
]
const hosts = [host('x', 'a'), host('y', 'b'), host('z', 'c')]
const peering = (from: string, to: string, args: Record<string, unknown> = {}): ReturnType<typeof block> =>
  block('aws_vpc_peering_connection', `${from}-${to}`, {
    vpc_id: reference('aws_vpc', from),
    peer_vpc_id: reference('aws_vpc', to),
    auto_accept: true,
    ...args,
  })
const via = (cidr: string, name: string): Record<string, unknown> => ({
  cidr_block: cidr,
  vpc_peering_connection_id: reference('aws_vpc_peering_connection', name),
})

/** VPC peering guide, "How VPC peering connections work" and its limitations. */
describe('a peering connection', () => {
  const there = table('one', 'one', ['a'], [via('10.2.0.0/16', 'one-two'), via('10.3.0.0/16', 'one-two')])
  const back = table('two', 'two', ['b'], [via('10.1.0.0/16', 'one-two')])

  test('joins two VPCs whose tables both lead through it', () => {
    expect(asking(...net, ...hosts, peering('one', 'two'), ...there, ...back).ask('x -> y 443/tcp')).toBe('reachable')
  })

  test('needs a route back', () => {
    const { ask, why } = asking(...net, ...hosts, peering('one', 'two'), ...there)
    expect(ask('x -> y 443/tcp')).toBe('blocked')
    expect(why('x -> y 443/tcp')).toBe('replies: the main route table of aws_vpc.two has no route for it')
  })

  test('does not lead on to a third VPC', () => {
    const { ask, why } = asking(...net, ...hosts, peering('one', 'two'), peering('two', 'three'), ...there, ...back)
    expect(ask('x -> z 443/tcp')).toBe('blocked')
    expect(why('x -> z 443/tcp')).toBe(
      'aws_vpc_peering_connection.one-two leads to aws_vpc.two alone, where aws_instance.z is not',
    )
  })

  test('passes nothing before it is accepted', () => {
    const pending = peering('one', 'two', { auto_accept: false })
    const accepter = block('aws_vpc_peering_connection_accepter', 'two', {
      vpc_peering_connection_id: reference('aws_vpc_peering_connection', 'one-two'),
      auto_accept: true,
    })
    expect(asking(...net, ...hosts, pending, ...there, ...back).ask('x -> y 443/tcp')).toBe('blocked')
    expect(asking(...net, ...hosts, pending, accepter, ...there, ...back).ask('x -> y 443/tcp')).toBe('reachable')
  })

  test('shows security groups within a region', () => {
    const db = group('db', [rule({ security_groups: [reference('aws_security_group', 'open')] })])
    const bound = host('y', 'b', { vpc_security_group_ids: [reference('aws_security_group', 'db')] })
    const ask = (region: string): string =>
      asking(...net, host('x', 'a'), db, bound, peering('one', 'two', { peer_region: region }), ...there, ...back).ask(
        'x -> y 443/tcp',
      )
    expect(ask('eu-central-1')).toBe('reachable')
    expect(ask('eu-west-1')).toBe('blocked')
  })
})

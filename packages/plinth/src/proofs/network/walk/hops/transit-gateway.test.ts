import { describe, expect, test } from 'vitest'
import type { Resource } from '#graph/resource.ts'
import { asking } from '../../testing/ask.ts'
import { acl, group, host, openGroup, rule, subnet, table, vpc } from '../../testing/blocks.ts'
import { block, reference } from '../../testing/make.ts'

type Args = Resource['args']
const zoneB = { availability_zone: 'eu-central-1b' }
const net = [
  vpc('one', '10.1.0.0/16'),
  vpc('two', '10.2.0.0/16'),
  subnet('a', 'one', '10.1.1.0/24'),
  subnet('a2', 'one', '10.1.2.0/24', zoneB),
  subnet('b', 'two', '10.2.1.0/24'),
  subnet('door', 'two', '10.2.9.0/24'),
  openGroup,
]
const hosts = [host('x', 'a'), host('far', 'a2'), host('y', 'b')]
const hub = (args: Args = {}): Resource => block('aws_ec2_transit_gateway', 'hub', args)
const attached = (name: string, subnets: readonly string[], args: Args = {}): Resource =>
  block('aws_ec2_transit_gateway_vpc_attachment', name, {
    transit_gateway_id: reference('aws_ec2_transit_gateway', 'hub'),
    vpc_id: reference('aws_vpc', name),
    subnet_ids: subnets.map((each) => reference('aws_subnet', each)),
    ...args,
  })
const via = (cidr: string): Args => ({
  cidr_block: cidr,
  transit_gateway_id: reference('aws_ec2_transit_gateway', 'hub'),
})
const tables = [
  ...table('one', 'one', ['a', 'a2'], [via('10.0.0.0/8')]),
  ...table('two', 'two', ['b'], [via('10.0.0.0/8')]),
]
const joined = [hub(), attached('one', ['a']), attached('two', ['door']), ...tables]

/** Transit Gateway guide, "How transit gateways work" and "Amazon VPC attachments". */
describe('a transit gateway', () => {
  test('joins attached VPCs through its default table', () => {
    expect(asking(...net, ...hosts, ...joined).ask('x -> y 443/tcp')).toBe('reachable')
  })

  test('takes nothing from a zone without a subnet of the attachment', () => {
    const { ask, why } = asking(...net, ...hosts, ...joined)
    expect(ask('far -> y 443/tcp')).toBe('blocked')
    expect(why('far -> y 443/tcp')).toBe('aws_ec2_transit_gateway_vpc_attachment.one has no subnet in eu-central-1b')
  })

  test('leads nowhere without an association, and nowhere without a route', () => {
    const off = { default_route_table_association: 'disable', default_route_table_propagation: 'disable' }
    const own = [
      block('aws_ec2_transit_gateway_route_table', 't', {
        transit_gateway_id: reference('aws_ec2_transit_gateway', 'hub'),
      }),
      ...['one', 'two'].map((name) =>
        block('aws_ec2_transit_gateway_route_table_association', name, {
          transit_gateway_attachment_id: reference('aws_ec2_transit_gateway_vpc_attachment', name),
          transit_gateway_route_table_id: reference('aws_ec2_transit_gateway_route_table', 't'),
        }),
      ),
    ]
    const propagated = (name: string): Resource =>
      block('aws_ec2_transit_gateway_route_table_propagation', name, {
        transit_gateway_attachment_id: reference('aws_ec2_transit_gateway_vpc_attachment', name),
        transit_gateway_route_table_id: reference('aws_ec2_transit_gateway_route_table', 't'),
      })
    const base = [...net, ...hosts, hub(off), attached('one', ['a']), attached('two', ['door']), ...tables]
    expect(asking(...base).why('x -> y 443/tcp')).toBe(
      'aws_ec2_transit_gateway_vpc_attachment.one is associated with no route table',
    )
    expect(asking(...base, ...own).why('x -> y 443/tcp')).toBe(
      'aws_ec2_transit_gateway_route_table.t has no route for it',
    )
    expect(asking(...base, ...own, propagated('two')).why('x -> y 443/tcp')).toBe(
      'replies: aws_ec2_transit_gateway_route_table.t has no route for it',
    )
    expect(asking(...base, ...own, propagated('one'), propagated('two')).ask('x -> y 443/tcp')).toBe('reachable')
  })

  test('drops what a static blackhole route takes', () => {
    const hole = block('aws_ec2_transit_gateway_route', 'hole', {
      transit_gateway_route_table_id: reference('aws_ec2_transit_gateway', 'hub', 'association_default_route_table_id'),
      destination_cidr_block: '10.2.1.0/24',
      blackhole: true,
    })
    expect(asking(...net, ...hosts, ...joined, hole).why('x -> y 443/tcp')).toBe(
      'the route 10.2.1.0/24 of aws_ec2_transit_gateway.hub is a blackhole',
    )
  })

  test('shows security groups inbound alone, and only where that is turned on', () => {
    const members = { security_groups: [reference('aws_security_group', 'open')] }
    const db = group('db', [rule(members)])
    const asks = group('asks', [], [rule({ security_groups: [reference('aws_security_group', 'db')] })])
    const bound = host('y', 'b', { vpc_security_group_ids: [reference('aws_security_group', 'db')] })
    const caller = host('w', 'a', {
      vpc_security_group_ids: [reference('aws_security_group', 'asks'), reference('aws_security_group', 'open')],
    })
    const limited = host('v', 'a', { vpc_security_group_ids: [reference('aws_security_group', 'asks')] })
    const base = [
      ...net,
      db,
      asks,
      bound,
      caller,
      limited,
      attached('one', ['a']),
      attached('two', ['door']),
      ...tables,
    ]
    expect(asking(...base, hub()).ask('w -> y 443/tcp')).toBe('blocked')
    const turnedOn = asking(...base, hub({ security_group_referencing_support: 'enable' }))
    expect(turnedOn.ask('w -> y 443/tcp')).toBe('reachable')
    expect(turnedOn.ask('v -> y 443/tcp')).toBe('blocked')
  })
})

/** Transit Gateway guide, "Network ACLs for transit gateways". */
describe('network ACLs of the subnets of an attachment', () => {
  const pass = '100 allow -1 - 0.0.0.0/0'
  const ask = (rules: { in: readonly string[]; out: readonly string[] }): string =>
    asking(...net, ...hosts, ...joined, acl('door', 'two', ['door'], rules)).ask('x -> y 443/tcp')

  test('filter outbound what comes out of the gateway, and inbound the replies that go in', () => {
    expect(ask({ in: [pass], out: [pass] })).toBe('reachable')
    expect(ask({ in: [pass], out: [] })).toBe('blocked')
    expect(ask({ in: [], out: [pass] })).toBe('blocked')
  })

  test('do not filter inbound what comes out: a rule for the ports of replies is enough', () => {
    expect(ask({ in: ['100 allow tcp 443 10.1.0.0/16'], out: [pass] })).toBe('blocked')
    expect(ask({ in: ['100 allow tcp 0-65535 10.2.0.0/16'], out: [pass] })).toBe('reachable')
  })
})

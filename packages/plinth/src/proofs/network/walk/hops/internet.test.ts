import { describe, expect, test } from 'vitest'
import { unknown } from '#graph/value.ts'
import { asking } from '../../testing/ask.ts'
import { gateway, group, host, openGroup, rule, subnet, table, vpc } from '../../testing/blocks.ts'
import { block, dataSource, reference } from '../../testing/make.ts'

const six = '2600:1f00:0:100::/56'
const net = [
  vpc('main', '10.0.0.0/16', { ipv6_cidr_block: six }),
  subnet('public', 'main', '10.0.1.0/24', { map_public_ip_on_launch: true, ipv6_cidr_block: '2600:1f00:0:101::/64' }),
  subnet('private', 'main', '10.0.2.0/24', { ipv6_cidr_block: '2600:1f00:0:102::/64' }),
  openGroup,
]
const toInternet = { cidr_block: '0.0.0.0/0', gateway_id: reference('aws_internet_gateway', 'main') }
const toInternet6 = { ipv6_cidr_block: '::/0', gateway_id: reference('aws_internet_gateway', 'main') }
const open = [...net, gateway('main', 'main'), ...table('public', 'main', ['public'], [toInternet, toInternet6])]

/** VPC user guide, "Enable internet access for a VPC using internet gateways". */
describe('an internet gateway', () => {
  test('carries what has a public address, in both directions', () => {
    const { ask, steps } = asking(...open, host('web', 'public'))
    expect(ask('web -> internet 443/tcp')).toBe('reachable')
    expect(ask('internet -> web 443/tcp')).toBe('reachable')
    expect(steps('internet -> web 443/tcp').map(({ says }) => says.replaceAll('test/platform/', ''))).toEqual([
      'aws_internet_gateway.main takes packets from the internet for aws_vpc.main',
      'inbound rule 100 of the default network ACL of aws_vpc.main allows it',
      'aws_security_group.open allows inbound all from 0.0.0.0/0',
      'replies: outbound rule 100 of the default network ACL of aws_vpc.main allows it',
      'replies: the route 0.0.0.0/0 leads back through aws_internet_gateway.main',
    ])
  })

  test('does not reach a host without a public IPv4 address', () => {
    const { ask, why } = asking(...open, host('web', 'public', { associate_public_ip_address: false }))
    expect(ask('internet -> web 443/tcp')).toBe('blocked')
    expect(why('internet -> web 443/tcp')).toBe('aws_instance.web has no public IPv4 address')
    expect(why('web -> internet 443/tcp')).toBe('aws_instance.web has no public IPv4 address')
  })

  test('reaches a host with an Elastic IP address', () => {
    const own = block('aws_eip', 'web', { instance: reference('aws_instance', 'web') })
    const { ask } = asking(...open, host('web', 'public', { associate_public_ip_address: false }), own)
    expect(ask('internet -> web 443/tcp')).toBe('reachable')
  })

  test('does not reach a subnet whose replies find no way back', () => {
    const { ask, why } = asking(...open, host('db', 'private', { associate_public_ip_address: true }))
    expect(ask('internet -> db 443/tcp')).toBe('blocked')
    expect(why('internet -> db 443/tcp')).toBe('replies: the main route table of aws_vpc.main has no route for it')
  })

  test('is needed: a public address alone opens nothing', () => {
    const { why } = asking(...net, host('web', 'public'))
    expect(why('internet -> web 443/tcp')).toBe('aws_vpc.main has no internet gateway')
  })

  test('carries IPv6 without translation', () => {
    const dual = { ipv6_address_count: 1 }
    const { ask } = asking(...open, host('web', 'public', dual), host('old', 'public'))
    expect(ask('internet -> web 443/tcp6')).toBe('reachable')
    expect(ask('internet -> old 443/tcp6')).toBe('blocked')
  })

  test('with a route table of its own leads nobody knows where', () => {
    const edge = [
      block('aws_route_table', 'edge', { vpc_id: reference('aws_vpc', 'main') }),
      block('aws_route_table_association', 'edge', {
        gateway_id: reference('aws_internet_gateway', 'main'),
        route_table_id: reference('aws_route_table', 'edge'),
      }),
    ]
    expect(asking(...open, ...edge, host('web', 'public')).ask('internet -> web 443/tcp')).toBe('unknown')
  })
})

/** VPC user guide, "Enable outbound IPv6 traffic using an egress-only internet gateway". */
describe('an egress-only internet gateway', () => {
  const out = { ipv6_cidr_block: '::/0', egress_only_gateway_id: reference('aws_egress_only_internet_gateway', 'out') }
  const egress = block('aws_egress_only_internet_gateway', 'out', { vpc_id: reference('aws_vpc', 'main') })
  const inside = [...open, egress, ...table('private', 'main', ['private'], [out])]

  test('lets IPv6 out and nothing in', () => {
    const { ask, why } = asking(...inside, host('app', 'private', { ipv6_address_count: 1 }))
    expect(ask('app -> internet 443/tcp6')).toBe('reachable')
    expect(ask('internet -> app 443/tcp6')).toBe('blocked')
    expect(why('internet -> app 443/tcp6')).toBe(
      'replies: aws_egress_only_internet_gateway.out lets out what starts inside alone, and this did not',
    )
    expect(ask('app -> internet 443/tcp')).toBe('blocked')
  })
})

/** CloudFront developer guide, "Locations and IP address ranges of CloudFront edge servers". */
test('a prefix list of CloudFront opens the way for CloudFront, and for nobody else', () => {
  const list = dataSource('aws_ec2_managed_prefix_list', 'cloudfront', {
    name: 'com.amazonaws.global.cloudfront.origin-facing',
  })
  const id = { $: 'reference', target: 'test/platform/data.aws_ec2_managed_prefix_list.cloudfront', attribute: 'id' }
  const edge = group('edge', [rule({ protocol: 'tcp', from_port: 443, to_port: 443, prefix_list_ids: [id] })])
  const { ask } = asking(
    ...open,
    list,
    edge,
    host('web', 'public', { vpc_security_group_ids: [reference('aws_security_group', 'edge')] }),
  )
  expect(ask('service cloudfront.origin-facing -> web 443/tcp')).toBe('reachable')
  expect(ask('internet -> web 443/tcp')).toBe('blocked')
})

/** VPC user guide, "IPv6 addressing": AWS draws the block of a VPC from its own public addresses. */
test('IPv6 blocks that AWS draws have no number yet: rules for any address decide, others may or may not fit', () => {
  const drawn = { ipv6_cidr_block: unknown('apply'), assign_ipv6_address_on_creation: true }
  const drawnNet = [
    vpc('main', '10.0.0.0/16', { assign_generated_ipv6_cidr_block: true }),
    subnet('public', 'main', '10.0.1.0/24', drawn),
    subnet('other', 'main', '10.0.2.0/24', drawn),
    gateway('main', 'main'),
    ...table('public', 'main', ['public'], [toInternet6]),
  ]
  const some = group('some', [rule({ ipv6_cidr_blocks: ['2600:1f00::/24'] })])
  const inSome = { vpc_security_group_ids: [reference('aws_security_group', 'some')] }
  const { ask } = asking(
    ...drawnNet,
    openGroup,
    some,
    host('web', 'public'),
    host('app', 'other'),
    host('db', 'other', inSome),
  )
  expect(ask('web -> internet 443/tcp6')).toBe('reachable')
  expect(ask('internet -> web 443/tcp6')).toBe('reachable')
  expect(ask('internet -> app 443/tcp6')).toBe('blocked')
  expect(ask('web -> app 443/tcp6')).toBe('reachable')
  expect(ask('web -> db 443/tcp6')).toBe('unknown')
})

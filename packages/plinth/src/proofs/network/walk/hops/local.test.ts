import { describe, expect, test } from 'vitest'
import { asking } from '../../testing/ask.ts'
import { group, host, openGroup, rule, subnet, table, vpc } from '../../testing/blocks.ts'
import { reference } from '../../testing/make.ts'

const net = [
  vpc('main', '10.0.0.0/16'),
  subnet('a', 'main', '10.0.1.0/24'),
  subnet('b', 'main', '10.0.2.0/24'),
  openGroup,
]

/** VPC user guide, "Configure route tables": every route table contains a local route for communication within the VPC. */
describe('the local route', () => {
  test('joins all subnets of a VPC', () => {
    const { ask, steps } = asking(...net, host('web', 'a'), host('db', 'b'))
    expect(ask('web -> db 5432/tcp')).toBe('reachable')
    expect(steps('web -> db 5432/tcp').map(({ says }) => says.replaceAll('test/platform/', ''))).toEqual([
      'aws_security_group.open allows outbound all to 0.0.0.0/0',
      'outbound rule 100 of the default network ACL of aws_vpc.main allows it',
      'the local route 10.0.0.0/16 leads to aws_subnet.b',
      'inbound rule 100 of the default network ACL of aws_vpc.main allows it',
      'aws_security_group.open allows inbound all from 0.0.0.0/0',
      'replies: outbound rule 100 of the default network ACL of aws_vpc.main allows it',
      'replies: the local route 10.0.0.0/16 leads to aws_subnet.a',
      'replies: inbound rule 100 of the default network ACL of aws_vpc.main allows it',
    ])
  })

  test('does not join two VPCs', () => {
    const other = [vpc('other', '10.1.0.0/16'), subnet('c', 'other', '10.1.1.0/24')]
    const { ask, why } = asking(...net, ...other, host('web', 'a'), host('far', 'c'))
    expect(ask('web -> far 443/tcp')).toBe('blocked')
    expect(why('web -> far 443/tcp')).toBe('the main route table of aws_vpc.main has no route for it')
  })

  test('covers secondary blocks of the VPC', () => {
    const more = subnet('c', 'main', '100.64.1.0/24')
    const { ask } = asking(...net, more, host('web', 'a'), host('pod', 'c'))
    expect(ask('web -> pod 443/tcp')).toBe('reachable')
  })

  test('gives way to a more specific route; through an appliance nobody can tell', () => {
    const through = { cidr_block: '10.0.2.0/24', network_interface_id: reference('aws_network_interface', 'appliance') }
    const { ask, why } = asking(...net, ...table('a', 'main', ['a'], [through]), host('web', 'a'), host('db', 'b'))
    expect(ask('web -> db 5432/tcp')).toBe('unknown')
    expect(why('web -> db 5432/tcp')).toBe(
      'a route leads to aws_network_interface.appliance, which nothing here describes',
    )
  })
})

/** VPC user guide, "Default route tables": a subnet without an association uses the main route table. */
test('a subnet without an association has the main route table', () => {
  const { network } = asking(...net, host('web', 'a'))
  expect(network.subnets.get('test/platform/aws_subnet.a')?.table.id).toBe(
    'test/platform/aws_vpc.main#default_route_table_id',
  )
})

/** VPC user guide, "Subnet CIDR blocks": the first four addresses and the last one are not available. */
test('an interface has any address of its subnet but the five that AWS keeps, or the one that is written', () => {
  const { network } = asking(
    ...net,
    host('web', 'a'),
    host('fixed', 'a', { private_ip: '10.0.1.20' }),
    group('g', [rule({ self: true })]),
  )
  const [web, fixed] = ['web', 'fixed'].map((name) => network.sitesOf.get(`test/platform/aws_instance.${name}`)?.[0])
  const first = 10 * 2 ** 24 + 2 ** 8
  expect(web?.addresses).toEqual([{ family: 4, span: { first: first + 4, last: first + 254 } }])
  expect(fixed?.addresses).toEqual([{ family: 4, span: { first: first + 20, last: first + 20 } }])
})

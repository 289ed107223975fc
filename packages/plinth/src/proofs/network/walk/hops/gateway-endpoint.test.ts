import { describe, expect, test } from 'vitest'
import { asking } from '../../testing/ask.ts'
import { gateway, group, host, openGroup, rule, subnet, table, vpc } from '../../testing/blocks.ts'
import { block, reference } from '../../testing/make.ts'

const net = [vpc('main', '10.0.0.0/16'), subnet('a', 'main', '10.0.1.0/24'), openGroup, host('app', 'a')]
const endpoint = (args: Record<string, unknown> = {}): ReturnType<typeof block> =>
  block('aws_vpc_endpoint', 's3', {
    vpc_id: reference('aws_vpc', 'main'),
    service_name: 'com.amazonaws.eu-central-1.s3',
    ...args,
  })

/** PrivateLink guide, "Gateway endpoints". */
describe('a gateway endpoint', () => {
  const joined = block('aws_vpc_endpoint_route_table_association', 'a', {
    vpc_endpoint_id: reference('aws_vpc_endpoint', 's3'),
    route_table_id: reference('aws_route_table', 'a'),
  })

  test('leads to its service from the tables that it is in, without the internet', () => {
    const { ask } = asking(...net, endpoint(), ...table('a', 'main', ['a'], []), joined)
    expect(ask('app -> service s3 443/tcp')).toBe('reachable')
    expect(ask('app -> service dynamodb 443/tcp')).toBe('blocked')
    expect(ask('app -> internet 443/tcp')).toBe('blocked')
  })

  test('does nothing for other tables', () => {
    const { ask } = asking(
      ...net,
      endpoint({ route_table_ids: [reference('aws_route_table', 'other')] }),
      ...table('a', 'main', ['a'], []),
    )
    expect(ask('app -> service s3 443/tcp')).toBe('blocked')
  })

  test('is more specific than the default route', () => {
    const out = [{ cidr_block: '0.0.0.0/0', gateway_id: reference('aws_internet_gateway', 'main') }]
    const { why } = asking(...net, gateway('main', 'main'), endpoint(), ...table('a', 'main', ['a'], out), joined)
    expect(why('app -> service s3 443/tcp')).toBe(
      'replies: inbound rule 100 of the default network ACL of aws_vpc.main allows it',
    )
    expect(why('app -> internet 443/tcp')).toBe('aws_instance.app has no public IPv4 address')
  })

  test('is reached through a group that allows its prefix list', () => {
    const list = reference('aws_vpc_endpoint', 's3', 'prefix_list_id')
    const only = group('s3', [], [rule({ protocol: 'tcp', from_port: 443, to_port: 443, prefix_list_ids: [list] })])
    const bound = host('bound', 'a', { vpc_security_group_ids: [reference('aws_security_group', 's3')] })
    const { ask } = asking(...net, endpoint(), ...table('a', 'main', ['a'], []), joined, only, bound)
    expect(ask('bound -> service s3 443/tcp')).toBe('reachable')
    expect(ask('bound -> app 443/tcp')).toBe('blocked')
  })
})

/** PrivateLink guide, "Access an AWS service using an interface VPC endpoint". */
test('an interface endpoint is reached as any interface, through its groups', () => {
  const closed = group(
    'endpoint',
    [rule({ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/16'] })],
    [],
  )
  const ecr = block('aws_vpc_endpoint', 'ecr', {
    vpc_id: reference('aws_vpc', 'main'),
    service_name: 'com.amazonaws.eu-central-1.ecr.api',
    vpc_endpoint_type: 'Interface',
    subnet_ids: [reference('aws_subnet', 'a')],
    security_group_ids: [reference('aws_security_group', 'endpoint')],
    private_dns_enabled: true,
  })
  const { ask, network } = asking(...net, closed, ecr)
  expect(ask('app -> ecr 443/tcp')).toBe('reachable')
  expect(ask('app -> ecr 80/tcp')).toBe('blocked')
  expect(network.sitesOf.get('test/platform/aws_vpc_endpoint.ecr')?.[0]?.endpoint).toEqual({
    vpc: 'test/platform/aws_vpc.main',
    service: 'com.amazonaws.eu-central-1.ecr.api',
    privateNames: true,
  })
})

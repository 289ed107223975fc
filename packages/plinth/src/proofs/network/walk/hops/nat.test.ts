import { describe, expect, test } from 'vitest'
import { asking } from '../../testing/ask.ts'
import { acl, gateway, host, openGroup, subnet, table, vpc } from '../../testing/blocks.ts'
import { block, reference } from '../../testing/make.ts'

const net = [
  vpc('main', '10.0.0.0/16'),
  subnet('public', 'main', '10.0.1.0/24'),
  subnet('private', 'main', '10.0.2.0/24'),
  openGroup,
  gateway('main', 'main'),
  host('app', 'private'),
]
const publicTable = table(
  'public',
  'main',
  ['public'],
  [{ cidr_block: '0.0.0.0/0', gateway_id: reference('aws_internet_gateway', 'main') }],
)
const privateTable = table(
  'private',
  'main',
  ['private'],
  [{ cidr_block: '0.0.0.0/0', nat_gateway_id: reference('aws_nat_gateway', 'n') }],
)
const nat = block('aws_nat_gateway', 'n', {
  subnet_id: reference('aws_subnet', 'public'),
  allocation_id: reference('aws_eip', 'n'),
})

/** VPC user guide, "NAT gateways" and "NAT gateway basics". */
describe('a public NAT gateway', () => {
  test('lets hosts without public addresses out, and nothing in', () => {
    const { ask, why } = asking(...net, ...publicTable, ...privateTable, nat)
    expect(ask('app -> internet 443/tcp')).toBe('reachable')
    expect(ask('internet -> app 443/tcp')).toBe('blocked')
    expect(why('internet -> app 443/tcp')).toBe('aws_instance.app has no public IPv4 address')
  })

  test('does not answer for what came in past it', () => {
    const addressed = block('aws_eip', 'app', { instance: reference('aws_instance', 'app') })
    const { why } = asking(...net, ...publicTable, ...privateTable, nat, addressed)
    expect(why('internet -> app 443/tcp')).toBe('replies: aws_nat_gateway.n has not sent what this answers')
  })

  test('carries TCP, UDP and ICMP alone', () => {
    const { ask, why } = asking(...net, ...publicTable, ...privateTable, nat)
    expect(ask('app -> internet ping')).toBe('reachable')
    expect(ask('app -> internet esp')).toBe('blocked')
    expect(why('app -> internet esp')).toBe('aws_nat_gateway.n carries TCP, UDP and ICMP over IPv4 alone')
  })

  test('needs a way to the internet in its own subnet', () => {
    const { why } = asking(...net, ...privateTable, nat)
    expect(why('app -> internet 443/tcp')).toBe('the main route table of aws_vpc.main has no route for it')
  })

  test('goes round in a circle when its own subnet routes to it', () => {
    const both = table(
      'private',
      'main',
      ['private', 'public'],
      [{ cidr_block: '0.0.0.0/0', nat_gateway_id: reference('aws_nat_gateway', 'n') }],
    )
    const { ask, why } = asking(...net, ...both, nat)
    expect(ask('app -> internet 443/tcp')).toBe('blocked')
    expect(why('app -> internet 443/tcp')).toBe('routes lead in a circle through aws_nat_gateway.n')
  })

  test('picks ports from 1024 up: an ACL of its subnet that lets in only some of them makes it a matter of luck', () => {
    const all = '100 allow -1 - 0.0.0.0/0'
    const from = (ports: string): ReturnType<typeof acl> =>
      acl('public', 'main', ['public'], {
        in: ['90 allow -1 - 10.0.0.0/16', `100 allow tcp ${ports} 0.0.0.0/0`],
        out: [all],
      })
    const ask = (ports: string): string =>
      asking(...net, ...publicTable, ...privateTable, nat, from(ports)).ask('app -> internet 443/tcp')
    expect(ask('1024-65535')).toBe('reachable')
    expect(ask('32768-65535')).toBe('unknown')
    expect(ask('443')).toBe('blocked')
  })
})

test('a private NAT gateway leads nowhere through an internet gateway', () => {
  const inside = block('aws_nat_gateway', 'n', {
    subnet_id: reference('aws_subnet', 'public'),
    connectivity_type: 'private',
  })
  const { why } = asking(...net, ...publicTable, ...privateTable, inside)
  expect(why('app -> internet 443/tcp')).toBe('aws_nat_gateway.n has no public IPv4 address')
})

import { describe, expect, test } from 'vitest'
import type { Resource } from '#graph/resource.ts'
import { block, idOf, reference } from '../make.ts'
import { judgeOf } from './judge.ts'
import type { Packet } from './packet.ts'

/** Two VPCs, each with two subnets in one zone; everything open, nothing routed. */
const vpcs = [
  block('aws_vpc', 'a', { cidr_block: '10.0.0.0/16', ipv6_cidr_block: '2600:1f00::/56' }),
  block('aws_subnet', 'a1', subnet('a', '10.0.1.0/24', '2600:1f00:0:1::/64')),
  block('aws_subnet', 'a2', subnet('a', '10.0.2.0/24', '2600:1f00:0:2::/64')),
  block('aws_vpc', 'b', { cidr_block: '10.1.0.0/16' }),
  block('aws_subnet', 'b1', subnet('b', '10.1.1.0/24')),
]

const open = [openGroup('a'), openGroup('b')]

function subnet(vpc: string, cidr: string, ipv6?: string): Resource['args'] {
  return {
    vpc_id: reference('aws_vpc', vpc),
    cidr_block: cidr,
    availability_zone: 'eu-central-1a',
    ...(ipv6 !== undefined && { ipv6_cidr_block: ipv6 }),
  }
}

function openGroup(vpc: string): Resource {
  const rule = { protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'], ipv6_cidr_blocks: ['::/0'] }
  return block('aws_security_group', `open_${vpc}`, {
    vpc_id: reference('aws_vpc', vpc),
    ingress: [rule],
    egress: [rule],
  })
}

function host(name: string, inSubnet: string, address: string, more: Resource['args'] = {}): Resource {
  return block('aws_network_interface', name, {
    subnet_id: reference('aws_subnet', inSubnet),
    private_ips: [address],
    security_groups: [reference('aws_security_group', `open_${inSubnet.slice(0, 1)}`)],
    ...more,
  })
}

const hosts = [host('x', 'a1', '10.0.1.10'), host('y', 'a2', '10.0.2.10'), host('z', 'b1', '10.1.1.10')]

const places: Readonly<Record<string, string>> = { x: '10.0.1.10', y: '10.0.2.10', z: '10.1.1.10', net: '203.0.113.7' }

function tcp(from: string, to: string, port: number, more: Partial<Packet> = {}): Packet {
  return {
    from: { site: siteOf(from), address: places[from] ?? '' },
    to: { site: siteOf(to), address: places[to] ?? '' },
    protocol: 6,
    sourcePort: 40000,
    destinationPort: port,
    ...more,
  }
}

function siteOf(name: string): string {
  return name === 'net' ? 'internet' : idOf('aws_network_interface', name)
}

function sent(packet: Packet, ...more: readonly Resource[]): string {
  const names = new Set(more.map(({ id }) => id))
  const resources = [...vpcs, ...open, ...hosts].filter(({ id }) => !names.has(id))
  const outcome = judgeOf([...resources, ...more])(packet)
  return outcome.is === 'dropped' ? outcome.by : outcome.is
}

describe('inside a VPC', () => {
  test('a local route reaches every subnet (route tables)', () => {
    expect(sent(tcp('x', 'y', 443))).toBe('delivered')
  })

  test('a packet with the address of another is dropped (source/destination checks)', () => {
    expect(sent({ ...tcp('x', 'y', 443), from: { site: siteOf('x'), address: '10.0.1.11' } })).toBe('address')
  })

  test('a group reference is for members alone (security group referencing)', () => {
    const group = block('aws_security_group', 'inner', {
      vpc_id: reference('aws_vpc', 'a'),
      ingress: [
        { protocol: 'tcp', from_port: 80, to_port: 90, security_groups: [reference('aws_security_group', 'inner')] },
      ],
    })
    const inner = host('y', 'a2', '10.0.2.10', { security_groups: [reference('aws_security_group', 'inner')] })
    expect(sent(tcp('x', 'y', 85), group, inner)).toBe('ingress rule')
    const both = host('x', 'a1', '10.0.1.10', {
      security_groups: [reference('aws_security_group', 'open_a'), reference('aws_security_group', 'inner')],
    })
    expect(sent(tcp('x', 'y', 85), group, inner, both)).toBe('delivered')
    expect(sent(tcp('x', 'y', 90), group, inner, both)).toBe('delivered')
    expect(sent(tcp('x', 'y', 91), group, inner, both)).toBe('ingress rule')
    // Without rules for what leaves, it answers and starts nothing.
    expect(sent(tcp('y', 'x', 85), group, inner, both)).toBe('egress rule')
  })
})

describe('network ACLs', () => {
  const acl = (rules: readonly Resource['args'][]): Resource =>
    block('aws_network_acl', 'acl', {
      vpc_id: reference('aws_vpc', 'a'),
      subnet_ids: [reference('aws_subnet', 'a2')],
      ingress: rules,
      egress: [
        { rule_no: 100, protocol: 'tcp', action: 'allow', cidr_block: '0.0.0.0/0', from_port: 32768, to_port: 65535 },
      ],
    })
  const web = {
    rule_no: 100,
    protocol: 'tcp',
    action: 'allow',
    cidr_block: '10.0.0.0/16',
    from_port: 443,
    to_port: 443,
  }

  test('the lowest number decides', () => {
    const deny = { ...web, action: 'deny', cidr_block: '10.0.1.10/32' }
    expect(sent(tcp('x', 'y', 443), acl([web]))).toBe('delivered')
    expect(sent(tcp('x', 'y', 443), acl([{ ...deny, rule_no: 101 }, web]))).toBe('delivered')
    expect(sent(tcp('x', 'y', 443), acl([{ ...deny, rule_no: 99 }, web]))).toBe('network acl')
    expect(sent(tcp('x', 'y', 444), acl([web]))).toBe('network acl')
  })

  test('answers need a rule for the port of the client', () => {
    expect(sent(tcp('x', 'y', 443, { sourcePort: 32768 }), acl([web]))).toBe('delivered')
    expect(sent(tcp('x', 'y', 443, { sourcePort: 32767 }), acl([web]))).toBe('network acl')
  })

  test('they do not stand inside a subnet', () => {
    const neighbour = host('x', 'a2', '10.0.2.11')
    const packet = { ...tcp('x', 'y', 9999), from: { site: siteOf('x'), address: '10.0.2.11' } }
    expect(sent(packet, acl([]), neighbour)).toBe('delivered')
  })
})

describe('the internet', () => {
  const gateway = block('aws_internet_gateway', 'a', { vpc_id: reference('aws_vpc', 'a') })
  const table = block('aws_route_table', 'a', { vpc_id: reference('aws_vpc', 'a') })
  const toGateway = route('a', '0.0.0.0/0', { gateway_id: reference('aws_internet_gateway', 'a') })
  const address = block('aws_eip', 'x', { network_interface: reference('aws_network_interface', 'x') })
  const way = [gateway, table, join('a1', 'a'), toGateway]

  test('needs a gateway, a route and a public address (internet gateways)', () => {
    expect(sent(tcp('x', 'net', 443))).toBe('route')
    expect(sent(tcp('x', 'net', 443), ...way)).toBe('internet gateway')
    expect(sent(tcp('x', 'net', 443), ...way, address)).toBe('delivered')
    expect(sent(tcp('net', 'x', 443), ...way, address)).toBe('delivered')
    expect(sent(tcp('net', 'x', 443), gateway, address)).toBe('route')
    expect(sent(tcp('net', 'y', 443), ...way, address)).toBe('internet gateway')
  })

  test('through a NAT gateway outwards alone (NAT gateways)', () => {
    const nat = block('aws_nat_gateway', 'n', { subnet_id: reference('aws_subnet', 'a1'), private_ip: '10.0.1.5' })
    const inner = block('aws_route_table', 'inner', { vpc_id: reference('aws_vpc', 'a') })
    const toNat = route('inner', '0.0.0.0/0', { nat_gateway_id: reference('aws_nat_gateway', 'n') })
    const all = [...way, nat, inner, join('a2', 'inner'), toNat]
    expect(sent(tcp('y', 'net', 443), ...all)).toBe('delivered')
    expect(sent(tcp('net', 'y', 443), ...all)).toBe('internet gateway')
    expect(sent({ ...tcp('y', 'net', 0), protocol: 50 }, ...all)).toBe('nat gateway')
  })
})

describe('other VPCs', () => {
  const peering = block('aws_vpc_peering_connection', 'ab', {
    vpc_id: reference('aws_vpc', 'a'),
    peer_vpc_id: reference('aws_vpc', 'b'),
    auto_accept: true,
  })
  const table = (name: string, vpc: string): Resource =>
    block('aws_route_table', name, { vpc_id: reference('aws_vpc', vpc) })
  const there = [table('a', 'a'), join('a1', 'a'), route('a', '10.1.0.0/16', peer())]
  const back = [table('b', 'b'), join('b1', 'b'), route('b', '10.0.0.0/16', peer())]

  test('peering needs a route on both sides (VPC peering guide)', () => {
    expect(sent(tcp('x', 'z', 443), peering, ...there)).toBe('route')
    expect(sent(tcp('x', 'z', 443), peering, ...there, ...back)).toBe('delivered')
    expect(sent(tcp('y', 'z', 443), peering, ...there, ...back)).toBe('route')
    expect(sent(tcp('x', 'z', 443), { ...peering, args: { ...peering.args, auto_accept: false } }, ...there)).toBe(
      'peering',
    )
  })

  test('a transit gateway serves the zones of its attachments (Transit gateway guide)', () => {
    const gateway = block('aws_ec2_transit_gateway', 't')
    const attachments = [attachment('a', 'a2'), attachment('b', 'b1')]
    const toGateway = { transit_gateway_id: reference('aws_ec2_transit_gateway', 't') }
    const ways = [
      ...[table('a', 'a'), join('a1', 'a'), route('a', '10.1.0.0/16', toGateway)],
      ...[table('b', 'b'), join('b1', 'b'), route('b', '10.0.0.0/16', toGateway)],
    ]
    expect(sent(tcp('x', 'z', 443), gateway, ...attachments, ...ways)).toBe('delivered')
    expect(sent(tcp('x', 'z', 443), gateway, attachment('a', 'a2'), ...ways)).toBe('transit gateway')
    const elsewhere = block('aws_subnet', 'a1', { ...subnet('a', '10.0.1.0/24'), availability_zone: 'eu-central-1b' })
    expect(sent(tcp('x', 'z', 443), gateway, ...attachments, ...ways, elsewhere)).toBe('transit gateway')
  })

  function peer(): Resource['args'] {
    return { vpc_peering_connection_id: reference('aws_vpc_peering_connection', 'ab') }
  }

  function attachment(vpc: string, inSubnet: string): Resource {
    return block('aws_ec2_transit_gateway_vpc_attachment', vpc, {
      transit_gateway_id: reference('aws_ec2_transit_gateway', 't'),
      vpc_id: reference('aws_vpc', vpc),
      subnet_ids: [reference('aws_subnet', inSubnet)],
    })
  }
})

test('what a plan does not say is unknown, unless it makes no difference', () => {
  const group = block('aws_security_group', 'later', { vpc_id: reference('aws_vpc', 'a') })
  const rule = block('aws_vpc_security_group_ingress_rule', 'later', {
    security_group_id: reference('aws_security_group', 'later'),
    ip_protocol: 'tcp',
    from_port: 443,
    to_port: 443,
  })
  const inner = host('y', 'a2', '10.0.2.10', { security_groups: [reference('aws_security_group', 'later')] })
  expect(sent(tcp('x', 'y', 443), group, rule, inner)).toBe('unknown')
  expect(sent(tcp('x', 'y', 444), group, rule, inner)).toBe('ingress rule')
})

function route(table: string, cidr: string, target: Resource['args']): Resource {
  return block('aws_route', `${table}_${cidr}`, {
    route_table_id: reference('aws_route_table', table),
    destination_cidr_block: cidr,
    ...target,
  })
}

function join(inSubnet: string, table: string): Resource {
  return block('aws_route_table_association', inSubnet, {
    subnet_id: reference('aws_subnet', inSubnet),
    route_table_id: reference('aws_route_table', table),
  })
}

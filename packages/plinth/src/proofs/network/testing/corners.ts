import type { Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import { block, idOf, manifest, reference } from './make.ts'
import { protocolNumbers, type Packet } from './walker/packet.ts'

/**
 * Rules that random networks meet too seldom, each with a network that is about nothing else: packets, and what the
 * documentation says becomes of them. Walker and prover must both say so.
 */
export interface Corner {
  readonly rule: string
  readonly resources: readonly Resource[]
  readonly packets: readonly (readonly [packet: Packet, outcome: 'delivered' | 'dropped' | 'unknown'])[]
}

const anything = { protocol: '-1', from_port: 0, to_port: 0, cidr_blocks: ['0.0.0.0/0'], ipv6_cidr_blocks: ['::/0'] }

/** A VPC `10.<number>.0.0/16` with an open group and, in one subnet, a host. */
function vpc(name: string, number: number, host: Resource['args'] = {}): readonly Resource[] {
  const own = { vpc_id: reference('aws_vpc', name) }
  return [
    block('aws_vpc', name, { cidr_block: `10.${number}.0.0/16` }),
    block('aws_security_group', name, { ...own, ingress: [anything], egress: [anything] }),
    block('aws_subnet', name, {
      ...own,
      cidr_block: `10.${number}.1.0/24`,
      availability_zone: 'eu-central-1a',
      map_public_ip_on_launch: false,
    }),
    block('aws_route_table', name, own),
    block('aws_route_table_association', name, {
      subnet_id: reference('aws_subnet', name),
      route_table_id: reference('aws_route_table', name),
    }),
    block('aws_instance', name, {
      subnet_id: reference('aws_subnet', name),
      private_ip: `10.${number}.1.10`,
      vpc_security_group_ids: [reference('aws_security_group', name)],
      ...host,
    }),
  ]
}

function route(table: string, destination: string | Reference, target: Resource['args']): Resource {
  const to =
    typeof destination === 'string'
      ? { destination_cidr_block: destination }
      : { destination_prefix_list_id: destination }
  const name = `${table}_${typeof destination === 'string' ? destination : 'list'}`
  return block('aws_route', name, { route_table_id: reference('aws_route_table', table), ...to, ...target })
}

function peering(a: string, b: string): Resource {
  return block('aws_vpc_peering_connection', `${a}${b}`, {
    vpc_id: reference('aws_vpc', a),
    peer_vpc_id: reference('aws_vpc', b),
    auto_accept: true,
  })
}

function through(a: string, b: string): Resource['args'] {
  return { vpc_peering_connection_id: reference('aws_vpc_peering_connection', `${a}${b}`) }
}

function gateway(name: string): Resource {
  return block('aws_internet_gateway', name, { vpc_id: reference('aws_vpc', name) })
}

const addresses: Readonly<Record<string, string>> = {
  a: '10.0.1.10',
  b: '10.1.1.10',
  c: '10.2.1.10',
  internet: '203.0.113.7',
}

function tcp(from: string, to: string, port: number, sourcePort = 40000): Packet {
  const end = (name: string): Packet['from'] => ({
    site: name === 'internet' ? name : idOf('aws_instance', name),
    address: addresses[name] ?? '',
  })
  return { from: end(from), to: end(to), protocol: protocolNumbers.tcp, sourcePort, destinationPort: port }
}

const list = block('aws_ec2_managed_prefix_list', 'l', {
  name: 'l',
  address_family: 'IPv4',
  max_entries: 1,
  entry: [{ cidr: '203.0.113.0/24' }],
})

/** A subnet of its own for a NAT gateway, with a route to the internet gateway. */
function natBlocks(args: Resource['args'], acl: readonly Resource[] = []): readonly Resource[] {
  return [
    gateway('a'),
    block('aws_subnet', 'nat', {
      vpc_id: reference('aws_vpc', 'a'),
      cidr_block: '10.0.2.0/24',
      availability_zone: 'eu-central-1a',
    }),
    block('aws_nat_gateway', 'n', { subnet_id: reference('aws_subnet', 'nat'), private_ip: '10.0.2.5', ...args }),
    block('aws_route_table', 'nat', { vpc_id: reference('aws_vpc', 'a') }),
    block('aws_route_table_association', 'nat', {
      subnet_id: reference('aws_subnet', 'nat'),
      route_table_id: reference('aws_route_table', 'nat'),
    }),
    route('nat', '0.0.0.0/0', { gateway_id: reference('aws_internet_gateway', 'a') }),
    route('a', '0.0.0.0/0', { nat_gateway_id: reference('aws_nat_gateway', 'n') }),
    ...acl,
  ]
}

const pass = { rule_no: 100, action: 'allow', protocol: '-1', from_port: 0, to_port: 0, cidr_block: '0.0.0.0/0' }

/** Answers come in at some ports alone. */
function answersAt(subnet: string, from_port: number, to_port: number): Resource {
  return block('aws_network_acl', subnet, {
    vpc_id: reference('aws_vpc', 'a'),
    subnet_ids: [reference('aws_subnet', subnet)],
    ingress: [
      { ...pass, cidr_block: '10.0.0.0/8' },
      { ...pass, rule_no: 110, protocol: 'tcp', from_port, to_port },
    ],
    egress: [pass],
  })
}

function attachment(name: string): Resource {
  return block('aws_ec2_transit_gateway_vpc_attachment', name, {
    transit_gateway_id: reference('aws_ec2_transit_gateway', 't'),
    vpc_id: reference('aws_vpc', name),
    subnet_ids: [reference('aws_subnet', name)],
    security_group_referencing_support: 'enable',
  })
}

const toTransit = { transit_gateway_id: reference('aws_ec2_transit_gateway', 't') }

function transit(args: Resource['args']): readonly Resource[] {
  return [
    block('aws_ec2_transit_gateway', 't', args),
    attachment('a'),
    attachment('b'),
    route('a', '10.0.0.0/8', toTransit),
    route('b', '10.0.0.0/8', toTransit),
  ]
}

/** The host of `b` lets in members of the group of `a` alone. */
const membersOnly = [
  block('aws_security_group', 'members', {
    vpc_id: reference('aws_vpc', 'b'),
    ingress: [{ protocol: '-1', from_port: 0, to_port: 0, security_groups: [reference('aws_security_group', 'a')] }],
  }),
  ...vpc('b', 1, { vpc_security_group_ids: [reference('aws_security_group', 'members')] }),
]

const cluster = [
  ...vpc('a', 0),
  block('aws_launch_template', 'n', { vpc_security_group_ids: [reference('aws_security_group', 'a')] }),
  block('aws_eks_cluster', 'main', { name: 'main', vpc_config: { subnet_ids: [reference('aws_subnet', 'a')] } }),
  block('aws_eks_node_group', 'n', {
    cluster_name: reference('aws_eks_cluster', 'main', 'name'),
    subnet_ids: [reference('aws_subnet', 'a')],
    launch_template: { id: reference('aws_launch_template', 'n') },
  }),
  block('aws_eks_addon', 'cni', {
    cluster_name: reference('aws_eks_cluster', 'main', 'name'),
    addon_name: 'vpc-cni',
    configuration_values: JSON.stringify({ enableNetworkPolicy: 'true' }),
  }),
  manifest('apps/v1/Deployment', 'x/api', {
    metadata: { name: 'api', namespace: 'x' },
    spec: {
      selector: { matchLabels: { app: 'api' } },
      template: {
        metadata: { labels: { app: 'api' } },
        spec: { containers: [{ name: 'api', ports: [{ name: 'http', containerPort: 3000 }] }] },
      },
    },
  }),
]

function policy(ingress: unknown): Resource {
  return manifest('networking.k8s.io/v1/NetworkPolicy', 'x/n', {
    metadata: { name: 'n', namespace: 'x' },
    spec: { podSelector: {}, ingress },
  })
}

function toPod(from: string, port: number): Packet {
  const to = { site: 'test/gitops/Deployment/x/api', address: '10.0.1.20' }
  return { ...tcp('a', 'a', port), from: { site: idOf('aws_instance', 'a'), address: from }, to }
}

function inZone(resources: readonly Resource[], availability_zone: string): readonly Resource[] {
  return resources.map((each) =>
    each.type === 'aws_subnet' ? { ...each, args: { ...each.args, availability_zone } } : each,
  )
}

/** Both VPCs with addresses of both families, and a transit gateway between them. */
function withIpv6(ipv6_support: string): readonly Resource[] {
  const blocks: Readonly<Record<string, string>> = { a: '2600:1f00:0:a00', b: '2600:1f00:0:b00' }
  const hosts = [...vpc('a', 0), ...vpc('b', 1), ...transit({})].map((each): Resource => {
    const prefix = blocks[each.name] ?? ''
    if (each.type === 'aws_vpc') return { ...each, args: { ...each.args, ipv6_cidr_block: `${prefix}::/56` } }
    if (each.type === 'aws_subnet') return { ...each, args: { ...each.args, ipv6_cidr_block: `${prefix}::/64` } }
    if (each.type === 'aws_instance') return { ...each, args: { ...each.args, ipv6_addresses: [`${prefix}::10`] } }
    const isAttachment = each.type === 'aws_ec2_transit_gateway_vpc_attachment'
    return isAttachment ? { ...each, args: { ...each.args, ipv6_support } } : each
  })
  const ways = ['a', 'b'].map((name) =>
    block('aws_route', `${name}_6`, {
      route_table_id: reference('aws_route_table', name),
      destination_ipv6_cidr_block: '2600:1f00::/32',
      ...toTransit,
    }),
  )
  return [...hosts, ...ways]
}

const ipv6Packet: Packet = {
  ...tcp('a', 'b', 443),
  from: { site: idOf('aws_instance', 'a'), address: '2600:1f00:0:a00::10' },
  to: { site: idOf('aws_instance', 'b'), address: '2600:1f00:0:b00::10' },
}

/** A pod of another namespace. */
const client = manifest('apps/v1/Deployment', 'y/web', {
  metadata: { name: 'web', namespace: 'y' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', ports: [{ name: 'http', containerPort: 8080 }] }] },
    },
  },
})

function fromClient(port: number): Packet {
  return { ...toPod('10.0.1.10', port), from: { site: client.id, address: '10.0.1.21' } }
}

export const corners: readonly Corner[] = [
  {
    rule: 'of two routes with the same prefix the static one wins over that of a prefix list (How route priority works)',
    resources: [
      ...vpc('a', 0, { associate_public_ip_address: true }),
      ...vpc('b', 1),
      gateway('a'),
      peering('a', 'b'),
      list,
      route('a', '203.0.113.0/24', { gateway_id: reference('aws_internet_gateway', 'a') }),
      route('a', reference('aws_ec2_managed_prefix_list', 'l'), through('a', 'b')),
    ],
    packets: [[tcp('a', 'internet', 443), 'delivered']],
  },
  {
    rule: 'peering does not lead on to a third VPC (How VPC peering connections work)',
    resources: [
      ...[...vpc('a', 0), ...vpc('b', 1), ...vpc('c', 2), peering('a', 'b'), peering('b', 'c')],
      route('a', '10.1.0.0/16', through('a', 'b')),
      route('a', '10.2.0.0/16', through('a', 'b')),
      route('b', '10.0.0.0/16', through('a', 'b')),
      route('b', '10.2.0.0/16', through('b', 'c')),
      route('c', '10.0.0.0/8', through('b', 'c')),
    ],
    packets: [
      [tcp('a', 'b', 443), 'delivered'],
      [tcp('b', 'c', 443), 'delivered'],
      [tcp('a', 'c', 443), 'dropped'],
      [{ ...tcp('a', 'c', 0), protocol: protocolNumbers.icmp, sourcePort: 0, icmp: { type: 3, code: 4 } }, 'dropped'],
    ],
  },
  {
    rule: 'an internet gateway drops what comes from a private NAT gateway (NAT gateways)',
    resources: [...vpc('a', 0), ...natBlocks({ connectivity_type: 'private' })],
    packets: [[tcp('a', 'internet', 443), 'dropped']],
  },
  {
    rule: 'a public NAT gateway chooses its own port from 1024 to 65535 (NAT gateway basics)',
    resources: [...vpc('a', 0), ...natBlocks({ allocation_id: 'eipalloc-1' }, [answersAt('nat', 32768, 65535)])],
    packets: [
      [tcp('a', 'internet', 443), 'unknown'],
      [tcp('a', 'internet', 443, 1024), 'unknown'],
    ],
  },
  {
    rule: 'where a route leads to nobody knows what, what becomes of a packet is unknown',
    resources: [...vpc('a', 0), ...vpc('b', 1), route('a', '10.1.0.0/16', {}), route('b', '10.0.0.0/16', {})],
    packets: [[tcp('a', 'b', 443), 'unknown']],
  },
  {
    rule: 'a NAT gateway carries TCP, UDP and ICMP (NAT gateway basics)',
    resources: [...vpc('a', 0), ...natBlocks({ allocation_id: 'eipalloc-1' })],
    packets: [
      [tcp('a', 'internet', 443), 'delivered'],
      [{ ...tcp('a', 'internet', 0), protocol: 50, sourcePort: 0 }, 'dropped'],
    ],
  },
  {
    rule: 'the ACL of an attachment sees what goes into a transit gateway (Network ACLs for transit gateways)',
    resources: [
      ...vpc('a', 0),
      ...vpc('b', 1),
      block('aws_subnet', 'entry', {
        vpc_id: reference('aws_vpc', 'a'),
        cidr_block: '10.0.2.0/24',
        availability_zone: 'eu-central-1a',
      }),
      ...transit({}).filter(({ id }) => id !== attachment('a').id),
      { ...attachment('a'), args: { ...attachment('a').args, subnet_ids: [reference('aws_subnet', 'entry')] } },
      block('aws_network_acl', 'entry', {
        vpc_id: reference('aws_vpc', 'a'),
        subnet_ids: [reference('aws_subnet', 'entry')],
        ingress: [{ ...pass, cidr_block: '10.1.0.0/16' }],
        egress: [pass],
      }),
    ],
    packets: [[tcp('a', 'b', 443), 'dropped']],
  },
  {
    rule: 'a namespace selector is for namespaces with its labels (Network Policies)',
    resources: [
      ...cluster,
      client,
      policy([
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'z' } } }],
          ports: [{ port: 80 }],
        },
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'y' } } }],
          ports: [{ port: 81 }],
        },
      ]),
    ],
    packets: [
      [fromClient(80), 'dropped'],
      [fromClient(81), 'delivered'],
    ],
  },
  {
    rule: 'a named port of an egress rule is one of the pod that is called (Network Policies)',
    resources: [
      ...cluster,
      client,
      manifest('networking.k8s.io/v1/NetworkPolicy', 'y/n', {
        metadata: { name: 'n', namespace: 'y' },
        spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'http' }] }] },
      }),
    ],
    packets: [
      [fromClient(3000), 'delivered'],
      [fromClient(8080), 'dropped'],
    ],
  },
  {
    rule: 'no other ports are needed for the answers to a NAT gateway (NAT gateway basics)',
    resources: [...vpc('a', 0), ...natBlocks({ allocation_id: 'eipalloc-1' }, [answersAt('nat', 1024, 65535)])],
    packets: [
      [tcp('a', 'internet', 443), 'delivered'],
      [tcp('a', 'internet', 443, 500), 'delivered'],
    ],
  },
  {
    rule: 'nothing passes a peering connection before it is accepted (VPC peering connection lifecycle)',
    resources: [
      ...vpc('a', 0),
      ...vpc('b', 1),
      { ...peering('a', 'b'), args: { ...peering('a', 'b').args, auto_accept: false } },
      route('a', '10.1.0.0/16', through('a', 'b')),
      route('b', '10.0.0.0/16', through('a', 'b')),
    ],
    packets: [[tcp('a', 'b', 443), 'dropped']],
  },
  {
    rule: 'a transit gateway serves the zones of its attachments (Transit gateway VPC attachments)',
    resources: [
      ...inZone(vpc('a', 0), 'eu-central-1b'),
      ...vpc('b', 1),
      block('aws_subnet', 'near', {
        vpc_id: reference('aws_vpc', 'a'),
        cidr_block: '10.0.2.0/24',
        availability_zone: 'eu-central-1a',
      }),
      ...transit({}).filter(({ id }) => id !== attachment('a').id),
      { ...attachment('a'), args: { ...attachment('a').args, subnet_ids: [reference('aws_subnet', 'near')] } },
    ],
    packets: [[tcp('a', 'b', 443), 'dropped']],
  },
  {
    rule: 'a transit gateway carries IPv6 only where the attachment is told so (Transit gateway VPC attachments)',
    resources: [...withIpv6('disable')],
    packets: [[ipv6Packet, 'dropped']],
  },
  {
    rule: 'a transit gateway carries IPv6 where both attachments are told so (Transit gateway VPC attachments)',
    resources: [...withIpv6('enable')],
    packets: [[ipv6Packet, 'delivered']],
  },
  {
    rule: 'a pod selector alone looks into the namespace of its policy (Network Policies)',
    resources: [...cluster, client, policy([{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }])],
    packets: [[fromClient(80), 'dropped']],
  },
  {
    rule: 'behind a NAT gateway answers come to the port of the client again (Network ACLs)',
    resources: [...vpc('a', 0), ...natBlocks({ allocation_id: 'eipalloc-1' }, [answersAt('a', 32768, 65535)])],
    packets: [
      [tcp('a', 'internet', 443, 32768), 'delivered'],
      [tcp('a', 'internet', 443, 32767), 'dropped'],
    ],
  },
  {
    rule: 'a static route of a transit gateway wins over a propagated one (How transit gateways work)',
    resources: [
      ...vpc('a', 0),
      ...vpc('b', 1),
      ...transit({}),
      block('aws_ec2_transit_gateway_route', 'b', {
        destination_cidr_block: '10.1.0.0/16',
        transit_gateway_route_table_id: reference('aws_ec2_transit_gateway', 't', 'association_default_route_table_id'),
        blackhole: true,
      }),
    ],
    packets: [
      [tcp('a', 'b', 443), 'dropped'],
      [tcp('b', 'a', 443), 'dropped'],
    ],
  },
  {
    rule: 'rules see groups through a transit gateway only where that is switched on (Security group referencing)',
    resources: [...vpc('a', 0), ...membersOnly, ...transit({ security_group_referencing_support: 'disable' })],
    packets: [[tcp('a', 'b', 443), 'dropped']],
  },
  {
    rule: 'rules see groups through a transit gateway that is told so (Security group referencing)',
    resources: [...vpc('a', 0), ...membersOnly, ...transit({ security_group_referencing_support: 'enable' })],
    packets: [[tcp('a', 'b', 443), 'delivered']],
  },
  {
    rule: 'excepted addresses of an ipBlock are not let in (Network Policies)',
    resources: [...cluster, policy([{ from: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.0.1.10/32'] } }] }])],
    packets: [[toPod('10.0.1.10', 80), 'dropped']],
  },
  {
    rule: 'the end of a range of ports is included (Network Policies)',
    resources: [...cluster, policy([{ ports: [{ port: 80, endPort: 90 }] }])],
    packets: [
      [toPod('10.0.1.10', 90), 'delivered'],
      [toPod('10.0.1.10', 91), 'dropped'],
    ],
  },
]

import { describe, expect, test } from 'vitest'
import { unknown } from '#graph/value.ts'
import { asking } from '../testing/ask.ts'
import { group, host, rule, subnet, vpc } from '../testing/blocks.ts'
import { block, idOf, reference } from '../testing/make.ts'

const net = [vpc('main', '10.0.0.0/16'), subnet('a', 'main', '10.0.1.0/24'), subnet('b', 'main', '10.0.2.0/24')]
const inGroups = (...names: readonly string[]): readonly unknown[] =>
  names.map((name) => reference('aws_security_group', name))

/** EKS user guide, "View Amazon EKS security group requirements for clusters". */
describe('a cluster', () => {
  const cluster = block('aws_eks_cluster', 'main', {
    name: 'main',
    vpc_config: { subnet_ids: [reference('aws_subnet', 'a')], security_group_ids: inGroups('extra') },
  })
  const nodes = (args: Record<string, unknown> = {}): ReturnType<typeof block> =>
    block('aws_eks_node_group', 'n', {
      cluster_name: reference('aws_eks_cluster', 'main', 'name'),
      subnet_ids: [reference('aws_subnet', 'b')],
      ...args,
    })
  const base = [...net, group('extra', [], []), group('own', [], []), cluster]
  const clusterGroup = `${idOf('aws_eks_cluster', 'main')}#cluster_security_group_id`

  test('has a group of its own, which its interfaces and managed nodes are in', () => {
    const { network, ask } = asking(...base, nodes())
    const groups = (type: string, name: string): unknown =>
      network.sitesOf.get(idOf(type, name))?.[0]?.groups.map((member) => member.group)
    expect(groups('aws_eks_cluster', 'main')).toEqual([clusterGroup, idOf('aws_security_group', 'extra')])
    expect(groups('aws_eks_node_group', 'n')).toEqual([clusterGroup])
    expect(ask('n -> main 443/tcp')).toBe('reachable')
    expect(ask('main -> n 10250/tcp')).toBe('reachable')
  })

  test('gives its group to no node whose launch template names others', () => {
    const template = block('aws_launch_template', 'n', { name: 'n', vpc_security_group_ids: inGroups('own') })
    const { network, ask } = asking(...base, template, nodes({ launch_template: { name: 'n', version: '1' } }))
    expect(network.sitesOf.get(idOf('aws_eks_node_group', 'n'))?.[0]?.groups.map((member) => member.group)).toEqual([
      idOf('aws_security_group', 'own'),
    ])
    expect(ask('main -> n 10250/tcp')).toBe('blocked')
  })

  test('takes rules for its group by the attribute of the cluster', () => {
    const more = block('aws_vpc_security_group_ingress_rule', 'more', {
      security_group_id: reference('aws_eks_cluster', 'main', 'vpc_config[0].cluster_security_group_id'),
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      cidr_ipv4: '10.0.2.0/24',
    })
    const anywhere = rule({ cidr_blocks: ['0.0.0.0/0'] })
    const caller = host('ci', 'b', { vpc_security_group_ids: inGroups('out') })
    expect(asking(...base, group('out', [], [anywhere]), more, caller).ask('ci -> main 443/tcp')).toBe('reachable')
  })
})

/** RDS user guide, "Working with a DB instance in a VPC". */
describe('a database', () => {
  const subnets = block('aws_db_subnet_group', 'db', {
    name: 'db',
    subnet_ids: ['a', 'b'].map((name) => reference('aws_subnet', name)),
  })
  const database = block('aws_db_instance', 'db', {
    engine: 'postgres',
    db_subnet_group_name: reference('aws_db_subnet_group', 'db', 'name'),
    vpc_security_group_ids: inGroups('db'),
  })

  test('may be in each subnet of its group, with the port of its engine', () => {
    const { network } = asking(...net, group('db', []), subnets, database)
    const sites = network.sitesOf.get(idOf('aws_db_instance', 'db')) ?? []
    expect(sites.map(({ subnet: place, port }) => [place?.id, port])).toEqual([
      [idOf('aws_subnet', 'a'), 5432],
      [idOf('aws_subnet', 'b'), 5432],
    ])
  })

  test('without a subnet group is somewhere that nothing describes', () => {
    const lost = block('aws_db_instance', 'lost', { engine: 'mysql', vpc_security_group_ids: inGroups('db') })
    const open = rule({ cidr_blocks: ['0.0.0.0/0'] })
    const { ask, why, network } = asking(
      ...net,
      group('db', [open]),
      lost,
      host('app', 'a', { vpc_security_group_ids: inGroups('db') }),
    )
    expect(ask('app -> lost 3306/tcp')).toBe('unknown')
    expect(why('app -> lost 3306/tcp')).toBe('nothing here describes the subnet of aws_db_instance.lost')
    expect(network.unmodelled).toHaveLength(1)
  })
})

/** Elastic Load Balancing user guides: security groups for load balancers. */
describe('a load balancer', () => {
  const balancer = (args: Record<string, unknown>): ReturnType<typeof block> =>
    block('aws_lb', 'front', { internal: false, subnets: [reference('aws_subnet', 'a')], ...args })

  test('is public unless it is internal', () => {
    const { network } = asking(...net, balancer({}))
    expect(network.sitesOf.get(idOf('aws_lb', 'front'))?.[0]?.public).toBe(true)
  })

  test('of the network kind without groups filters nothing', () => {
    const { network } = asking(...net, balancer({ load_balancer_type: 'network' }))
    expect(network.sitesOf.get(idOf('aws_lb', 'front'))?.[0]?.gates).toEqual([])
  })
})

test('groups that are added to an interface by a resource of their own count', () => {
  const added = block('aws_network_interface_sg_attachment', 'x', {
    security_group_id: reference('aws_security_group', 'more'),
    network_interface_id: reference('aws_instance', 'web', 'primary_network_interface_id'),
  })
  const { network } = asking(
    ...net,
    group('own', []),
    group('more', []),
    added,
    host('web', 'a', { vpc_security_group_ids: inGroups('own') }),
  )
  expect(network.sitesOf.get(idOf('aws_instance', 'web'))?.[0]?.groups.map((member) => member.group)).toEqual(
    ['own', 'more'].map((name) => idOf('aws_security_group', name)),
  )
})

/** EC2 user guide, "Attach network interfaces for your instance". */
test('an instance has the interfaces that stand in its blocks and those that are attached to it, each with its own', () => {
  const card = (name: string, place: string): ReturnType<typeof block> =>
    block('aws_network_interface', name, {
      subnet_id: reference('aws_subnet', place),
      security_groups: inGroups('own'),
    })
  const instance = block('aws_instance', 'web', {
    network_interface: [{ device_index: 0, network_interface_id: reference('aws_network_interface', 'first') }],
  })
  const attachment = block('aws_network_interface_attachment', 'second', {
    instance_id: reference('aws_instance', 'web'),
    network_interface_id: reference('aws_network_interface', 'second'),
    device_index: 1,
  })
  const address = block('aws_eip', 'first', { network_interface: reference('aws_network_interface', 'first') })
  const { network } = asking(
    ...net,
    group('own', []),
    card('first', 'a'),
    card('second', 'b'),
    instance,
    attachment,
    address,
  )
  const sites = network.sitesOf.get(idOf('aws_instance', 'web')) ?? []
  expect(sites.map((site) => [site.subnet?.id, site.public, site.owner])).toEqual([
    [idOf('aws_subnet', 'a'), true, 'instance'],
    [idOf('aws_subnet', 'b'), false, 'instance'],
  ])
  expect(new Set(sites.map(({ id }) => id)).size).toBe(2)
})

test('ids that exist already lead to the resources that have them', () => {
  const known = block('aws_security_group', 'old', {
    id: 'sg-0123456789abcdef0',
    ingress: [rule({ cidr_blocks: ['10.0.0.0/16'] })],
    egress: [],
  })
  const { ask } = asking(
    ...net,
    known,
    group('out', []),
    host('web', 'a', { vpc_security_group_ids: inGroups('out') }),
    host('db', 'b', { vpc_security_group_ids: ['sg-0123456789abcdef0'] }),
  )
  expect(ask('web -> db 443/tcp')).toBe('reachable')
})

test('groups that nobody knows yet may allow anything', () => {
  const { ask } = asking(
    ...net,
    group('out', []),
    host('web', 'a', { vpc_security_group_ids: inGroups('out') }),
    host('db', 'b', { vpc_security_group_ids: unknown('apply') }),
  )
  expect(ask('web -> db 443/tcp')).toBe('unknown')
})

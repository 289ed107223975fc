import type { Resource } from '#graph/resource.ts'
import { block, reference } from './make.ts'

type Args = Resource['args']

/** Blocks of small networks, with what a test does not speak of left open: a group and an ACL that let everything pass. */
export function vpc(name: string, cidr: string, args: Args = {}): Resource {
  return block('aws_vpc', name, { cidr_block: cidr, ...args })
}

export function subnet(name: string, inside: string, cidr: string, args: Args = {}): Resource {
  return block('aws_subnet', name, {
    vpc_id: reference('aws_vpc', inside),
    cidr_block: cidr,
    availability_zone: 'eu-central-1a',
    ...args,
  })
}

/** A host with the group `open` of its VPC, unless it has others. */
export function host(name: string, inside: string, args: Args = {}): Resource {
  return block('aws_instance', name, {
    subnet_id: reference('aws_subnet', inside),
    vpc_security_group_ids: [reference('aws_security_group', 'open')],
    ...args,
  })
}

export const openGroup = group('open', [rule({ cidr_blocks: ['0.0.0.0/0'], ipv6_cidr_blocks: ['::/0'] })])

export function group(name: string, ingress: readonly Args[], egress: readonly Args[] = anywhere()): Resource {
  return block('aws_security_group', name, { ingress, egress })
}

/** A rule for everything, or what its arguments say. */
export function rule(args: Args): Args {
  return { protocol: '-1', from_port: 0, to_port: 0, ...args }
}

function anywhere(): readonly Args[] {
  return [rule({ cidr_blocks: ['0.0.0.0/0'], ipv6_cidr_blocks: ['::/0'] })]
}

/** A route table for subnets, with routes to a resource by their destination. */
export function table(
  name: string,
  inside: string,
  subnets: readonly string[],
  routes: readonly Args[],
): readonly Resource[] {
  return [
    block('aws_route_table', name, { vpc_id: reference('aws_vpc', inside), route: routes }),
    ...subnets.map((each) =>
      block('aws_route_table_association', each, {
        subnet_id: reference('aws_subnet', each),
        route_table_id: reference('aws_route_table', name),
      }),
    ),
  ]
}

export function gateway(name: string, inside: string): Resource {
  return block('aws_internet_gateway', name, { vpc_id: reference('aws_vpc', inside) })
}

/** A network ACL for subnets; rules are `100 allow tcp 443 0.0.0.0/0`, with `1024-65535` for ports and `-` for all. */
export function acl(
  name: string,
  inside: string,
  subnets: readonly string[],
  rules: { readonly in: readonly string[]; readonly out: readonly string[] },
): Resource {
  return block('aws_network_acl', name, {
    vpc_id: reference('aws_vpc', inside),
    subnet_ids: subnets.map((each) => reference('aws_subnet', each)),
    ingress: rules.in.map(aclRule),
    egress: rules.out.map(aclRule),
  })
}

function aclRule(text: string): Args {
  const [number, action, protocol, ports = '-', cidr = ''] = text.split(' ')
  const [from = '0', to = from] = ports === '-' ? ['0', '0'] : ports.split('-')
  const block6 = cidr.includes(':') ? { ipv6_cidr_block: cidr } : { cidr_block: cidr }
  return {
    rule_no: Number(number),
    action,
    protocol,
    from_port: Number(from),
    to_port: Number(to),
    icmp_type: -1,
    icmp_code: -1,
    ...block6,
  }
}

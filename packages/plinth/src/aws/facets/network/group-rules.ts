import { target, truth, written, type GroupRule, type Peer } from '../network.ts'
import { blocks, isGiven, items, numberOf, type Arguments } from './arguments.ts'

/** Rules inside a group: `ingress` and `egress` of `aws_security_group`. */
export function inlineRules(args: Arguments, name: 'ingress' | 'egress'): readonly GroupRule[] {
  return blocks(args, name).map(({ body, place }) => ruleWith(body, peersOf(body), place))
}

/** A rule of its own: `aws_security_group_rule`. */
export function separateRule(args: Arguments): GroupRule {
  return ruleWith(args, peersOf(args), '')
}

/** A rule with one peer: `aws_vpc_security_group_ingress_rule`. */
export function singleRule(args: Arguments): GroupRule {
  const peers: Peer[] = []
  for (const name of ['cidr_ipv4', 'cidr_ipv6']) {
    if (isGiven(args[name]))
      peers.push({ by: 'cidr', value: written(args[name]), family: name === 'cidr_ipv4' ? 4 : 6 })
  }
  if (isGiven(args.prefix_list_id)) peers.push({ by: 'prefix-list', value: target(args.prefix_list_id) })
  if (isGiven(args.referenced_security_group_id)) peers.push(groupPeer(args.referenced_security_group_id))
  const rule = { ...args, protocol: args.ip_protocol }
  return ruleWith(rule, peers.length === 0 ? [{ by: 'unknown' }] : peers, '')
}

function ruleWith(args: Arguments, peers: readonly Peer[], argument: string): GroupRule {
  return {
    protocol: written(args.protocol),
    from: numberOf(args.from_port),
    to: numberOf(args.to_port),
    peers,
    argument,
  }
}

const lists = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'security_groups'] as const

function peersOf(args: Arguments): readonly Peer[] {
  const peers: Peer[] = [
    ...items(args.cidr_blocks).map((value): Peer => ({ by: 'cidr', value: written(value), family: 4 })),
    ...items(args.ipv6_cidr_blocks).map((value): Peer => ({ by: 'cidr', value: written(value), family: 6 })),
    ...items(args.prefix_list_ids).map((value): Peer => ({ by: 'prefix-list', value: target(value) })),
    ...items(args.security_groups).map(groupPeer),
  ]
  if (isGiven(args.source_security_group_id)) peers.push(groupPeer(args.source_security_group_id))
  if (truth(args.self, false) !== false) peers.push({ by: 'self' })
  return peers.length === 0 || missesOne(args) ? [...peers, { by: 'unknown' }] : peers
}

/** A plan writes all lists of an inline rule, empty ones too, and leaves out the one whose content is not known yet. */
function missesOne(args: Arguments): boolean {
  const present = lists.filter((name) => name in args)
  return 'security_groups' in args && 'self' in args && present.length === lists.length - 1
}

/** A group of another account is written with the account in front. */
function groupPeer(value: unknown): Peer {
  return { by: 'group', value: target(typeof value === 'string' ? (value.split('/').at(-1) ?? value) : value) }
}

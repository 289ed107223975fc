import { written, type AclRule } from '../network.ts'
import { blocks, isGiven, numberOf, type Arguments } from './arguments.ts'

/** Rules inside a network ACL: `ingress` and `egress`. */
export function inlineAclRules(args: Arguments, name: 'ingress' | 'egress'): readonly AclRule[] {
  return blocks(args, name).map(({ body, place }) =>
    aclRule({ ...body, rule_number: body.rule_no, rule_action: body.action }, place),
  )
}

/** A rule of its own: `aws_network_acl_rule`. */
export function aclRule(args: Arguments, argument = ''): AclRule {
  const isMessage = ['icmp', '1', 'icmpv6', '58'].includes(String(args.protocol))
  return {
    number: numberOf(args.rule_number),
    allows: actionOf(args.rule_action),
    protocol: written(args.protocol),
    from: isMessage ? (numberOf(args.icmp_type) ?? numberOf(args.from_port)) : numberOf(args.from_port),
    to: isMessage ? (numberOf(args.icmp_code) ?? numberOf(args.to_port)) : numberOf(args.to_port),
    cidr: written(isGiven(args.cidr_block) ? args.cidr_block : args.ipv6_cidr_block),
    family: isGiven(args.cidr_block) ? 4 : isGiven(args.ipv6_cidr_block) ? 6 : undefined,
    argument,
  }
}

function actionOf(value: unknown): boolean | undefined {
  const action = typeof value === 'string' ? value.toLowerCase() : undefined
  return action === 'allow' ? true : action === 'deny' ? false : undefined
}

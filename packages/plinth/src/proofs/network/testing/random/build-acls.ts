import type { Resource } from '#graph/resource.ts'
import { block, reference } from '../make.ts'
import type { Plan, PlannedVpc } from './plan.ts'
import type { AclRecipe, AclRuleRecipe } from './recipe.ts'
import { fieldsOf, protocolNames } from './traffic.ts'

export function aclBlocks(plan: Plan, vpc: PlannedVpc): readonly Resource[] {
  const own = vpc.recipe.acls.flatMap((acl, a) => aclBlock(plan, vpc, acl, a))
  const { defaultAcl } = vpc.recipe
  if (defaultAcl === undefined) return own
  const adopted = block('aws_default_network_acl', vpc.name, {
    default_network_acl_id: reference('aws_vpc', vpc.name, 'default_network_acl_id'),
    ingress: defaultAcl.ingress.flatMap((rule) => inline(plan, rule)),
    egress: defaultAcl.egress.flatMap((rule) => inline(plan, rule)),
  })
  return [...own, adopted]
}

function aclBlock(plan: Plan, vpc: PlannedVpc, acl: AclRecipe, a: number): readonly Resource[] {
  const name = `${vpc.name}a${a}`
  const subnets = vpc.subnets.filter(
    ({ recipe }) => recipe.acl !== undefined && recipe.acl % vpc.recipe.acls.length === a,
  )
  const args = {
    vpc_id: reference('aws_vpc', vpc.name),
    subnet_ids: subnets.map((subnet) => reference('aws_subnet', subnet.name)),
  }
  if (acl.isInline) {
    return [
      block('aws_network_acl', name, {
        ...args,
        ingress: acl.ingress.flatMap((rule) => inline(plan, rule)),
        egress: acl.egress.flatMap((rule) => inline(plan, rule)),
      }),
    ]
  }
  return [
    block('aws_network_acl', name, args),
    ...acl.ingress.flatMap((rule) => separate(plan, name, rule, false)),
    ...acl.egress.flatMap((rule) => separate(plan, name, rule, true)),
  ]
}

/** A rule of one family; the last one allows both, as two rules. */
function inline(plan: Plan, rule: AclRuleRecipe): readonly Resource['args'][] {
  return sourcesOf(plan, rule).map((source, i) => ({
    rule_no: rule.number * 10 + i,
    action: rule.isAllow ? 'allow' : 'deny',
    ...source,
    ...trafficOf(rule),
  }))
}

function separate(plan: Plan, acl: string, rule: AclRuleRecipe, egress: boolean): readonly Resource[] {
  return sourcesOf(plan, rule).map((source, i) => {
    const number = rule.number * 10 + i
    return block('aws_network_acl_rule', `${acl}_${egress ? 'out' : 'in'}_${number}`, {
      network_acl_id: reference('aws_network_acl', acl),
      rule_number: number,
      rule_action: rule.isAllow ? 'allow' : 'deny',
      egress,
      ...source,
      ...trafficOf(rule),
    })
  })
}

function sourcesOf({ cidrs }: Plan, { source, traffic }: AclRuleRecipe): readonly Resource['args'][] {
  if (source === 0 && traffic.protocol === 'all') return [{ cidr_block: '0.0.0.0/0' }, { ipv6_cidr_block: '::/0' }]
  if (traffic.protocol === 'icmpv6') return [{ ipv6_cidr_block: cidrs[6][source % cidrs[6].length] }]
  if (source % 4 === 3) return [{ ipv6_cidr_block: cidrs[6][source % cidrs[6].length] }]
  return [{ cidr_block: cidrs[4][source % cidrs[4].length] }]
}

function trafficOf({ traffic }: AclRuleRecipe): Resource['args'] {
  const [first, second] = fieldsOf(traffic)
  const protocol = protocolNames[traffic.protocol]
  if (traffic.protocol === 'icmp' || traffic.protocol === 'icmpv6') {
    return { protocol, from_port: 0, to_port: 0, icmp_type: first, icmp_code: second }
  }
  return { protocol, from_port: first, to_port: second }
}

import type { Resource } from '#graph/resource.ts'
import { block, idOf, reference } from '../make.ts'
import { peeringsOf, type Plan, type PlannedVpc } from './plan.ts'
import type { GroupRecipe, GroupRuleRecipe } from './recipe.ts'
import { fieldsOf, protocolNames } from './traffic.ts'

type Direction = 'ingress' | 'egress'

export function groupBlocks(plan: Plan, vpc: PlannedVpc): readonly Resource[] {
  const groups = vpc.recipe.groups.flatMap((group, g) => groupBlock(plan, vpc, group, `${vpc.name}g${g}`))
  if (!vpc.recipe.hasDefaultGroup) return groups
  const closed = block('aws_default_security_group', vpc.name, { vpc_id: reference('aws_vpc', vpc.name) })
  return [...groups, closed]
}

function groupBlock(plan: Plan, vpc: PlannedVpc, group: GroupRecipe, name: string): readonly Resource[] {
  const args = { vpc_id: reference('aws_vpc', vpc.name) }
  const rules = (direction: Direction): readonly Resource['args'][] =>
    group[direction].map((rule) => listed(plan, vpc, rule))
  if (group.style === 'inline') {
    return [block('aws_security_group', name, { ...args, ingress: rules('ingress'), egress: rules('egress') })]
  }
  const directions = ['ingress', 'egress'] as const
  const separate = directions.flatMap((direction) =>
    group[direction].flatMap((rule, r) =>
      group.style === 'rules'
        ? single(plan, vpc, rule, name, direction, r)
        : older(plan, vpc, rule, name, direction, r),
    ),
  )
  return [block('aws_security_group', name, args), ...separate]
}

/** `ingress` and `egress` blocks: one rule may have several sources. */
function listed(plan: Plan, vpc: PlannedVpc, { traffic, source }: GroupRuleRecipe): Resource['args'] {
  const [from_port, to_port] = fieldsOf(traffic)
  const fields = { protocol: protocolNames[traffic.protocol], from_port, to_port }
  const { kind, which } = source
  if (kind === 'anyone') return { ...fields, cidr_blocks: ['0.0.0.0/0'], ipv6_cidr_blocks: ['::/0'] }
  if (kind === 'cidr') {
    return { ...fields, cidr_blocks: [cidr(plan, 4, which)], ipv6_cidr_blocks: [cidr(plan, 6, which)] }
  }
  if (kind === 'group' || kind === 'peer group') {
    return { ...fields, security_groups: [otherGroup(plan, vpc, source)] }
  }
  if (kind === 'self') return { ...fields, self: true }
  if (kind === 'unknown') return fields
  return { ...fields, prefix_list_ids: [listOf(plan, source)] }
}

function older(
  plan: Plan,
  vpc: PlannedVpc,
  rule: GroupRuleRecipe,
  group: string,
  direction: Direction,
  r: number,
): readonly Resource[] {
  const { security_groups: groups, ...args } = listed(plan, vpc, rule)
  const source = Array.isArray(groups) ? { source_security_group_id: groups[0] as unknown } : {}
  return [
    block('aws_security_group_rule', `${group}_${direction}_${r}`, {
      security_group_id: reference('aws_security_group', group),
      type: direction,
      ...args,
      ...source,
    }),
  ]
}

/** One source each, so that a rule for anyone becomes two. */
function single(
  plan: Plan,
  vpc: PlannedVpc,
  { traffic, source }: GroupRuleRecipe,
  group: string,
  direction: Direction,
  r: number,
): readonly Resource[] {
  const [from_port, to_port] = fieldsOf(traffic)
  const ports = traffic.protocol === 'all' ? {} : { from_port, to_port }
  return singleSources(plan, vpc, group, source).map((from, i) =>
    block(`aws_vpc_security_group_${direction}_rule`, `${group}_${r}_${i}`, {
      security_group_id: reference('aws_security_group', group),
      ip_protocol: protocolNames[traffic.protocol],
      ...ports,
      ...from,
    }),
  )
}

function singleSources(
  plan: Plan,
  vpc: PlannedVpc,
  group: string,
  source: GroupRuleRecipe['source'],
): readonly Resource['args'][] {
  const { kind, which } = source
  if (kind === 'anyone') return [{ cidr_ipv4: '0.0.0.0/0' }, { cidr_ipv6: '::/0' }]
  if (kind === 'cidr')
    return [which % 3 === 0 ? { cidr_ipv6: cidr(plan, 6, which) } : { cidr_ipv4: cidr(plan, 4, which) }]
  if (kind === 'self') return [{ referenced_security_group_id: reference('aws_security_group', group) }]
  if (kind === 'group' || kind === 'peer group')
    return [{ referenced_security_group_id: otherGroup(plan, vpc, source) }]
  return kind === 'unknown' ? [{}] : [{ prefix_list_id: listOf(plan, source) }]
}

function cidr(plan: Plan, family: 4 | 6, which: number): string {
  return plan.cidrs[family][which % plan.cidrs[family].length] ?? ''
}

/** A group of this VPC, or of one that is peered or attached with it: AWS refuses others. */
function otherGroup(plan: Plan, vpc: PlannedVpc, { kind, which }: GroupRuleRecipe['source']): unknown {
  const peers = peeringsOf(plan).flatMap(({ a, b }) => (a === vpc.name ? [b] : b === vpc.name ? [a] : []))
  const attached = plan.recipe.transit?.showsGroups === true ? plan.vpcs.map((each) => each.name) : []
  const others = [...peers, ...attached]
  const name = kind === 'peer group' ? others[which % Math.max(1, others.length)] : undefined
  const home = plan.vpcs.find((each) => each.name === name) ?? vpc
  return reference('aws_security_group', `${home.name}g${which % home.recipe.groups.length}`)
}

function listOf({ recipe }: Plan, { kind, which }: GroupRuleRecipe['source']): unknown {
  if (kind === 'list' && recipe.lists.length > 0) {
    return reference('aws_ec2_managed_prefix_list', `l${which % recipe.lists.length}`)
  }
  return { $: 'reference', target: idOf('data.aws_ec2_managed_prefix_list', 'later'), attribute: 'id' }
}

import { ViewBuilder } from '../builder.ts'
import { evidenceOf, nodeOf, stateOf, textOf } from '../read/element.ts'
import { groupFlowsOf, membersOf, type RuleEnd } from '../read/group-flows.ts'
import type { Scene } from '../read/scene.ts'
import type { View } from '../view.ts'
import { balancerNode, nodesNode, storeNode } from './cast.ts'
import { internetNode } from './frames.ts'

/** Security groups, what has them, and what their rules let through. */
export function securityGroups(scene: Scene): View {
  const { subject, made, balancers } = scene
  const builder = new ViewBuilder(subject)
  const members = membersOf(subject, balancers)
  const flows = groupFlowsOf(subject)
  for (const group of made('security-group')) {
    const inside = members.filter(({ groups }) => groups.includes(group.id))
    const among = flows.filter(({ from, to }) => from.id === group.id && to.id === group.id).map(({ ports }) => ports)
    builder.box({
      ...nodeOf(group, subject),
      id: group.id,
      title: `Security group ${group.name}`,
      kind: 'security-group',
      ...(among.length > 0 && { subtitle: `among themselves: ${among.join(', ')}` }),
    })
    for (const { id } of inside) addMember(builder, id, group.id, scene)
    if (inside.length === 0) {
      builder.node(
        {
          id: `${group.id} unused`,
          title: 'Nothing has it',
          text: textOf('No resource here has this group', group),
          evidence: [evidenceOf(group)],
          state: stateOf(subject),
        },
        group.id,
      )
    }
  }
  for (const { from, to, ports, text, evidence } of flows) {
    const ends = [endOf(builder, from, evidence, scene), endOf(builder, to, evidence, scene)] as const
    builder.edge(ends[0], ends[1], 'traffic', { title: ports, text, evidence })
  }
  return builder.map({
    name: 'security-groups',
    title: `${subject.environment}: security groups`,
    description: 'What has which security group, and what their rules let through.',
  })
}

function addMember(builder: ViewBuilder, id: string, group: string, { subject, balancers, made }: Scene): void {
  const balancer = balancers.find((one) => one.id === id)
  if (balancer !== undefined) builder.node(balancerNode(balancer, subject), group)
  const resource = subject.graph.byId.get(id)
  if (balancer !== undefined || resource === undefined) return
  if (made('nodes').includes(resource)) builder.node(nodesNode(resource, subject), group)
  else if (made('store').includes(resource)) builder.node(storeNode(resource, subject), group)
  else builder.node(nodeOf(resource, subject), group)
}

/** The other end of a rule: a group, all addresses, a range, or a list that somebody keeps. */
function endOf(
  builder: ViewBuilder,
  end: RuleEnd,
  evidence: View['edges'][number]['evidence'],
  { subject }: Scene,
): string {
  if (end.end === 'group') return end.id
  const isInternet = end.end === 'range' && (end.id === '0.0.0.0/0' || end.id === '::/0')
  if (isInternet)
    return builder.node(internetNode({ title: 'Internet', subtitle: 'all addresses', icon: 'resource/Internet' }))
  const title = end.end === 'list' ? end.name : end.id
  const cloudfront = /cloudfront/.test(title)
  return builder.node({
    id: end.end === 'list' ? end.id : `range ${end.id}`,
    title: cloudfront ? 'CloudFront' : title,
    subtitle: end.end === 'list' ? 'addresses in a prefix list' : 'addresses',
    text: `Addresses ${title}, which rules name.`,
    evidence,
    state: stateOf(subject),
    icon: cloudfront ? 'service/AmazonCloudFront' : 'resource/Globe',
  })
}

import { ViewBuilder } from '../builder.ts'
import { textAt } from '../read/at.ts'
import { nodeOf } from '../read/element.ts'
import { internet } from '../read/flows.ts'
import { groupFlowsOf, membersOf } from '../read/group-flows.ts'
import type { Scene } from '../read/scene.ts'
import type { View } from '../view.ts'
import { servers, waysOut } from './ways-out.ts'
import { balancerNode, nodesNode, storeNode } from './cast.ts'
import { Frames, internetNode } from './frames.ts'

/** The VPC: its tiers and their subnets, what stands in them, the ways in and out. */
export function network(scene: Scene): View {
  const { subject } = scene
  const builder = new ViewBuilder(subject)
  const frames = new Frames(builder, scene)
  if (scene.flows.some(({ from }) => from === internet)) builder.node(internetNode())
  placeThings(builder, frames, scene)
  for (const tier of scene.tiers) {
    for (const subnet of tier.subnets) {
      const zone = textAt(subnet.args, 'availability_zone')
      const words = {
        title: zone ?? subnet.name,
        subtitle: textAt(subnet.args, 'cidr_block') ?? 'range known after apply',
      }
      const { icon, ...node } = nodeOf(subnet, subject, words)
      void icon
      builder.node(node, frames.tier(tier))
    }
  }
  waysIn(builder, scene)
  for (const { from, to, title, text, evidence } of waysOut(scene)) {
    if (to === servers.id) builder.node(servers)
    for (const source of from) builder.edge(source, to, 'traffic', { title, text, evidence })
  }
  betweenGroups(builder, scene)
  return builder.map({
    name: 'network',
    title: `${subject.environment}: network`,
    description: 'Tiers of subnets, what stands in them, and the connections that security groups and routes allow.',
  })
}

function placeThings(builder: ViewBuilder, frames: Frames, { subject, made, balancers }: Scene): void {
  for (const distribution of made('distribution')) builder.node(nodeOf(distribution, subject), frames.global())
  for (const kind of ['internet-gateway', 'nat-gateway', 'vpc-endpoint', 'compute'] as const) {
    for (const resource of made(kind)) builder.node(nodeOf(resource, subject), frames.forResource(resource))
  }
  for (const balancer of balancers) builder.node(balancerNode(balancer, subject), frames.around(balancer.subnets))
  for (const nodes of made('nodes')) builder.node(nodesNode(nodes, subject), frames.forResource(nodes))
  for (const store of made('store')) builder.node(storeNode(store, subject), frames.forResource(store))
  for (const cluster of made('cluster')) builder.node(nodeOf(cluster, subject), frames.region())
}

/** From the internet to what faces it, and from the CDN to its origins. */
function waysIn(builder: ViewBuilder, { flows }: Scene): void {
  for (const { from, to, ports, text, evidence } of flows) {
    builder.edge(from, to, 'traffic', { title: ports, text, evidence })
  }
}

/** Where a rule of security groups leads from one thing to another. */
function betweenGroups(builder: ViewBuilder, { subject, balancers }: Scene): void {
  const members = membersOf(subject, balancers)
  for (const { from, to, ports, text, evidence } of groupFlowsOf(subject)) {
    if (from.end !== 'group' || to.end !== 'group') continue
    for (const source of members.filter(({ groups }) => groups.includes(from.id))) {
      for (const target of members.filter(({ groups }) => groups.includes(to.id))) {
        builder.edge(source.id, target.id, 'traffic', { title: ports, text, evidence })
      }
    }
  }
}

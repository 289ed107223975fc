import { ViewBuilder } from '../builder.ts'
import { nodeOf } from '../read/element.ts'
import type { Flow } from '../read/flows.ts'
import { internet } from '../read/flows.ts'
import type { Scene } from '../read/scene.ts'
import type { View } from '../view.ts'
import { balancerNode, storeNode, workloadNode } from './cast.ts'
import { internetNode } from './frames.ts'

/** Who talks to whom, and on which port: requests from users down to the stores. */
export function traffic(scene: Scene): View {
  const { subject, flows } = scene
  const builder = new ViewBuilder(subject)
  addEnds(builder, flows, scene)
  for (const { from, to, ports, text, evidence } of flows) {
    builder.edge(from, to, 'traffic', { title: ports, text, evidence })
  }
  return builder.map({
    name: 'traffic',
    title: `${subject.environment}: traffic`,
    description: 'Who talks to whom: every connection that the platform asks for, with what arrives.',
  })
}

/** Both ends of flows, without boxes around them. */
export function addEnds(builder: ViewBuilder, flows: readonly Flow[], { subject, workloads, balancers }: Scene): void {
  for (const id of flows.flatMap(({ from, to }) => [from, to])) {
    if (builder.has(id)) continue
    const workload = workloads.find(({ deployment }) => deployment.id === id)
    const balancer = balancers.find((one) => one.id === id)
    const resource = subject.graph.byId.get(id)
    if (id === internet) builder.node(internetNode())
    else if (workload !== undefined) builder.node(workloadNode(workload, subject))
    else if (balancer !== undefined) builder.node(balancerNode(balancer, subject))
    else if (resource !== undefined) {
      const store = storeNode(resource, subject)
      builder.node(/^(?:resources)/.test(resource.because.path[0] ?? '') ? store : nodeOf(resource, subject))
    }
  }
}

import { target } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import type { KubernetesNetwork } from '../kubernetes/cluster.ts'
import { namespaceOf } from '../kubernetes/pods.ts'
import { groupAt, textAt, valueAt } from '../kubernetes/read-value.ts'
import { selectedBy, targetPorts, type KubeService } from '../kubernetes/services.ts'
import type { Destination } from './forwarder.ts'

/** Pods that the load balancer controller registers with a target group of somebody else's load balancer. */
export function boundTargets({ bindings, services, pods }: KubernetesNetwork): readonly {
  readonly group: string | undefined
  readonly to: Destination
  readonly port: number | undefined
  readonly resource: Resource
}[] {
  return bindings.flatMap((binding) => {
    const spec = groupAt(binding.args, 'spec')
    const group = target(spec.targetGroupARN)
    const service = services.find(
      ({ name, namespace }) => name === textAt(spec, 'serviceRef', 'name') && namespace === namespaceOf(binding),
    )
    if (service === undefined) return []
    return selectedBy(service, pods).flatMap((one) =>
      portsFor(service, valueAt(spec, 'serviceRef', 'port')).flatMap((port) =>
        targetPorts(port, one).map((number) => ({
          group: group.kind === 'resource' ? group.id : undefined,
          to: { kind: 'pods' as const, pods: one },
          port: number,
          resource: binding,
        })),
      ),
    )
  })
}

/** Ports of a Service that a backend means: by number or by name; all when it means none. */
export function portsFor(service: KubeService, wanted: unknown): KubeService['ports'] {
  if (wanted === undefined) return service.ports
  return service.ports.filter(({ name, port }) => port === wanted || name === wanted)
}

import type { Maker } from '#capabilities/maker.ts'
import type { Resource } from '#graph/resource.ts'
import { decided } from '#graph/value.ts'
import { metadataOf, selectorOf, type Workload } from './workload.ts'

/** How many pods of a service there are: more under load, and never too few while nodes are replaced. */
export function makeAutoscaling(make: Maker, workload: Workload): readonly Resource[] {
  return [...makeAutoscaler(make, workload), makeDisruptionBudget(make, workload)]
}

function makeAutoscaler(make: Maker, workload: Workload): readonly Resource[] {
  const { service } = workload
  const { autoscale, replicas } = service.settings
  if (autoscale === undefined) return []
  const autoscaler = make.in({ path: [...service.path, 'autoscale'] }).object(
    'HorizontalPodAutoscaler',
    {
      metadata: metadataOf(workload),
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: service.slug },
        minReplicas: replicas,
        maxReplicas: autoscale.max,
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: autoscale.cpu } },
          },
        ],
        behavior,
      },
    },
    `Adds pods of ${service.name} under load, ${autoscale.max.value} at most`,
  )
  return [autoscaler]
}

const behavior = {
  scaleDown: {
    stabilizationWindowSeconds: decided(300, 'pods stay for five minutes after a peak, because peaks come in rows'),
  },
}

function makeDisruptionBudget(make: Maker, workload: Workload): Resource {
  const { service } = workload
  return make.object(
    'PodDisruptionBudget',
    {
      metadata: metadataOf(workload),
      spec: {
        ...oneAtATime,
        selector: { matchLabels: selectorOf(service.slug) },
      },
    },
    `Upgrades of nodes take one pod of ${service.name} at a time`,
  )
}

const oneAtATime = {
  maxUnavailable: decided(1, 'nodes can always be drained, one pod after the other; a minimum could block them'),
  unhealthyPodEvictionPolicy: decided('AlwaysAllow', 'a pod that does not work anyway must not keep a node'),
}

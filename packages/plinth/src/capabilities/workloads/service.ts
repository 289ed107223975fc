import type { Maker } from '#capabilities/maker.ts'
import { roleAnnotation } from '#capabilities/workload-role.ts'
import type { Resource } from '#graph/resource.ts'
import { decided, derive, type Setting } from '#graph/value.ts'
import { deregistrationSeconds } from './stopping.ts'
import { metadataOf, selectorOf, servicePort, type Workload } from './workload.ts'

export const noApiToken = decided(false, 'the service does not talk to the Kubernetes API')

/** Who the pods of a service are. */
export function makeServiceAccount(make: Maker, workload: Workload): readonly Resource[] {
  const annotations = roleAnnotation(workload.environment, workload.role)
  const account = make.object(
    'ServiceAccount',
    {
      metadata: { ...metadataOf(workload), ...(Object.keys(annotations).length > 0 && { annotations }) },
      automountServiceAccountToken: noApiToken,
    },
    workload.role === undefined
      ? `Who the pods of ${workload.service.name} are; without rights in AWS and in the cluster`
      : `Who the pods of ${workload.service.name} are: the only account that may take its role in AWS`,
  )
  return [account]
}

/** The stable name and address of a service inside the cluster. */
export function makeService(make: Maker, workload: Workload): readonly Resource[] {
  const { service, grants } = workload
  const made = make.object(
    'Service',
    {
      metadata: {
        ...metadataOf(workload),
        ...(grants.balancer !== undefined && { annotations: targetGroupAnnotations(service.settings.health.ready) }),
      },
      spec: {
        type: insideAlone,
        selector: selectorOf(service.slug),
        ports: [{ name: 'http', port: servicePort, targetPort: 'http', protocol: 'TCP' }],
      },
    },
    `The name under which ${service.name} is called in the cluster`,
  )
  return [made]
}

const insideAlone = decided('ClusterIP' as const, 'reachable inside the cluster alone; the Ingress lets the outside in')

const prefix = 'alb.ingress.kubernetes.io'

/** How the load balancer checks and lets go of pods; the controller reads it from the Service of each target group. */
function targetGroupAnnotations(ready: Setting<string>): Readonly<Record<string, Setting<string>>> {
  return { ...targetGroup, [`${prefix}/healthcheck-path`]: ready }
}

const targetGroup = {
  [`${prefix}/healthcheck-interval-seconds`]: decided('30', 'a minute until a broken pod is left out, for few checks'),
  [`${prefix}/healthcheck-timeout-seconds`]: decided('5', 'a pod that takes longer is not ready'),
  [`${prefix}/healthy-threshold-count`]: decided('2', 'two good answers, so that one lucky one does not count'),
  [`${prefix}/success-codes`]: decided('200', 'a redirect or an error page is not an answer'),
  [`${prefix}/target-group-attributes`]: derive(
    deregistrationSeconds,
    (seconds) => `deregistration_delay.timeout_seconds=${seconds}`,
  ),
  [`${prefix}/unhealthy-threshold-count`]: decided('2', 'one lost answer is an accident'),
}

import type { Subject } from '#answers/subject.ts'
import type { Resource } from '#graph/resource.ts'
import type { Environment } from '#language/environment.ts'
import { at, labelsAt, listAt, numberAt, selects, textAt } from '#outputs/diagrams/read/at.ts'
import { workloadsOf, type Workload } from '#outputs/diagrams/read/workloads.ts'
import { becauseOf } from './because.ts'
import type { Probe, Probes, ReplicaPlan, ServicePlan, Stopping } from './local-plan.ts'
import { secretKeysOf, variablesOf } from './variables.ts'

/** Deployments of own services; charts that Argo CD installs are not run here. */
export function planServices(
  subject: Subject,
  declared: Environment,
  zones: readonly string[],
): readonly ServicePlan[] {
  const workloads = workloadsOf(subject)
  const keys = secretKeysOf(subject)
  const paths = new Map(declared.services.map(({ slug, settings }) => [slug, settings.path.value]))
  return workloads
    .flatMap((workload) => {
      const path = paths.get(workload.name)
      const [service] = workload.services
      if (path === undefined || service === undefined) return []
      const variables = variablesOf(workload.deployment, keys, subject)
      return [
        { ...planService(workload, service, { path, variables, zones }), calls: callsOf(workload, workloads, subject) },
      ]
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function planService(
  { deployment, name, namespace, replicas, ports }: Workload,
  service: Resource,
  { path, variables, zones }: Pick<ServicePlan, 'path' | 'variables'> & { readonly zones: readonly string[] },
): Omit<ServicePlan, 'calls'> {
  const stores = variables.flatMap((variable) => (variable.from === 'store' ? [variable.store] : []))
  return {
    name,
    because: becauseOf(deployment),
    path,
    replicas: spread(replicas, zones),
    port: ports[0]?.number ?? 80,
    host: `${textAt(service.args, 'metadata.name') ?? name}.${namespace}.svc.cluster.local`,
    servicePort: numberAt(service.args, 'spec.ports.0.port') ?? 80,
    variables,
    stores: [...new Set(stores)].sort(),
    probes: probesOf(deployment),
    stopping: stoppingOf(deployment),
  }
}

/** Round robin, which is what spreading over zones with a skew of one comes to. */
function spread(replicas: number, zones: readonly string[]): readonly ReplicaPlan[] {
  return Array.from({ length: replicas }, (_, i) => ({ ordinal: i + 1, zone: zones[i % zones.length] ?? '' }))
}

/** Services whose pods its network policies let it open connections to. */
function callsOf(caller: Workload, workloads: readonly Workload[], { graph }: Subject): readonly string[] {
  const policies = graph.resources.filter(
    ({ type, args }) =>
      type === 'networking.k8s.io/v1/NetworkPolicy' &&
      textAt(args, 'metadata.namespace') === caller.namespace &&
      selects(labelsAt(args, 'spec.podSelector.matchLabels'), caller.labels),
  )
  const peers = policies
    .flatMap(({ args }) => listAt(args, 'spec.egress'))
    .flatMap((rule) => listAt(rule, 'to'))
    .filter((peer) => at(peer, 'podSelector') !== undefined && at(peer, 'namespaceSelector') === undefined)
  const called = workloads.filter(
    ({ namespace, labels, name }) =>
      namespace === caller.namespace &&
      name !== caller.name &&
      peers.some((peer) => selects(labelsAt(peer, 'podSelector.matchLabels'), labels)),
  )
  return called.map(({ name }) => name).sort()
}

const container = 'spec.template.spec.containers.0'

function probesOf(deployment: Resource): Probes {
  return {
    startup: probeAt(deployment, `${container}.startupProbe`),
    readiness: probeAt(deployment, `${container}.readinessProbe`),
    liveness: probeAt(deployment, `${container}.livenessProbe`),
  }
}

/** What is left out has the default of the kubelet (Kubernetes API, Probe v1 core). */
function probeAt(deployment: Resource, argument: string): Probe | undefined {
  const path = textAt(deployment.args, `${argument}.httpGet.path`)
  if (path === undefined) return undefined
  const number = (name: string, usual: number): number => numberAt(deployment.args, `${argument}.${name}`) ?? usual
  return {
    path,
    period: number('periodSeconds', 10),
    timeout: number('timeoutSeconds', 1),
    failures: number('failureThreshold', 3),
    successes: number('successThreshold', 1),
    because: becauseOf(deployment, `${argument}.httpGet.path`),
  }
}

function stoppingOf(deployment: Resource): Stopping {
  const grace = 'spec.template.spec.terminationGracePeriodSeconds'
  return {
    preStop: numberAt(deployment.args, `${container}.lifecycle.preStop.sleep.seconds`) ?? 0,
    grace: numberAt(deployment.args, grace) ?? 30,
    because: becauseOf(deployment, grace),
  }
}

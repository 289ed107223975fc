import type { Maker } from '#capabilities/maker.ts'
import { makeDefaultDeny, podSecurityLabels } from '#capabilities/namespace.ts'
import { needsLoadBalancer, readsSecrets } from '#capabilities/needs.ts'
import { mostPods } from '#capabilities/pods.ts'
import { bytes, cpuQuantity, memoryQuantity, millicores } from '#capabilities/quantity.ts'
import { inWave } from '#capabilities/sync-waves.ts'
import { decided } from '#graph/value.ts'
import type { Environment, ServiceResource } from '#language/environment.ts'
import { secretStore } from './secrets.ts'

/** The namespace of own services and the rules that hold for everything in it. */
export function makeNamespace(make: Maker, environment: Environment, namespace: string): void {
  const file = (subject: string): Maker => make.in({ file: `namespace/${subject}` })
  file('namespace').object(
    'Namespace',
    {
      metadata: {
        name: namespace,
        labels: {
          'app.kubernetes.io/part-of': environment.platform,
          ...podSecurityLabels(environment, decided('restricted', 'own services need no rights on their node')),
          ...(needsLoadBalancer(environment) && { 'elbv2.k8s.aws/pod-readiness-gate-inject': readinessGate }),
        },
        annotations: {
          ...inWave('namespaces'),
          'argocd.argoproj.io/sync-options': decided(
            'Prune=false,Delete=false',
            'with the namespace would go everything in it; a person deletes it',
          ),
        },
      },
    },
    `Home of the services of ${environment.platform}`,
  )
  makeLimits(file('limits'), environment, namespace)
  makeDefaultDeny(file('network-policy'), namespace)
  if (readsSecrets(environment)) makeSecretStore(file('secret-store'), environment, namespace)
}

const readinessGate = decided(
  'enabled',
  'a new pod counts as ready when the load balancer sends it requests, so a release never runs ahead of it',
)

/** What the namespace may take at most, and what a container without numbers of its own gets. */
function makeLimits(make: Maker, { services }: Environment, namespace: string): void {
  const all = totalOf(services)
  const twice = `twice what all services take at their largest during a release (${all.pods} pods)`
  make.object(
    'ResourceQuota',
    {
      metadata: { name: 'total', namespace },
      spec: {
        hard: {
          pods: decided(String(2 * all.pods), twice),
          'requests.cpu': decided(cpuQuantity(2 * all.cpu), twice),
          'requests.memory': decided(memoryQuantity(2 * all.memory), twice),
          'limits.memory': decided(memoryQuantity(2 * all.memory), twice),
          'services.loadbalancers': decided('0', 'the one load balancer comes from the Ingress'),
          'services.nodeports': decided('0', 'a port on every node would go around the load balancer'),
        },
      },
    },
    'A mistake in one namespace must not take the nodes from everyone',
  )
  make.object(
    'LimitRange',
    {
      metadata: { name: 'defaults', namespace },
      spec: {
        limits: [
          {
            type: 'Container',
            defaultRequest: {
              cpu: decided('50m', 'enough to look around'),
              memory: decided('128Mi', 'enough to look around'),
            },
            default: { memory: decided('128Mi', 'reserved and limit alike, as with every service') },
          },
        ],
      },
    },
    'What a container gets that says nothing itself, such as one for debugging',
  )
}

/** Pods, thousandths of a processor and bytes of all services at their largest, with one pod more each while rolling. */
function totalOf(services: readonly ServiceResource[]): { pods: number; cpu: number; memory: number } {
  const total = { pods: 0, cpu: 0, memory: 0 }
  for (const service of services) {
    const { settings } = service
    const pods = mostPods(service)
    total.pods += pods
    total.cpu += pods * millicores(settings.cpu.value)
    total.memory += pods * bytes(settings.memory.value)
  }
  return total
}

/** The door to Secrets Manager of this namespace alone; it has no credentials, the operator's own role decides. */
function makeSecretStore(make: Maker, { region }: Environment, namespace: string): void {
  make.object(
    'SecretStore',
    {
      metadata: { name: secretStore, namespace },
      spec: { provider: { aws: { service: 'SecretsManager', region } } },
    },
    'Where the secrets of this namespace come from; other namespaces have no store',
  )
}

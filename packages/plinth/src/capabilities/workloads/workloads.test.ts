import { expect, test } from 'vitest'
import { clusterOf, findByAddress, valueAt } from '#capabilities/testing/cluster-objects.ts'
import type { Graph } from '#graph/graph.ts'
import { bucket } from '#language/words/bucket.ts'
import { cdn } from '#language/words/cdn.ts'
import type { PlatformInput } from '#language/words/platform.ts'
import { postgres } from '#language/words/postgres.ts'
import { service, type ServiceInput } from '#language/words/service.ts'

const database = postgres({ class: 'db.t4g.micro' })
const files = bucket()

/** A shop of two services; the front one is reached through the edge, the back one uses the stores. */
function shop(backendChange: Partial<ServiceInput> = {}, change: Partial<PlatformInput> = {}): Graph {
  const backend = service({ path: 'apps/api', port: 3000, uses: [database], ...backendChange })
  const frontend = service({ path: 'apps/web', port: 8080, calls: [backend] })
  return clusterOf({
    resources: { backend, database, files, frontend },
    edge: cdn({ routes: [{ path: '/*', to: frontend }] }),
    ...change,
  })
}

function addressesBelow(graph: Graph, folder: string): readonly string[] {
  return graph.resources.filter(({ file }) => file.startsWith(folder)).map(({ id }) => id.split('/').slice(2).join('/'))
}

test('a service with a store and a caller has exactly what its links need', () => {
  expect(addressesBelow(shop(), 'services/backend/')).toEqual([
    'Deployment/small/backend',
    'ExternalSecret/small/backend-database',
    'Kustomization/services/backend',
    'NetworkPolicy/small/backend',
    'PodDisruptionBudget/small/backend',
    'Service/small/backend',
    'ServiceAccount/small/backend',
  ])
})

test('without the link nothing of it is left', () => {
  expect(addressesBelow(shop({ uses: [] }), 'services/backend/')).toEqual([
    'Deployment/small/backend',
    'Kustomization/services/backend',
    'NetworkPolicy/small/backend',
    'PodDisruptionBudget/small/backend',
    'Service/small/backend',
    'ServiceAccount/small/backend',
  ])
})

test('a call is allowed on both sides, and its address is a variable', () => {
  const graph = shop()
  const out = findByAddress(graph, 'NetworkPolicy/small/frontend')
  const into = findByAddress(graph, 'NetworkPolicy/small/backend')
  const peer = (slug: string) => [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': slug } } }]
  const port = [{ protocol: 'TCP', port: 3000 }]
  expect(valueAt(out.args, 'spec.egress')).toEqual([{ to: peer('backend'), ports: port }])
  expect(valueAt(into.args, 'spec.ingress')).toEqual([{ from: peer('frontend'), ports: port }])
  const link = { from: 'declared', path: ['resources', 'frontend', 'calls', '0'] }
  expect([out.origins.get('spec.egress.0'), into.origins.get('spec.ingress.0')]).toEqual([link, link])
  expect(variablesOf(graph, 'frontend')).toContainEqual({
    name: 'BACKEND_URL',
    value: 'http://backend.small.svc.cluster.local',
  })
})

test('a policy says in words what it allows', () => {
  const policy = findByAddress(shop(), 'NetworkPolicy/small/backend')
  expect(policy.because.reason).toBe('In: frontend. Out: database')
})

function variablesOf(graph: Graph, name: string): unknown {
  return valueAt(findByAddress(graph, `Deployment/small/${name}`).args, 'spec.template.spec.containers.0.env')
}

test('a password reaches the process through a Secret, never through the manifest', () => {
  const graph = shop()
  expect(variablesOf(graph, 'backend')).toContainEqual({
    name: 'DATABASE_URL',
    valueFrom: { secretKeyRef: { name: 'backend-database', key: 'DATABASE_URL' } },
  })
  const secret = findByAddress(graph, 'ExternalSecret/small/backend-database')
  expect(valueAt(secret.args, 'spec.refreshInterval')).toBe('1h')
  expect(valueAt(secret.args, 'spec.dataFrom')).toEqual([{ extract: { key: 'small/test/database' } }])
})

test('a variable with $( stays what was written', () => {
  const graph = shop({ environment: { GREETING: 'costs $(PRICE)' } })
  expect(variablesOf(graph, 'backend')).toContainEqual({ name: 'GREETING', value: 'costs $$(PRICE)' })
})

test('only what the edge routes to is open to the load balancer, and stops after it has let go', () => {
  const graph = shop()
  expect(findByAddress(graph, 'NetworkPolicy/small/frontend').because.reason).toBe(
    'In: the load balancer. Out: backend',
  )
  const pod = (name: string): unknown =>
    valueAt(findByAddress(graph, `Deployment/small/${name}`).args, 'spec.template.spec')
  expect(valueAt(pod('frontend'), 'containers.0.lifecycle.preStop.sleep.seconds')).toBe(35)
  expect(valueAt(pod('frontend'), 'terminationGracePeriodSeconds')).toBe(75)
  expect(valueAt(pod('backend'), 'containers.0.lifecycle.preStop.sleep.seconds')).toBe(5)
})

test('beside an autoscaler the Deployment names no number of pods', () => {
  const args = (graph: Graph): unknown =>
    valueAt(findByAddress(graph, 'Deployment/small/backend').args, 'spec.replicas')
  expect(args(shop())).toBe(2)
  expect(args(shop({ autoscale: { max: 6 } }))).toBeUndefined()
  const autoscaler = findByAddress(shop({ autoscale: { max: 6 } }), 'HorizontalPodAutoscaler/small/backend')
  expect(valueAt(autoscaler.args, 'spec.maxReplicas')).toBe(6)
  expect(autoscaler.origins.get('spec.maxReplicas')).toEqual({
    from: 'declared',
    path: ['resources', 'backend', 'autoscale', 'max'],
  })
})

test('a single pod is not held back by the rule for zones', () => {
  const rule = (graph: Graph): unknown =>
    valueAt(
      findByAddress(graph, 'Deployment/small/backend').args,
      'spec.template.spec.topologySpreadConstraints.0.whenUnsatisfiable',
    )
  expect(rule(shop())).toBe('DoNotSchedule')
  expect(rule(shop({ replicas: 1 }))).toBe('ScheduleAnyway')
})

test('a link to a bucket gives a role to this service account alone, and the way to it', () => {
  const graph = shop({ uses: [files] })
  const role = findByAddress(graph, 'services/aws_iam_role.backend')
  expect(role.args.name).toBe('small-test-backend-role')
  const policy = findByAddress(graph, 'NetworkPolicy/small/backend')
  expect(policy.because.reason).toBe('In: frontend. Out: AWS, the Pod Identity agent')
  expect(valueAt(policy.args, 'spec.egress.0.to.0.ipBlock.except')).toEqual(['169.254.0.0/16'])
})

test('with IRSA the service account names its role', () => {
  const cluster = { identity: 'irsa', nodes: { default: { types: ['t3.medium'], size: 2 } } } as const
  const graph = shop({ uses: [files] }, { cluster })
  const account = findByAddress(graph, 'ServiceAccount/small/backend')
  const arn = { $: 'reference', target: 'test/services/aws_iam_role.backend', attribute: 'arn' }
  expect(valueAt(account.args, 'metadata.annotations')).toEqual({ 'eks.amazonaws.com/role-arn': arn })
  expect(findByAddress(graph, 'NetworkPolicy/small/backend').because.reason).toBe('In: frontend. Out: AWS')
})

test('folders with the same letters get volumes with different names', () => {
  const graph = shop({ writable: ['/var/cache', '/var-cache', '/tmp'] })
  const mounts = valueAt(
    findByAddress(graph, 'Deployment/small/backend').args,
    'spec.template.spec.containers.0.volumeMounts',
  )
  expect(mounts).toEqual([
    { name: 'tmp', mountPath: '/tmp' },
    { name: 'var-cache', mountPath: '/var-cache' },
    { name: 'var-cache-2', mountPath: '/var/cache' },
  ])
})

test('the namespace is closed, bounded and restricted', () => {
  const graph = shop()
  const namespace = findByAddress(graph, 'gitops/Namespace/small')
  expect(valueAt(namespace.args, 'metadata.labels')).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'restricted',
    'pod-security.kubernetes.io/enforce-version': 'v1.35',
  })
  const deny = findByAddress(graph, 'NetworkPolicy/small/default-deny')
  expect(deny.args.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })
  const quota = findByAddress(graph, 'ResourceQuota/small/total')
  expect(valueAt(quota.args, 'spec.hard')).toMatchObject({
    pods: '12',
    'requests.cpu': '1200m',
    'services.loadbalancers': '0',
  })
})

test('the image of a release is kept in a file of its own', () => {
  const release = findByAddress(shop(), 'Component/releases/backend')
  const name = { $: 'reference', target: 'test/bootstrap/aws_ecr_repository.backend', attribute: 'repository_url' }
  expect(release.args.images).toEqual([{ name, newTag: 'unreleased' }])
})

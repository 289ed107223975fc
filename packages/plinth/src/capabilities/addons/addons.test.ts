import { expect, test } from 'vitest'
import { clusterOf, findByAddress, valueAt } from '#capabilities/testing/cluster-objects.ts'
import type { Graph } from '#graph/graph.ts'
import { cdn } from '#language/words/cdn.ts'
import type { ClusterInput } from '#language/words/cluster.ts'
import { github } from '#language/words/github.ts'
import type { PlatformInput } from '#language/words/platform.ts'
import { postgres } from '#language/words/postgres.ts'
import { redis } from '#language/words/redis.ts'
import { service } from '#language/words/service.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { podsOf } from './addon.ts'
import { planAddons } from './addons.ts'
import { helmValues } from './values.ts'

const database = postgres({ class: 'db.t4g.micro', secret: { name: 'rds-password' } })
const backend = service({ path: 'apps/api', port: 3000, uses: [database] })
const nodes = { default: { types: ['t3.medium'], size: 2 } }

/** Everything that an add-on can be needed for. */
function everything(cluster: Partial<ClusterInput> = {}): Partial<PlatformInput> {
  return {
    resources: { backend, database },
    edge: cdn({ routes: [{ path: '/*', to: backend }] }),
    delivery: github({ repository: 'acme/shop' }),
    cluster: { nodes, ...cluster },
  }
}

function planned(change?: Partial<PlatformInput>): readonly string[] {
  return planAddons(smallEnvironment(change)).addons.map(({ addon }) => addon.name)
}

test('add-ons follow from what the platform needs', () => {
  expect(planned(everything())).toEqual([
    'argo-cd',
    'aws-load-balancer-controller',
    'cluster-autoscaler',
    'external-secrets',
    'fluent-bit',
    'metrics-server',
    'reloader',
  ])
})

test('what nothing asks for is not installed', () => {
  expect(planned({ cluster: { nodes, autoscaler: 'none' }, observability: { logs: 'none' } })).toEqual([
    'metrics-server',
  ])
})

test('a cache without a password needs no secrets', () => {
  const cache = redis({ node: 'cache.t4g.micro', auth: false })
  const reader = service({ path: 'apps/api', port: 3000, uses: [cache] })
  expect(planned({ resources: { cache, reader } })).not.toContain('external-secrets')
})

test('the API server reaches kubelets and every webhook, and no other port', () => {
  const { webhookPorts } = planAddons(smallEnvironment(everything()))
  expect(webhookPorts).toEqual([
    { port: 443, reason: 'Webhooks that listen on 443' },
    { port: 9443, reason: 'Webhook of aws-load-balancer-controller' },
    { port: 10_250, reason: 'Kubelets, Webhook of external-secrets, API of metrics-server' },
  ])
})

test('declared ports are taken literally', () => {
  const { webhookPorts } = planAddons(smallEnvironment(everything({ webhookPorts: [10_250, 443, 8443] })))
  expect(webhookPorts.map(({ port }) => port)).toEqual([443, 8443, 10_250])
})

test('the pods of an add-on say what they reserve', () => {
  const [controller] = planAddons(smallEnvironment(everything())).addons.filter(
    ({ addon }) => addon.name === 'fluent-bit',
  )
  expect(controller && podsOf(controller.addon)).toEqual([
    { name: 'fluent-bit', replicas: 1, perNode: true, requests: { cpu: '25m', memory: '96Mi' } },
  ])
})

function policyOf(graph: Graph, role: string): unknown {
  return valueAt(findByAddress(graph, `platform/aws_iam_role_policy.${role}`).args, 'policy.value.Statement')
}

test('the secrets role reads the linked secrets and no other', () => {
  expect(policyOf(clusterOf(everything()), 'external_secrets')).toEqual([
    {
      Sid: 'LinkedSecrets',
      Effect: 'Allow',
      Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      Resource: ['arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds-password-??????'],
    },
  ])
})

test('more secrets than fit into a policy are named by the prefix of their environment', () => {
  const stores = Object.fromEntries(
    Array.from({ length: 120 }, (_, i) => [`database${i}`, postgres({ class: 'db.t4g.micro' })] as const),
  )
  const reader = service({ path: 'apps/api', port: 3000, uses: [database, ...Object.values(stores)] })
  const graph = clusterOf({ ...everything(), resources: { ...stores, database, reader }, edge: undefined as never })
  expect(valueAt(policyOf(graph, 'external_secrets'), '0.Resource')).toEqual([
    'arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds-password-??????',
    'arn:aws:secretsmanager:eu-central-1:111122223333:secret:small/test/*',
  ])
})

test('the autoscaler changes the groups of its own cluster', () => {
  const [, change] = policyOf(clusterOf(everything()), 'cluster_autoscaler') as readonly Record<string, unknown>[]
  expect(change).toMatchObject({
    Action: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
    Condition: { StringEquals: { 'aws:ResourceTag/k8s.io/cluster-autoscaler/small-test': 'owned' } },
  })
})

test('the chart of an add-on is pinned, and its values are the keys that the facts know', () => {
  const { spec } = findByAddress(clusterOf(everything()), 'Application/argocd/addon-cluster-autoscaler').args
  expect(valueAt(spec, 'source.targetRevision')).toMatch(/^\d+\.\d+\.\d+$/)
  expect(valueAt(spec, 'source')).toMatchObject({
    chart: 'cluster-autoscaler',
    helm: { valuesObject: { autoDiscovery: { clusterName: 'small-test' }, image: { tag: 'v1.35.1' } } },
  })
  expect(helmValues('reloader', { watchAll: false, replicas: 2 })).toEqual({
    reloader: { watchGlobally: false, deployment: { replicas: 2 } },
  })
})

test('each add-on with a namespace of its own has a closed one with a level of Pod Security', () => {
  const graph = clusterOf(everything())
  const levels = graph.resources
    .filter(({ type, file }) => type === 'v1/Namespace' && file.startsWith('addons/'))
    .map(({ args }) => [
      valueAt(args, 'metadata.name'),
      (valueAt(args, 'metadata.labels') as Record<string, unknown>)['pod-security.kubernetes.io/enforce'],
    ])
  expect(levels).toEqual([
    ['argocd', 'baseline'],
    ['external-secrets', 'restricted'],
    ['logging', 'privileged'],
    ['reloader', 'restricted'],
  ])
  for (const [name] of levels) findByAddress(graph, `NetworkPolicy/${String(name)}/default-deny`)
})

test('without delivery there are roles, and nothing for an Argo CD that does not exist', () => {
  const { delivery: _, ...rest } = everything()
  const graph = clusterOf(rest)
  expect(graph.resources.filter(({ type }) => type.startsWith('argoproj.io/'))).toEqual([])
  expect(findByAddress(graph, 'platform/aws_iam_role.lb_controller').args.name).toBe('small-test-lb-controller-role')
})

import { describe, expect, test } from 'vitest'
import { defaultBounds } from '../../packages/kit/src/http/bounds.ts'
import { headerPolicyAsList, strictHeaderPolicy } from '../../packages/kit/src/http/header-policy.ts'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import type { Subject } from '../../packages/plinth/src/answers/subject.ts'
import { cdn, compile, definePlatform, service as serviceOf } from '../../packages/plinth/src/index.ts'
import { planLocal } from '../../packages/plinth/src/local/plan/plan.ts'
import type { Behaviour, ServicePlan } from '../../packages/plinth/src/local/plan/local-plan.ts'
import { shop } from '../../apps/shop/contract/src/index.ts'
import platform from './platform.ts'

/** What follows from the platform and from the applications together, and from neither alone. */

const { graph, platform: resolved } = compile(platform)

const subjects = subjectsOf(graph, resolved?.environments ?? [])

/** Longest time that any route of the API may take, in milliseconds. */
const longestRequest = Math.max(...Object.values(shop.routes).map(({ deadline }) => deadline))

/** Seconds after which a target that leaves gets no more new requests (target groups of EKS and kube-proxy). */
const routingForgets = 5

describe.for(subjects.map((subject) => [subject.environment, subject] as const))('%s', ([, subject]) => {
  const plan = planOf(subject)

  test.for(plan.services.map((service) => [service.name, service] as const))(
    'behaviour 4: %s is not killed before routing forgot it and its longest request is over',
    ([, { stopping }]) => {
      expect(stopping.preStop).toBeGreaterThanOrEqual(routingForgets)
      expect(stopping.grace).toBeGreaterThan(stopping.preStop + longestRequest / 1_000)
    },
  )

  test('behaviour 5: the load balancer closes an idle connection before a service does', () => {
    const idle = plan.edge?.balancer?.idleTimeout ?? Number.NaN
    expect(idle).toBeGreaterThan(0)
    expect(defaultBounds.keepAlive).toBeGreaterThan(idle * 1_000)
    expect(defaultBounds.headersTimeout).toBeGreaterThan(defaultBounds.keepAlive)
  })

  test('behaviour 14: the pools of all pods, also of those that a release adds, fit into the database', () => {
    const [database] = plan.postgres
    const users = plan.services.filter(({ stores }) => stores.includes(database?.name ?? ''))
    expect(users.length).toBeGreaterThan(0)
    // A few connections stay free for operators, monitoring and the server itself.
    const reserve = 10
    const wanted = users.map((service) => poolOf(service) * mostPods(subject, service.name))
    const all = wanted.reduce((sum, one) => sum + one, 0)
    expect(all).toBeGreaterThan(0)
    expect(all).toBeLessThanOrEqual((database?.maxConnections ?? 0) - reserve)
  })

  test('behaviour 17: what a route may take fits into what the load balancer and the CDN wait for', () => {
    // CloudFront waits 30 s for an origin unless told otherwise, the load balancer until its connection is idle too long.
    const waits = Math.min(30, plan.edge?.balancer?.idleTimeout ?? 0)
    expect(longestRequest / 1_000).toBeLessThan(waits)
  })

  test('behaviour 32: visitors get the headers of the services from the CDN too, whatever answers them', () => {
    const sent = Object.fromEntries(headerPolicyAsList(strictHeaderPolicy))
    expect(plan.edge?.behaviours.map(headersOf)).toEqual(plan.edge?.behaviours.map(() => sent))
  })

  test('behaviour 39: nothing in the manifests switches faults on', () => {
    const variables = plan.services.flatMap((service) => service.variables.map(({ name }) => name))
    expect(variables.length).toBeGreaterThan(0)
    expect(variables.filter((name) => name.startsWith('FAULTS'))).toEqual([])
  })
})

test('behaviour 32: a policy that services send their headers from makes those of the CDN', () => {
  const policy = {
    ...strictHeaderPolicy,
    contentSecurityPolicy: { 'default-src': ["'self'"], 'img-src': ["'self'", 'https://pictures.example.com'] },
    strictTransportSecurity: { maxAgeSeconds: 600, includeSubdomains: false },
    frameOptions: 'SAMEORIGIN',
    deniedFeatures: ['camera'],
    openerPolicy: 'same-origin-allow-popups',
  } as const
  const web = serviceOf({ path: 'apps/web', port: 8080 })
  const pages = definePlatform({
    name: 'pages',
    region: 'eu-central-1',
    cluster: { nodes: { default: { types: ['t3.medium'], size: 2, min: 2, max: 4 } } },
    edge: cdn({ routes: [{ path: '/*', to: web }], headers: policy }),
    resources: { web },
    environments: { live: { account: '111122223333', terraform: { bucket: 'pages-state' } } },
  })
  const { graph: made, platform: environments } = compile(pages)
  const [live] = subjectsOf(made, environments?.environments ?? [])
  const behaviours = live === undefined ? [] : (planOf(live).edge?.behaviours ?? [])
  expect(behaviours.map(headersOf)).toEqual([Object.fromEntries(headerPolicyAsList(policy))])
})

function headersOf({ headers }: Behaviour) {
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]))
}

function planOf(subject: Subject) {
  if (subject.declared === undefined) throw new Error('a platform file declares its environments')
  return planLocal(subject, subject.declared)
}

function poolOf({ variables }: ServicePlan): number {
  const variable = variables.find(({ name }) => name === 'DATABASE_POOL_SIZE')
  return variable?.from === 'value' ? Number(variable.value) : Number.NaN
}

/** Pods at the busiest moment of a release: the most that the autoscaler may ask for, and the one that is added. */
function mostPods({ graph: { resources } }: Subject, service: string): number {
  const named = resources.filter(({ args }) => nameOf(args) === service)
  const deployment = named.find(({ type }) => type.endsWith('/Deployment'))
  const autoscaler = named.find(({ type }) => type.endsWith('/HorizontalPodAutoscaler'))
  const at = (value: unknown, ...path: readonly string[]): unknown =>
    path.reduce<unknown>((found, key) => (found as Readonly<Record<string, unknown>> | undefined)?.[key], value)
  const usual = Number(at(deployment?.args, 'spec', 'replicas') ?? 0)
  const most = Number(at(autoscaler?.args, 'spec', 'maxReplicas') ?? usual)
  return most + Number(at(deployment?.args, 'spec', 'strategy', 'rollingUpdate', 'maxSurge') ?? 0)
}

function nameOf(args: unknown): unknown {
  return (args as { readonly metadata?: { readonly name?: unknown } }).metadata?.name
}

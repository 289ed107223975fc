import type { Subject } from '#answers/subject.ts'
import type { Resource } from '#graph/resource.ts'
import { at, listAt, textAt } from '#outputs/diagrams/read/at.ts'
import { becauseOf } from './because.ts'
import type { BalancerPlan, BalancerRule, ServicePlan } from './local-plan.ts'

const annotation = 'alb.ingress.kubernetes.io/'

/** The load balancer that the controller makes from the Ingress; rules for host names take every host here. */
export function planBalancer(subject: Subject, services: readonly ServicePlan[]): BalancerPlan | undefined {
  const [ingress] = subject.graph.resources.filter(({ type }) => type === 'networking.k8s.io/v1/Ingress')
  if (ingress === undefined) return undefined
  const known = new Map(services.map(({ name }) => [name, drainOf(name, subject)]))
  const rules = listAt(ingress.args, 'spec.rules').flatMap((rule, r) =>
    listAt(rule, 'http.paths').flatMap((path, p): readonly BalancerRule[] => {
      const service = textAt(path, 'backend.service.name') ?? ''
      const drain = known.get(service)
      if (drain === undefined) return []
      const match = textAt(path, 'pathType') === 'Exact' ? 'exact' : 'prefix'
      const because = becauseOf(ingress, `spec.rules.${r}.http.paths.${p}`)
      return [{ path: textAt(path, 'path') ?? '/', match, service, drain, because }]
    }),
  )
  const idle = attributeOf(annotationOf(ingress, 'load-balancer-attributes'), 'idle_timeout.timeout_seconds')
  return { because: becauseOf(ingress), rules: rules.toSorted(bySpecific), idleTimeout: idle ?? 60 }
}

/** An exact path goes before a prefix, a longer one before a shorter one (Kubernetes, Ingress, multiple matches). */
function bySpecific(a: BalancerRule, b: BalancerRule): number {
  return Number(b.match === 'exact') - Number(a.match === 'exact') || b.path.length - a.path.length
}

/** Without a word of the Service a load balancer waits five minutes (Elastic Load Balancing, deregistration delay). */
function drainOf(name: string, { graph }: Subject): number {
  const service = graph.resources.find(
    ({ type, args }) => type === 'v1/Service' && textAt(args, 'metadata.name') === name,
  )
  const written = service && annotationOf(service, 'target-group-attributes')
  return attributeOf(written, 'deregistration_delay.timeout_seconds') ?? 300
}

function annotationOf({ args }: Resource, name: string): string | undefined {
  const value = (at(args, 'metadata.annotations') as Readonly<Record<string, unknown>> | undefined)?.[
    `${annotation}${name}`
  ]
  return typeof value === 'string' ? value : undefined
}

/** A number in a list such as `deletion_protection.enabled=false,idle_timeout.timeout_seconds=60`. */
function attributeOf(list: string | undefined, name: string): number | undefined {
  const pair = list?.split(',').find((one) => one.trim().startsWith(`${name}=`))
  return pair === undefined ? undefined : Number(pair.trim().slice(name.length + 1))
}

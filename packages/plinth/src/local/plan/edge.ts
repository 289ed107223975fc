import type { Subject } from '#answers/subject.ts'
import { blocksAt, textAt, type Arguments } from '#aws/arguments.ts'
import type { Resource } from '#graph/resource.ts'
import { nameOf } from '#outputs/diagrams/read/element.ts'
import { planBalancer } from './balancer.ts'
import { becauseOf } from './because.ts'
import { cachePolicyOf, noCache } from './cache-policies.ts'
import { headerRulesOf } from './header-rules.ts'
import type { Behaviour, EdgePlan, ServicePlan } from './local-plan.ts'
import { followed } from './plain-arguments.ts'
import { managed } from './stores.ts'

/** CloudFront with the load balancer behind it; a load balancer alone hands everything on. */
export function planEdge(subject: Subject, services: readonly ServicePlan[]): EdgePlan | undefined {
  const balancer = planBalancer(subject, services)
  const [distribution] = managed(subject, 'aws_cloudfront_distribution')
  if (distribution !== undefined) {
    return { because: becauseOf(distribution), behaviours: behavioursOf(distribution, subject), balancer }
  }
  if (balancer === undefined) return undefined
  return { because: balancer.because, behaviours: [passOn(balancer.because)], balancer }
}

function passOn(because: Behaviour['because']): Behaviour {
  const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']
  return { pattern: '*', to: { kind: 'balancer' }, methods, cache: noCache, headers: [], index: undefined, because }
}

function behavioursOf(distribution: Resource, subject: Subject): readonly Behaviour[] {
  const { args } = distribution
  const origins = new Map(blocksAt(args, 'origin').map((origin) => [textAt(origin, 'origin_id'), origin]))
  const read = (block: Arguments, argument: string): Behaviour => {
    const to = destinationOf(origins.get(textAt(block, 'target_origin_id')), subject)
    return {
      pattern: textAt(block, 'path_pattern') ?? '*',
      to,
      methods: textsAt(block, 'allowed_methods'),
      cache: cachePolicyOf(block, subject),
      headers: headerRulesOf(block, subject),
      index: to.kind === 'bucket' ? textAt(args, 'default_root_object') : undefined,
      because: becauseOf(distribution, `${argument}.target_origin_id`),
    }
  }
  return [
    ...blocksAt(args, 'ordered_cache_behavior').map((block, i) => read(block, `ordered_cache_behavior.${i}`)),
    ...blocksAt(args, 'default_cache_behavior').map((block) => read(block, 'default_cache_behavior')),
  ]
}

/** An origin is a bucket where its domain name belongs to one; everything else stands behind the load balancer. */
function destinationOf(origin: Arguments | undefined, subject: Subject): Behaviour['to'] {
  const owner = followed(origin?.['domain_name'], subject)
  return owner?.type === 'aws_s3_bucket' ? { kind: 'bucket', bucket: nameOf(owner) } : { kind: 'balancer' }
}

function textsAt(block: Arguments, name: string): readonly string[] {
  const value = block[name]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

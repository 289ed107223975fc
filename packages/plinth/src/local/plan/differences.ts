import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { isSet, numberAt } from '#aws/arguments.ts'
import { becauseOf } from './because.ts'
import type { Difference, LocalPlan } from './local-plan.ts'
import { managed } from './stores.ts'

type Parts = Omit<LocalPlan, 'differences'>

/** What is knowingly not as in AWS; what a part is not there for is not said. */
export function differencesOf(subject: Subject, plan: Parts): readonly Difference[] {
  return [...storeDifferences(subject, plan), ...edgeDifferences(plan), ...serviceDifferences(subject, plan)]
}

function storeDifferences(subject: Subject, { postgres, caches, buckets }: Parts): readonly Difference[] {
  const standbys = managed(subject, 'aws_db_instance').filter(({ args }) => isSet(args, 'multi_az'))
  const copies = managed(subject, 'aws_elasticache_replication_group').filter(
    ({ args }) => (numberAt(args, 'num_cache_clusters') ?? 1) > 1,
  )
  return [
    ...said('stores are reached without TLS, on addresses that exist on this machine alone', [...postgres, ...caches]),
    ...said('a database has no standby: what takes its place after a failure is the same server, started again', [
      ...standbys.map((one) => ({ because: becauseOf(one, 'multi_az') })),
    ]),
    ...said('a cache is one server without replicas', [
      ...copies.map((one) => ({ because: becauseOf(one, 'num_cache_clusters') })),
    ]),
    ...said('a bucket is a folder that the edge reads; the API of S3 and roles of AWS are not there', buckets),
  ]
}

function edgeDifferences({ edge }: Parts): readonly Difference[] {
  if (edge === undefined) return []
  return [
    ...said('the edge speaks HTTP/1.1 without TLS, compresses nothing, and keeps no error pages', [edge]),
    ...said(
      'the load balancer goes by the readiness probe of each replica; in AWS by checks of its own, which take a minute',
      edge.balancer === undefined ? [] : [edge.balancer],
    ),
    ...said(
      'a request that found no connection goes to the next target, and one that is safe to repeat once more after a ' +
        'reset; in AWS the load balancer answers 502',
      edge.balancer === undefined ? [] : [edge.balancer],
    ),
  ]
}

function serviceDifferences(subject: Subject, { services }: Parts): readonly Difference[] {
  const scalers = subject.graph.resources.filter(({ type }) => type.endsWith('/HorizontalPodAutoscaler'))
  return [
    ...said('services share the processors and the memory of this machine; limits of containers do not hold', services),
    ...said(
      'a service that fails again and again waits up to 10 s for its next start; in the cluster 5 minutes',
      services,
    ),
    ...said('the least number of replicas runs; nothing is scaled', [
      ...scalers.map((one) => ({ because: becauseOf(one, 'spec.minReplicas') })),
    ]),
  ]
}

function said(what: string, parts: readonly { readonly because: Evidence }[]): readonly Difference[] {
  return parts.length === 0 ? [] : [{ what, because: parts.map(({ because }) => because) }]
}

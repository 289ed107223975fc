import type { Subject } from '#answers/subject.ts'
import { textAt } from '#aws/arguments.ts'
import type { Environment } from '#language/environment.ts'
import { differencesOf } from './differences.ts'
import { planEdge } from './edge.ts'
import type { LocalPlan } from './local-plan.ts'
import { planServices } from './services.ts'
import { managed, planBuckets, planCaches, planPostgres } from './stores.ts'

/** What runs on one machine for an environment. A function of what is emitted: same resources, same plan. */
export function planLocal(subject: Subject, declared: Environment): LocalPlan {
  const zones = zonesOf(subject)
  const services = planServices(subject, declared, zones)
  const plan = {
    platform: declared.platform,
    environment: declared.name,
    zones,
    postgres: planPostgres(subject),
    caches: planCaches(subject),
    buckets: planBuckets(subject),
    services,
    edge: planEdge(subject, services),
  }
  return { ...plan, differences: differencesOf(subject, plan) }
}

function zonesOf(subject: Subject): readonly string[] {
  const zones = managed(subject, 'aws_subnet').flatMap(({ args }) => textAt(args, 'availability_zone') ?? [])
  return zones.length === 0 ? [`${subject.place.region}a`] : [...new Set(zones)].sort()
}

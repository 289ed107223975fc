import { logGroupOf } from '#capabilities/log-groups.ts'
import type { Maker } from '#capabilities/maker.ts'
import { derive } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'

/** One log group for each service; the log shipper writes into them and cannot make others. */
export function makeLogs(make: Maker, environment: Environment): void {
  const { observability, services } = environment
  if (observability.logs.value !== 'cloudwatch') return
  for (const service of services) {
    make.in({ path: service.path }).resource(
      'aws_cloudwatch_log_group',
      service.id,
      {
        name: derive(observability.logs, () => logGroupOf(environment, service.slug)),
        retention_in_days: observability.logDays,
      },
      `What ${service.name} prints; made here, so that nothing is kept for ever`,
    )
  }
}

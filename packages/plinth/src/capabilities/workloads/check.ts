import { placeOf } from '#capabilities/place.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Environment, ServiceResource } from '#language/environment.ts'
import { environmentVariable } from '#language/names.ts'

/** What is wrong with own services. */
export function checkWorkloads(environment: Environment): readonly Diagnostic[] {
  const reached = new Set([
    ...(environment.edge?.routes.map((route) => route.to.to) ?? []),
    ...environment.services.flatMap(({ calls }) => calls.map(({ to }) => to)),
  ])
  return environment.services.flatMap((service) => [
    ...checkService(service),
    ...checkVariables(environment, service),
    ...(reached.has(service.name)
      ? []
      : [diagnose('services/unreachable', { name: service.name }, { path: service.path })]),
  ])
}

function checkService({ name, settings, uses }: ServiceResource): readonly Diagnostic[] {
  const { port, replicas, autoscale, health, onSecretChange } = settings
  const findings: Diagnostic[] = []
  if (port.value < 1024) findings.push(diagnose('services/privileged-port', { name, port: port.value }, placeOf(port)))
  if (replicas.value === 1) findings.push(diagnose('availability/single-pod', { name }, placeOf(replicas)))
  if (autoscale !== undefined && autoscale.max.value < replicas.value) {
    const bounds = { name, replicas: replicas.value, max: autoscale.max.value }
    findings.push(diagnose('services/autoscale-bounds', bounds, placeOf(autoscale.max), placeOf(replicas)))
  }
  if (health.live.value === health.ready.value) {
    findings.push(
      diagnose(
        'services/health-shared',
        { name, path: health.live.value },
        placeOf(health.live),
        placeOf(health.ready),
      ),
    )
  }
  if (onSecretChange.value === 'nothing' && uses.length > 0)
    findings.push(diagnose('secrets/stale', { name }, placeOf(onSecretChange)))
  return findings
}

/** Variables that links set may not be set by hand as well. */
function checkVariables(environment: Environment, service: ServiceResource): readonly Diagnostic[] {
  const taken = new Map<string, string>([['PORT', 'the port']])
  for (const { to } of service.calls) {
    const target = environment.services.find(({ name }) => name === to)
    if (target !== undefined) taken.set(`${environmentVariable(target.slug)}_URL`, `the link to ${to}`)
  }
  for (const { to } of service.uses) {
    const store = [...environment.postgres, ...environment.redis, ...environment.buckets].find(
      ({ name }) => name === to,
    )
    const prefix = environmentVariable(store?.slug ?? to)
    for (const suffix of ['URL', 'PASSWORD', 'POOL_SIZE', 'BUCKET'])
      taken.set(`${prefix}_${suffix}`, `the link to ${to}`)
  }
  return Object.keys(service.settings.environment.value)
    .filter((variable) => taken.has(variable))
    .map((variable) =>
      diagnose(
        'services/variable-clash',
        { name: service.name, variable, source: taken.get(variable) ?? '' },
        placeOf(service.settings.environment),
      ),
    )
}

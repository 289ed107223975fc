import type { Statement } from '#capabilities/policy.ts'
import type { Environment } from '#language/environment.ts'
import { resourcesOf, takesNoArn, type ScopePlace } from './scopes.ts'

/** Everything that the types of an environment are read with. One statement, because a policy has room for 6,144 letters. */
export function readStatements(environment: Environment, actions: readonly string[]): readonly Statement[] {
  if (actions.length === 0) return []
  const Action = [...new Set(actions)].sort()
  return [{ Sid: 'Refresh', Effect: 'Allow', Action, Resource: '*', Condition: inRegion(environment) }]
}

/** Statements for each AWS service, held to what belongs to this account, this region, this cluster, these buckets. */
export function writeStatements(place: ScopePlace, actions: readonly string[]): readonly Statement[] {
  const Condition = inRegion(place.environment)
  return byService(actions).flatMap(([service, own]): Statement[] => {
    const wide = own.filter(takesNoArn)
    const narrow = own.filter((action) => !takesNoArn(action))
    const resources = resourcesOf(service, place)
    const Sid = `Write${title(service)}`
    return [
      ...(narrow.length === 0 || resources.length === 0
        ? []
        : [{ Sid, Effect: 'Allow' as const, Action: narrow, Resource: resources, Condition }]),
      ...(wide.length === 0
        ? []
        : [{ Sid: `${Sid}New`, Effect: 'Allow' as const, Action: wide, Resource: '*', Condition }]),
    ]
  })
}

/** The region of the environment, and the one that the global services answer in. */
function inRegion({ region }: Environment): NonNullable<Statement['Condition']> {
  return { StringEquals: { 'aws:RequestedRegion': [...new Set([region.value, 'us-east-1'])].sort() } }
}

function byService(actions: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const services = new Map<string, string[]>()
  for (const action of [...new Set(actions)].sort()) {
    const [service = ''] = action.split(':')
    services.set(service, [...(services.get(service) ?? []), action])
  }
  return [...services]
}

function title(service: string): string {
  return service.charAt(0).toUpperCase() + service.slice(1).replaceAll(/[^a-zA-Z0-9]/g, '')
}

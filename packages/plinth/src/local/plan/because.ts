import type { Evidence } from '#answers/answer.ts'
import type { Resource } from '#graph/resource.ts'

/** What a part of the plan rests on: a resource, one argument of it, and the nearest place in the platform file. */
export function becauseOf(resource: Resource, argument?: string): Evidence {
  const path = (argument === undefined ? undefined : placeOf(resource, argument)) ?? resource.because.path
  return { resource: resource.id, ...(argument !== undefined && { argument }), ...(path.length > 0 && { path }) }
}

function placeOf({ origins }: Resource, argument: string): readonly string[] | undefined {
  const keys = argument.split('.')
  for (let length = keys.length; length > 0; length--) {
    const origin = origins.get(keys.slice(0, length).join('.'))
    if (origin !== undefined) return origin.from === 'decision' ? undefined : origin.path
  }
  return undefined
}

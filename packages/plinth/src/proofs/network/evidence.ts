import type { Evidence } from '#answers/answer.ts'
import type { Resource } from '#graph/resource.ts'
import type { Path } from '#graph/value.ts'

/** What a step rests on: a resource, or one of its arguments, with the place in the platform file behind it. */
export function evidenceOf(resource: Resource, argument?: string): Evidence {
  const path = placeBehind(resource, argument)
  return {
    resource: resource.id,
    ...(argument !== undefined && { argument }),
    ...(path !== undefined && { path }),
  }
}

/** The place that asked for an argument, or for what it stands in; of a foreign plan there is none. */
function placeBehind({ origins, because }: Resource, argument = ''): Path | undefined {
  const keys = argument.split('.')
  for (let length = keys.length; length > 0; length--) {
    const origin = origins.get(keys.slice(0, length).join('.'))
    if (origin !== undefined && origin.from !== 'decision') return origin.path
  }
  return because.capability === 'terraform-plan' ? undefined : because.path
}

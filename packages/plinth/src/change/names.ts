import type { Subject } from '#answers/subject.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import { kubernetesNames } from '#kubernetes/public-names.ts'
import type { PublicName, Sides } from './change.ts'
import { comparable } from './comparable.ts'
import { sidesOf } from './links.ts'

/** Names in DNS, of the CDN and of entrances into the cluster that come and go. */
export function nameChange(before: Subject | undefined, after: Subject | undefined): Sides<PublicName> {
  return sidesOf(namesIn(before), namesIn(after), ({ name, resource }) => `${name} ${resource}`)
}

function namesIn(subject: Subject | undefined): readonly PublicName[] {
  return (subject?.graph.resources ?? []).flatMap((resource) => {
    return [...new Set(namesOf(resource))].map((name) => ({ name, resource: addressOf(resource) }))
  })
}

/** Names as text; one that comes from another resource reads as a reference to it. */
function namesOf(resource: Resource): readonly string[] {
  const { engine, terraform } = resource
  if (engine === 'kubernetes') return kubernetesNames(resource)
  if (engine !== 'terraform' || (terraform?.mode ?? 'managed') !== 'managed') return []
  const names = registry.get(resource.type)?.publicNames?.(resource) ?? []
  return names.flatMap((name) => comparable(name, (id) => id)).filter((name) => typeof name === 'string')
}

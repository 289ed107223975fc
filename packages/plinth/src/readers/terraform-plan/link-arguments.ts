import type { Resource } from '#graph/resource.ts'
import { isReference, unknown } from '#graph/value.ts'
import { attributeAt } from './argument-kind.ts'
import { linkKnown, linkNames } from './link-known.ts'
import { linkUnknown } from './link-unknown.ts'
import { configuredByPlace } from './pair-blocks.ts'
import type { PlannedResource } from './planned-resource.ts'
import type { FindSources } from './source.ts'
import { setAt, valueAt } from './value-at.ts'

/**
 * Arguments as the graph has them: what comes from one attribute of another resource is a reference to it, as a person
 * would have written it; what the apply makes and nobody can tell, or nobody may read, is `Unknown`. An attribute that is
 * not configured is left out, because the provider chooses it.
 *
 * Two things a plan does not say, and what is taken to be so: `aws_subnet.private[*].id` means every instance, although a
 * filter could stand there; and a text made of one unknown reference alone is that reference, although more text could
 * stand around it.
 */
export function linkedArguments(planned: PlannedResource, find: FindSources): Resource['args'] {
  const resource = { ...planned, configured: configuredByPlace(planned) }
  const args = structuredClone(resource.values) as Record<string, unknown>
  for (const [path, { references }] of resource.configured) {
    if (references.length > 0) linkKnown(args, path, find.of(path, references), attributeAt(resource, path))
  }
  linkNames(args, resource, find)
  for (const path of resource.unknown) linkUnknown(args, path, resource, find)
  for (const path of resource.secret) {
    const value = valueAt(args, path)
    if (value !== undefined && value !== null && !isReference(value)) setAt(args, path, unknown('secret'))
  }
  return args
}

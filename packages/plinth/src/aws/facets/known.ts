import type { Resource } from '#graph/resource.ts'
import type { Place } from './facet.ts'
import { registry } from './registry.gen.ts'

/**
 * Value of an attribute before anything is applied: as written, or formed by AWS in a documented way. `undefined` means
 * that only AWS knows.
 */
export function knownAttribute(resource: Resource, attribute: string, place: Place): string | undefined {
  if (resource.engine !== 'terraform' || (resource.terraform?.mode ?? 'managed') !== 'managed') return undefined
  return registry.get(resource.type)?.known?.[attribute]?.(resource, place) ?? plainArgument(resource.args, attribute)
}

/** An argument that stands there as text, number or truth value; inside blocks as `tags.Name` or `rule[0].id`. */
function plainArgument(args: Resource['args'], attribute: string): string | undefined {
  let value: unknown = args
  for (const step of attribute.split(/[.[\]]+/).filter((part) => part !== '')) {
    // A block that appears at most once is written without its index.
    if (step === '0' && !Array.isArray(value)) continue
    if (typeof value !== 'object' || value === null || '$' in value) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

import type { Resource } from '#graph/resource.ts'
import { isReference } from '#graph/value.ts'

/** Resources as a person would write them down, one a line, without what they share. */
export function showResources(resources: readonly Resource[]): string {
  return resources.map(({ id, args }) => `${short(id)} ${show(args)}`).join('\n')
}

function short(id: string): string {
  return id.replace('test/platform/', '').replace('test/gitops/', '')
}

function show(value: unknown): string {
  if (isReference(value))
    return value.attribute === 'id' ? short(value.target) : `${short(value.target)}.${value.attribute}`
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${show(item)}`)
    .join(', ')} }`
}

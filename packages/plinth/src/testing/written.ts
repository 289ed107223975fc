import type { Path } from '#graph/value.ts'

/** Whether a value is written at a path of a platform in its JSON form. */
export function isWritten(recipe: unknown, path: Path): boolean {
  let current = recipe
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return false
    current = (current as Readonly<Record<string, unknown>>)[key]
  }
  return true
}

/** Whether a path leads into what is written: only the end of it may be left out, as a key that has a default. */
export function leadsInto(recipe: Readonly<Record<string, unknown>>, path: Path): boolean {
  const [first, second] = path
  if (first === undefined) return false
  const named = first === 'resources' || first === 'environments' || first === 'waivers'
  if (named) return isWritten(recipe, second === undefined ? [first] : [first, second])
  if (first === 'edge' || first === 'delivery') return isWritten(recipe, [first])
  return optionalSections.has(first) || isWritten(recipe, [first])
}

/** Sections whose every key has a default, so that they need not be written. */
const optionalSections = new Set(['network', 'terraform', 'roles', 'observability', 'reach', 'usage', 'tags', 'date'])

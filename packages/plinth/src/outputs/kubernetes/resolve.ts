import { isJson, isReference, isTemplate, type Reference } from '#graph/value.ts'

/** Text that stands for an attribute of another resource. */
export type Known = (reference: Reference) => string

/** Arguments with every expression replaced by text; parts without one stay the same object. */
export function resolveExpressions(value: unknown, known: Known): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return resolveList(value, known)
  if (isReference(value)) return known(value)
  if (isTemplate(value)) return value.parts.map((part) => (typeof part === 'string' ? part : known(part))).join('')
  if (isJson(value)) return JSON.stringify(resolveExpressions(value.value, known))
  return resolveMap(value as Readonly<Record<string, unknown>>, known)
}

function resolveList(items: readonly unknown[], known: Known): readonly unknown[] {
  let copy: unknown[] | undefined
  for (const [i, item] of items.entries()) {
    const resolved = resolveExpressions(item, known)
    if (resolved === item) continue
    copy ??= [...items]
    copy[i] = resolved
  }
  return copy ?? items
}

function resolveMap(map: Readonly<Record<string, unknown>>, known: Known): Readonly<Record<string, unknown>> {
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(map)) {
    const resolved = resolveExpressions(map[key], known)
    if (resolved === map[key]) continue
    copy ??= { ...map }
    copy[key] = resolved
  }
  return copy ?? map
}

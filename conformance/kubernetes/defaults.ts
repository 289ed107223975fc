import type { Schema } from './schema-sources.ts'

/**
 * A value with the defaults of its schema filled in, as the API server does before it validates.
 * A `null` where the schema has a default and allows no `null` counts as left out.
 */
export function withDefaults(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value))
    return schema.items === undefined ? value : value.map((item) => itemWithDefaults(item, schema))
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = { ...value }
  const { properties = {}, additionalProperties: additional } = schema
  for (const [name, property] of Object.entries(properties)) {
    const absent = result[name] === undefined || (result[name] === null && property.nullable !== true)
    if (absent && property.default !== undefined) result[name] = structuredClone(property.default)
    if (result[name] !== undefined) result[name] = withDefaults(result[name], property)
  }
  if (typeof additional === 'object')
    for (const [name, one] of Object.entries(result))
      if (!(name in properties)) result[name] = withDefaults(one, additional)
  return result
}

function itemWithDefaults(item: unknown, { items }: Schema): unknown {
  return items === undefined ? item : withDefaults(item, items)
}

import { isCall, isJson, isReference, isTemplate } from '../../packages/plinth/src/graph/value.ts'

/**
 * Arguments as evidence writes them: JSON documents as plain data, text with its references in it, and a reference as
 * `${aws_vpc.main.id}`.
 */
export function readable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isReference(value)) return `\${${[addressIn(value.target), value.attribute].filter(Boolean).join('.')}}`
  if (isTemplate(value)) return value.parts.map((part) => (typeof part === 'string' ? part : readable(part))).join('')
  if (isJson(value)) return readable(value.value)
  if (isCall(value)) return `\${${expression(value)}}`
  if (Array.isArray(value)) return value.map(readable)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item)]))
}

/** A call as Terraform writes it. */
function expression(value: unknown): string {
  if (isCall(value)) return `${value.function}(${value.arguments.map(expression).join(', ')})`
  return Array.isArray(value) ? `[${value.map(expression).join(', ')}]` : JSON.stringify(readable(value))
}

/** The Terraform address in the id of a resource: without its environment and its layer. */
function addressIn(id: string): string {
  return id.split('/').at(-1) ?? id
}

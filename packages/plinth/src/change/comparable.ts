import { isCall, isJson, isReference, isTemplate } from '#graph/value.ts'
import { addressIn } from './id-parts.ts'

/** Renames resources that moved, so that a reference to one reads the same on both sides. */
export type Rename = (id: string) => string

/**
 * A value as it is compared and shown: plain data. A JSON document is what it holds; a reference is
 * `aws_vpc.main.id` in angle brackets, without environment and layer.
 */
export function comparable(value: unknown, rename: Rename): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isReference(value))
    return `<${addressIn(rename(value.target))}${value.attribute === '' ? '' : `.${value.attribute}`}>`
  if (isJson(value)) return comparable(value.value, rename)
  if (isTemplate(value)) return value.parts.map((part) => comparable(part, rename)).join('')
  if (isCall(value))
    return `${value.function}(${value.arguments.map((given) => shownValue(comparable(given, rename))).join(', ')})`
  if (Array.isArray(value)) return value.map((item) => comparable(item, rename))
  const entries = Object.entries(value).map(([key, inner]) => [key, comparable(inner, rename)])
  return Object.fromEntries(entries) as Readonly<Record<string, unknown>>
}

/** A value on one line. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'not set'
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'not set')
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same text for equal values, whatever the order of their keys. */
export function keyed(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isGroup(inner) ? sortedKeys(inner) : inner)) ?? ''
}

function sortedKeys(group: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(group).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

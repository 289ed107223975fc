import { isDeclared } from './declared.ts'

const longest = 60

/** A value of the user's program as a message quotes it: short, on one line, whatever it is. */
export function show(value: unknown): string {
  if (isDeclared(value)) return `a ${value.kind}`
  const text = textOf(value).replaceAll(/\s+/g, ' ')
  return text.length > longest ? `${text.slice(0, longest - 3)}...` : text
}

function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `'${value}'`
    case 'function':
      return 'a function'
    case 'object':
      try {
        return JSON.stringify(value, inOrder)
      } catch {
        // A value that contains itself, or one that JSON does not know.
        return Array.isArray(value) ? 'this list' : 'this object'
      }
    default:
      return String(value)
  }
}

/** Keys of a group in one order, so that a message does not depend on how the user sorted them. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

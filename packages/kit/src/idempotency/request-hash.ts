import { createHash } from 'node:crypto'

/** Two requests with one hash ask for the same thing: the order of the members of an object does not matter. */
export function requestHash(request: {
  readonly route: string
  readonly body?: unknown
  readonly params?: unknown
}): string {
  return createHash('sha256').update(canonicalJson(request)).digest('base64url')
}

function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}

import type { Passage } from '../model.ts'
import { intersect, isEmpty, subtract, union } from '../packets.ts'

/** What passes two filters, one after the other, in either order. */
export function compose(a: Passage, b: Passage): Passage {
  const allowed = intersect(a.allowed, b.allowed)
  if (isEmpty(a.unknown) && isEmpty(b.unknown)) return { allowed, unknown: [] }
  return { allowed, unknown: subtract(intersect(allOf(a), allOf(b)), allowed) }
}

/** What the first lets pass beyond the second. */
export function beyond(a: Passage, b: Passage): Passage {
  return { allowed: subtract(a.allowed, b.allowed), unknown: subtract(a.unknown, b.unknown) }
}

function allOf({ allowed, unknown }: Passage): Passage['allowed'] {
  return union(allowed, unknown)
}

export function lets({ allowed, unknown }: Passage): boolean {
  return !isEmpty(allowed) || !isEmpty(unknown)
}

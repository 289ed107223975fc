/**
 * Whether every text that `inner` matches is matched by `outer` too, both patterns of IAM: `*` is any text, `?` any one
 * character (IAM user guide, policy elements: Resource). A wildcard of `inner` can only be matched by a wildcard.
 */
export function coversPattern(outer: string, inner: string): boolean {
  let reachable: ReadonlySet<number> = closure(new Set([0]), outer)
  for (const token of inner) {
    const next = new Set<number>()
    for (const at of reachable) {
      const wanted = outer[at]
      if (wanted === '*') next.add(at)
      else if (wanted !== undefined && token !== '*' && (wanted === token || wanted === '?')) next.add(at + 1)
    }
    reachable = closure(next, outer)
    if (reachable.size === 0) return false
  }
  return reachable.has(outer.length)
}

/** A star may also stand for nothing. */
function closure(positions: Set<number>, outer: string): ReadonlySet<number> {
  for (const at of positions) if (outer[at] === '*') positions.add(at + 1)
  return positions
}

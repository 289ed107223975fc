/** Throws when an assumption of ours does not hold. Never for a mistake of the user. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`This is a bug in Plinth: ${message}`)
}

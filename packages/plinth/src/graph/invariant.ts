/** Throws when an assumption of ours does not hold. Never for a mistake of the user. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`This is a bug in Plinth: ${message}`)
}

/** The end of a switch over all kinds: reached only when a kind was forgotten. */
export function nonexhaustive(value: never): never {
  throw new Error(`This is a bug in Plinth: nothing is known about ${JSON.stringify(value)}`)
}

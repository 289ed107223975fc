const relays = new Set<() => void>()

/** Tells the relays of this process that something was written; those of other processes see it with their next look. */
export function wakeRelays(): void {
  for (const wake of relays) wake()
}

/** Returns what ends the registration. */
export function onWake(wake: () => void): () => void {
  relays.add(wake)
  return () => relays.delete(wake)
}

/** Doubles at most, and halves at most: one slow batch, as behind a checkpoint, says little. */
export function nextBatchSize(size: number, tookMs: number, wantedMs: number): number {
  const factor = Math.min(2, Math.max(0.5, wantedMs / Math.max(tookMs, 1)))
  return Math.min(10_000, Math.max(10, Math.round(size * factor)))
}

/** The sleep after work of some time, so that the work takes its share of the whole. */
export function pauseAfter(tookMs: number, share: number): number {
  return (tookMs * (1 - share)) / share
}

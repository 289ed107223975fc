/**
 * Milliseconds until the next start of a process that has ended `failures` times in a row: the first start comes at
 * once, as in the cluster, and then 1, 2, 4, 8 and always 10 s, where the kubelet goes from 10 s to 5 minutes.
 */
export function backOff(failures: number): number {
  return failures <= 1 ? 0 : Math.min(10_000, 1000 * 2 ** (failures - 2))
}

/** A process that was ready for this long has a fresh start. */
export const settledAfterMs = 60_000

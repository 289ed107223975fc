// @ts-check
/** The middle of several runs, and how a time grows with a size. */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/**
 * Slope of log time over log size between two points: 1 is linear, 2 quadratic, less than 1 is mostly start-up.
 *
 * @param {readonly [size: number, time: number]} smaller
 * @param {readonly [size: number, time: number]} larger
 */
export function growth([size, time], [largerSize, largerTime]) {
  return Math.log(largerTime / time) / Math.log(largerSize / size)
}

// @ts-check
/** One short piece of load on one server, as figures. */
import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Load
 * @property {number[]} times milliseconds of each answer
 * @property {number} failed answers other than 2xx, and none at all
 * @property {number} seconds
 *
 * @typedef {object} Slice
 * @property {number} perSecond
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 * @property {number} processor microseconds of the server for each request, user and system
 * @property {number} failed
 * @property {number} answers
 */

/** @param {number} pid of the server @param {() => Promise<Load>} load @returns {Promise<Slice>} */
export async function sliceOf(pid, load) {
  const before = processorOf(pid)
  const { times, failed, seconds } = await load()
  const processor = processorOf(pid) - before
  const sorted = Float64Array.from(times).toSorted()
  return {
    perSecond: times.length / seconds,
    p50: atQuantile(sorted, 0.5),
    p99: atQuantile(sorted, 0.99),
    processor: (processor * 1e6) / times.length,
    failed,
    answers: times.length,
  }
}

/** @param {Float64Array} sorted @param {number} quantile */
export function atQuantile(sorted, quantile) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? Number.NaN
}

/** Seconds of user and system time of a process and all its threads, from its `stat`: hundredths, as Linux counts them. */
function processorOf(/** @type {number} */ pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in brackets may hold spaces; fields 14 and 15 of the line are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

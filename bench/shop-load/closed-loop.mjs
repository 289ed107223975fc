// @ts-check
/** As many visitors as connections, each of whom asks again as soon as the answer is there: how much a server can do. */
import { createRequire } from 'node:module'
import { mixes } from './mixes.mjs'

/** @type {any} the package has no types of its own */
const autocannon = createRequire(import.meta.url)('autocannon')

/**
 * @param {string} url
 * @param {{ mix: keyof typeof mixes, goods: import('./mixes.mjs').Goods, connections: number, seconds: number }} load
 * @returns {Promise<import('./slice.mjs').Load>}
 */
export async function closedLoop(url, { mix, goods, connections, seconds }) {
  /** Each answer that was no success, once. @type {Set<string>} */
  const failures = new Set()
  const requests = mixes[mix].map(({ request, remember }) => ({
    setupRequest: (/** @type {object} */ given, /** @type {import('./mixes.mjs').Memory} */ memory) => ({
      ...given,
      ...request(goods, memory),
    }),
    onResponse(
      /** @type {number} */ status,
      /** @type {string} */ body,
      /** @type {import('./mixes.mjs').Memory} */ memory,
      /** @type {Record<string, unknown>} */ headers,
    ) {
      if (status < 300) remember?.(memory, body, headers)
      else if (failures.size < 10) failures.add(`${status} ${body}`)
    },
  }))
  /** @type {number[]} */
  const times = []
  let failed = 0
  const started = performance.now()
  await new Promise((resolve, reject) => {
    const run = autocannon({ url, connections, duration: seconds, requests }, (/** @type {unknown} */ error) =>
      error ? reject(error) : resolve(undefined),
    )
    run.on(
      'response',
      (/** @type {unknown} */ _, /** @type {number} */ status, /** @type {number} */ __, /** @type {number} */ ms) => {
        times.push(ms)
        if (status >= 300) failed += 1
      },
    )
    run.on('reqError', () => (failed += 1))
  })
  for (const failure of failures) console.error(failure)
  return { times, failed, seconds: (performance.now() - started) / 1000 }
}

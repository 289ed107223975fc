// @ts-check
/**
 * The shop on the service kit beside the same routes written directly on fastify and pg, over one PostgreSQL. Short
 * slices of load on one and the other in turn, so that whatever else the machine does hits both; medians of all slices.
 * First a closed loop that saturates, then arrivals in an open loop at a rate that both can bear. Needs Linux, which
 * tells the processor time of the servers. Fails when a request fails; with `--strict` also when the kit costs too much.
 *
 *     node bench/shop-load.mjs                            browse, cart and checkout
 *     node bench/shop-load.mjs --mixes browse --rounds 3  some of it
 *     node bench/shop-load.mjs --mixes checkout --rate 200 open loop at so many requests a second
 *     node bench/shop-load.mjs --profile FOLDER           with a profile of the processor of each server
 *     node bench/shop-load.mjs --json FILE                results as data as well
 */
import { writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import { closedLoop } from './shop-load/closed-loop.mjs'
import { mixes } from './shop-load/mixes.mjs'
import { openLoop } from './shop-load/open-loop.mjs'
import { startServers } from './shop-load/servers.mjs'
import { sliceOf } from './shop-load/slice.mjs'
import { median } from './statistics.mjs'

/**
 * @typedef {import('./shop-load/slice.mjs').Slice} Slice
 * @typedef {Record<'kit' | 'direct', Slice>} Pair
 */

/** The throughput that the kit may cost, of that of the direct routes. */
const goal = 0.25
/** The part of what the slower one can do that arrives in the open loop. */
const bearable = 0.3
const names = /** @type {const} */ (['direct', 'kit'])

const { values: options } = parseArgs({
  options: {
    mixes: { type: 'string', default: Object.keys(mixes).join(',') },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '16' },
    rate: { type: 'string' },
    profile: { type: 'string' },
    json: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
})
const [rounds, seconds, connections] = [options.rounds, options.seconds, options.connections].map(Number)
if (rounds === undefined || seconds === undefined || connections === undefined) throw new Error('numbers, please')

register()
const { startTestPostgres } = await import('../packages/kit/src/testing/postgres.ts')

const load = () => loadavg()[0]?.toFixed(1) ?? '?'
console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? '?'}, load ${load()} at the start`)
const postgres = await startTestPostgres({ settings: { shared_buffers: '128MB' } })
/** @type {Awaited<ReturnType<typeof startServers>> | undefined} */
let servers
/** @type {Record<string, unknown>} */
const results = {}
let missed = false
try {
  servers = await startServers(await postgres.newDatabase(), { profile: options.profile })
  const goods = await goodsOf(servers.kit.url)
  console.log('| mix | loop | | requests/s | p50 ms | p99 ms | µs of the server | failed |')
  console.log('|---|---|---|--:|--:|--:|--:|--:|')
  for (const mix of /** @type {(keyof typeof mixes)[]} */ (options.mixes.split(','))) {
    const closed = await pairOf((url) => closedLoop(url, { mix, goods, connections, seconds }))
    report(mix, `closed, ${connections} at once`, closed)
    const rate = Number(options.rate ?? Math.round(bearable * Math.min(closed.kit.perSecond, closed.direct.perSecond)))
    const open = await pairOf((url) => openLoop(url, { mix, goods, rate, seconds }))
    report(mix, `open, ${rate}/s`, open)
    const cost = 1 - closed.kit.perSecond / closed.direct.perSecond
    const processor = closed.kit.processor / closed.direct.processor
    console.log(
      `${mix}: the kit costs ${percent(cost)} of the throughput, and the server's time is ${processor.toFixed(2)} times that of the direct one`,
    )
    results[mix] = { closed, open, cost, processor }
    missed ||= cost > goal
  }
  console.log(`load ${load()} at the end; goal of at most ${percent(goal)}: ${missed ? 'missed' : 'met'}`)
} finally {
  await servers?.stop()
  await postgres.stop()
}
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`)
if (missed && options.strict) process.exitCode = 1

/** One warm slice of each, then slices in turn. @param {(url: string) => Promise<import('./shop-load/slice.mjs').Load>} run @returns {Promise<Pair>} */
async function pairOf(run) {
  /** @type {Record<'kit' | 'direct', Slice[]>} */
  const slices = { kit: [], direct: [] }
  for (let round = 0; round <= (rounds ?? 0); round += 1) {
    await servers?.analyze()
    for (const name of names) {
      const server = servers?.[name]
      if (server === undefined) throw new Error('no server')
      const slice = await sliceOf(server.pid, () => run(server.url))
      if (round > 0) slices[name].push(slice)
      // What the last one left to do, such as mails, is over before the next one begins.
      await sleep(300)
    }
  }
  return { kit: mediansOf(slices.kit), direct: mediansOf(slices.direct) }
}

/** @param {readonly Slice[]} slices @returns {Slice} */
function mediansOf(slices) {
  const of = (/** @type {keyof Slice} */ figure) => median(slices.map((slice) => slice[figure]))
  const sum = (/** @type {'failed' | 'answers'} */ figure) => slices.reduce((total, slice) => total + slice[figure], 0)
  return {
    ...{ perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), processor: of('processor') },
    ...{ failed: sum('failed'), answers: sum('answers') },
  }
}

/** @param {string} mix @param {string} loop @param {Pair} pair */
function report(mix, loop, pair) {
  for (const name of names) {
    const { perSecond, p50, p99, processor, failed } = pair[name]
    console.log(
      `| ${mix} | ${loop} | ${name} | ${Math.round(perSecond)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${Math.round(processor)} | ${failed} |`,
    )
    if (failed > 0) process.exitCode = 1
  }
}

/** Asked from the shop itself. @param {string} url @returns {Promise<import('./shop-load/mixes.mjs').Goods>} */
async function goodsOf(url) {
  const ask = async (/** @type {string} */ path) => (await fetch(`${url}${path}`)).json()
  const { items } = await ask('/api/products?limit=60')
  const { categories } = await ask('/api/categories')
  const slugs = items.map((/** @type {{ slug: string }} */ { slug }) => slug)
  const products = await Promise.all(slugs.map((/** @type {string} */ slug) => ask(`/api/products/${slug}`)))
  const skus = products.flatMap(({ variants }) => variants.map((/** @type {{ sku: string }} */ { sku }) => sku))
  const answer = await fetch(`${url}/api/fake-payments/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': '1' },
    body: JSON.stringify({ number: '4242424242424242', expires: '12/39', code: '123', holder: 'Alex Buyer' }),
  })
  const { token } = await answer.json()
  return { slugs, skus, card: token, categories: categories.map((/** @type {{ slug: string }} */ { slug }) => slug) }
}

/** @param {number} part */
function percent(part) {
  return `${(part * 100).toFixed(1)} %`
}

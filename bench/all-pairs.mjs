// @ts-check
/**
 * Which of N network interfaces can start a connection to which others, all pairs in one go: time from resources to the
 * answer, for a hundred, a thousand and ten thousand interfaces, and how it grows. Fails when the largest takes longer
 * than its goal on an otherwise quiet machine (`--strict`).
 *
 *     node bench/all-pairs.mjs                     the three sizes, the median of three runs
 *     node bench/all-pairs.mjs --sizes 100,1000    some of them
 *     node bench/all-pairs.mjs --rounds 1          once each
 */
import { cpus, loadavg } from 'node:os'
import process, { exit } from 'node:process'
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import { growth, median } from './statistics.mjs'

register()
const { countsOf, networkOf } = await import('./networks.ts')
const { buildNetwork } = await import('../packages/plinth/src/proofs/network/build-network.ts')
const { allPairs } = await import('../packages/plinth/src/proofs/network/all-pairs/all-pairs.ts')
const { pairsOf } = await import('../packages/plinth/src/proofs/network/all-pairs/way.ts')

/** Seconds for ten thousand interfaces in five hundred subnets with a thousand groups. */
const goal = 5
const goalSize = 10_000

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    rounds: { type: 'string', default: '3' },
    strict: { type: 'boolean', default: false },
  },
})

/** @type {{ size: number, build: number, pairs: number, total: number, processor: number }[]} */
const results = []
console.log(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}`)
console.log('| interfaces | subnets | groups | VPCs | read | all pairs | together | processor | ways | open pairs |')
console.log('|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
for (const size of options.sizes.split(',').map(Number)) {
  const subject = networkOf(size)
  const runs = Array.from({ length: Number(options.rounds) }, () => measured(subject))
  const build = median(runs.map((run) => run.build))
  const pairs = median(runs.map((run) => run.pairs))
  const total = median(runs.map((run) => run.build + run.pairs))
  const processor = median(runs.map((run) => run.processor))
  results.push({ size, build, pairs, total, processor })
  const { vpcs, subnets, groups } = countsOf(size)
  const ways = runs[0]?.ways ?? []
  const open = ways.reduce((sum, way) => sum + pairsOf(way), 0)
  const cells = [
    size,
    subnets,
    groups,
    vpcs,
    seconds(build),
    seconds(pairs),
    seconds(total),
    seconds(processor),
    ways.length,
    open,
  ]
  console.log(`| ${cells.map(withCommas).join(' | ')} |`)
}

for (const [i, larger] of results.entries()) {
  const smaller = results[i - 1]
  if (smaller === undefined) continue
  const slope = growth([smaller.size, smaller.processor], [larger.size, larger.processor])
  console.log(
    `growth of processor time ${smaller.size} -> ${larger.size}: ${slope.toFixed(2)} (1 is linear, 2 quadratic)`,
  )
}

const largest = results.find(({ size }) => size === goalSize)
if (largest !== undefined) {
  const met = largest.total < goal
  console.log(`goal of ${goal} s for ${goalSize} interfaces: ${met ? 'met' : 'missed'} (${seconds(largest.total)})`)
  if (!met && options.strict) exit(1)
}

/** @param {ReturnType<typeof networkOf>} subject */
function measured(subject) {
  const before = process.cpuUsage()
  const started = performance.now()
  const network = buildNetwork(subject)
  const built = performance.now()
  const ways = allPairs(network)
  const pairs = (performance.now() - built) / 1000
  const { user, system } = process.cpuUsage(before)
  return { build: (built - started) / 1000, pairs, processor: (user + system) / 1e6, ways }
}

/** @param {number} value */
function seconds(value) {
  return `${value.toFixed(2)} s`
}

/** @param {number | string} cell */
function withCommas(cell) {
  return typeof cell === 'string' ? cell : String(cell).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

// @ts-check
/**
 * From the command to the first page: `plinth up` of the shop as a whole process, from its start until the page, its
 * scripts, its styles and the products that it shows have come over HTTP. The first start of all makes the database and
 * is not counted. Fails when a start fails; with `--strict` also when the median takes longer than its goal.
 *
 *     node bench/second-start.mjs                 the median of five starts
 *     node bench/second-start.mjs --rounds 3
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus, loadavg } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from './statistics.mjs'

/** Seconds to the first page, when it is not the first start. */
const goal = 5

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, strict: { type: 'boolean', default: false } },
})
const inRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const command = [
  inRoot('packages/plinth/bin/plinth.js'),
  ...['up', inRoot('blueprints/shop/platform.ts'), '--env', 'demo', '--port', '0', '--json'],
]

console.log(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}`)
console.log('| start | ready | first page | end |')
console.log('|---|--:|--:|--:|')
/** @type {number[]} */
const pages = []
for (let round = 0; round <= Number(options.rounds); round += 1) {
  const { ready, page, end } = await startOnce()
  if (round > 0) pages.push(page)
  console.log(`| ${round === 0 ? 'not counted' : round} | ${seconds(ready)} | ${seconds(page)} | ${seconds(end)} |`)
}
const middle = median(pages)
const met = middle < goal
console.log(
  `median ${seconds(middle)}, fastest ${seconds(Math.min(...pages))}; goal of ${goal} s: ${met ? 'met' : 'missed'}`,
)
if (!met && options.strict) process.exitCode = 1

/** Seconds from the start of the process to its word that it is ready, to the whole page, and from Ctrl-C to its end. */
async function startOnce() {
  const started = performance.now()
  const child = spawn(process.execPath, command, { cwd: inRoot(''), stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  const url = await readyUrl(child.stdout, exit)
  const ready = since(started)
  await loadPage(url)
  const page = since(started)
  const stopped = performance.now()
  child.kill('SIGINT')
  const [code] = await exit
  if (code !== 0) throw new Error(`plinth up ended with ${code}`)
  return { ready, page, end: since(stopped) }
}

/** @param {import('node:stream').Readable} output @param {Promise<unknown>} exit @returns {Promise<string>} */
function readyUrl(output, exit) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: output })
    lines.on('line', (line) => {
      if (!line.startsWith('{')) return
      const event = JSON.parse(line)
      if (event.kind === 'ready') resolve(event.url)
    })
    void exit.then(() => reject(new Error('plinth up ended before it was ready')))
  })
}

/** What a browser asks for before somebody sees products. @param {string} url */
async function loadPage(url) {
  const html = await textOf(new URL('/', url))
  const parts = [...html.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)].map(([, path]) => path ?? '/')
  if (parts.length === 0) throw new Error('the page has no scripts')
  await Promise.all([...parts, '/api/products'].map((path) => textOf(new URL(path, url))))
}

/** @param {URL} url */
async function textOf(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url.pathname} answered ${answer.status}`)
  return answer.text()
}

/** @param {number} moment of `performance.now()` */
function since(moment) {
  return (performance.now() - moment) / 1000
}

/** @param {number} value */
function seconds(value) {
  return `${value.toFixed(2)} s`
}

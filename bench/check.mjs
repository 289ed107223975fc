// @ts-check
/**
 * Cold `plinth check` of the shop, with all proofs, prices and diagnostics, as a whole process each time; and what a
 * process costs that does nothing but print its version. Fails when a check fails, never because it was slow.
 *
 *     npm run check --workspace bench                    nine runs
 *     npm run check --workspace bench -- --rounds 3      as many
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, isStale } from '../scripts/build.mjs'
import { measure } from './measure.mjs'
import { median } from './statistics.mjs'

/** Seconds of wall time. */
const goal = 1

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } })
const inRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
if (await isStale()) process.stdout.write(`Built: ${await build({ declarations: false })}.\n`)

const plinth = inRoot('packages/plinth/bin/plinth.js')
const commands = {
  'plinth check': [plinth, 'check', inRoot('blueprints/shop/platform.ts')],
  'plinth --version': [plinth, '--version'],
}
const folder = await mkdtemp(join(tmpdir(), 'plinth-bench-'))
try {
  /** @type {Record<string, import('./measure.mjs').Run[]>} */
  const runs = {}
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const [name, args] of Object.entries(commands)) (runs[name] ??= []).push(await measure(args, folder))
  }
  for (const [name, all] of Object.entries(runs)) process.stdout.write(`${lineOf(name, all)}\n`)
  process.stdout.write(`goal for plinth check: ${goal} s\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** @param {string} name @param {readonly import('./measure.mjs').Run[]} runs */
function lineOf(name, runs) {
  const of = (/** @type {'seconds' | 'processor' | 'memory'} */ figure) => median(runs.map((run) => run[figure]))
  const fastest = Math.min(...runs.map(({ seconds }) => seconds))
  const figures = [
    `${of('seconds').toFixed(2)} s`,
    `fastest ${fastest.toFixed(2)} s`,
    `processor ${of('processor').toFixed(2)} s`,
    `${Math.round(of('memory'))} MiB`,
  ]
  return `${name.padEnd(18)} median of ${runs.length}: ${figures.join(', ')}`
}

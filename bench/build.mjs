// @ts-check
/**
 * Cold `plinth build` beside the floor, which writes the same kinds of files from plain objects without a compiler.
 * Both run alternately as whole processes, so that their ratio holds on a busy machine too; the goals in seconds are
 * for a quiet one. Fails when a build fails, never because it was slow.
 *
 *     npm run bench                              all sizes
 *     npm run bench -- --sizes shop,100          some of them
 *     npm run bench -- --rounds 3 --json FILE    as many runs of each; results as data as well
 *     npm run bench -- --only floor              one of the two programs
 *     TMPDIR=/dev/shm npm run bench              output into memory, where others keep the disk busy
 */
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import { build, isStale } from '../scripts/build.mjs'
import { measure, measuredBy } from './measure.mjs'
import { growth, median } from './statistics.mjs'

/**
 * @typedef {'plinth' | 'floor'} Program
 * @typedef {{ readonly name: string, readonly services: number, readonly goal: number, readonly rounds: number }} Size
 * @typedef {Record<'seconds' | 'processor' | 'memory' | 'files' | 'bytes', number>} Figures
 * @typedef {{ readonly size: Size, readonly medians: Partial<Record<Program, Figures>>, readonly fastest: Partial<Record<Program, number>> }} Result
 */

/** Goals in seconds of wall time; fewer runs where one takes long. */
const sizes = /** @type {const} @satisfies {readonly Size[]} */ ([
  { name: 'shop', services: 2, goal: 0.5, rounds: 9 },
  { name: '10', services: 10, goal: 0.5, rounds: 9 },
  { name: '100', services: 100, goal: 0.8, rounds: 7 },
  { name: '500', services: 500, goal: 2, rounds: 5 },
  { name: '2000', services: 2000, goal: 6, rounds: 3 },
])

/** Kinds of file systems by the number that Linux gives them. @type {Readonly<Record<number, string>>} */
const fileSystems = {
  0xef53: 'ext4',
  0x1021994: 'tmpfs',
  0x794c7630: 'overlayfs',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
}

/** MiB that the largest build may take. */
const memoryGoal = 1024

register()
const { writePlatform } = await import('./platforms.ts')

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: sizes.map(({ name }) => name).join(',') },
    rounds: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
})
const names = options.sizes.split(',')
const unknown = names.filter((name) => !sizes.some((size) => size.name === name))
if (unknown.length > 0) throw new Error(`there is no size ${unknown.join(', ')}`)
const programs = /** @type {readonly Program[]} */ (options.only === undefined ? ['plinth', 'floor'] : [options.only])

const inRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
if (programs.includes('plinth') && (await isStale())) say(`Built: ${await build({ declarations: false })}.\n`)
const folder = await mkdtemp(join(tmpdir(), 'plinth-bench-'))
try {
  /** @type {Result[]} */
  const results = []
  for (const size of sizes.filter(({ name }) => names.includes(name))) results.push(await resultOf(size))
  say(await reportOf(results))
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(asData(results), null, 2)}\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Runs both programs in turn: A B A B. @param {Size} size @returns {Promise<Result>} */
async function resultOf(size) {
  const platform =
    size.name === 'shop' ? inRoot('blueprints/shop/platform.ts') : writePlatform(size.services, join(folder, size.name))
  const args = {
    plinth: [inRoot('packages/plinth/bin/plinth.js'), 'build', platform, '--out', '{out}'],
    floor: [inRoot('bench/floor/floor.mjs'), size.name, '{out}'],
  }
  /** @type {Record<Program, import('./measure.mjs').Run[]>} */
  const runs = { plinth: [], floor: [] }
  const rounds = Number(options.rounds ?? size.rounds)
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`${size.name}: run ${round} of ${rounds}\n`)
    for (const program of programs) runs[program].push(await measure(args[program], folder))
  }
  return {
    size,
    medians: Object.fromEntries(programs.map((program) => [program, mediansOf(runs[program])])),
    fastest: Object.fromEntries(
      programs.map((program) => [program, Math.min(...runs[program].map(({ seconds }) => seconds))]),
    ),
  }
}

/** @param {readonly import('./measure.mjs').Run[]} runs @returns {Figures} */
function mediansOf(runs) {
  const of = (/** @type {keyof Figures} */ figure) => median(runs.map((run) => run[figure]))
  return {
    seconds: of('seconds'),
    processor: of('processor'),
    memory: of('memory'),
    files: of('files'),
    bytes: of('bytes'),
  }
}

/** @param {readonly Result[]} results */
async function reportOf(results) {
  return [
    await machine(),
    '',
    ...rowsOf(results),
    '',
    ...(programs.length === 2 ? [...comparisonOf(results), ''] : []),
    ...growthOf(results),
  ].join('\n')
}

/** What ran it and how busy that was; no name and no path of it. */
async function machine() {
  const [first] = cpus()
  const gibibytes = Math.round(totalmem() / 1024 ** 3)
  const { type } = await statfs(folder)
  const [minute, , quarter] = loadavg()
  return [
    `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${gibibytes} GiB, ${process.platform} ${process.arch}`,
    `Node ${process.version}`,
    `output on ${fileSystems[type] ?? `file system ${type.toString(16)}`}`,
    `load ${fixed(minute ?? 0)} in the last minute, ${fixed(quarter ?? 0)} in the last quarter of an hour`,
    `processor and memory by \`${measuredBy}\`; medians`,
  ].join('; ')
}

/** @param {readonly Result[]} results */
function rowsOf(results) {
  return [
    '| platform | program | wall s | fastest | processor s | peak MiB | files | kB | runs |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|',
    ...results.flatMap(({ size, medians, fastest }) =>
      programs.map((program) => {
        const { seconds, processor, memory, files, bytes } = figuresOf(medians, program)
        const rounds = options.rounds ?? size.rounds
        return `| ${size.name} | ${program} | ${fixed(seconds)} | ${fixed(fastest[program] ?? Number.NaN)} | ${fixed(processor)} | ${memory.toFixed(0)} | ${files} | ${(bytes / 1000).toFixed(0)} | ${rounds} |`
      }),
    ),
  ]
}

/** @param {readonly Result[]} results */
function comparisonOf(results) {
  return [
    '| platform | plinth / floor: wall | processor | files | bytes | goal s | met | memory goal MiB | met |',
    '|---|--:|--:|--:|--:|--:|---|--:|---|',
    ...results.map(({ size, medians }) => {
      const [plinth, floor] = [figuresOf(medians, 'plinth'), figuresOf(medians, 'floor')]
      const ratio = (/** @type {keyof Figures} */ figure) => fixed(plinth[figure] / floor[figure])
      return `| ${size.name} | ${ratio('seconds')} | ${ratio('processor')} | ${ratio('files')} | ${ratio('bytes')} | ${size.goal} | ${plinth.seconds <= size.goal ? 'yes' : 'no'} | ${memoryGoal} | ${plinth.memory <= memoryGoal ? 'yes' : 'no'} |`
    }),
  ]
}

/** The shop differs in kind from the others, so it has no place on their curve. @param {readonly Result[]} results */
function growthOf(results) {
  const points = results.filter(({ size }) => size.name !== 'shop')
  if (points.length < 2) return []
  return [
    'Growth exponent (1 is linear; start-up makes it less):',
    '',
    `| from → to |${programs.map((program) => ` ${program}: wall | ${program}: processor |`).join('')}`,
    `|---|${programs.map(() => '--:|--:|').join('')}`,
    ...points.slice(1).map((larger, i) => {
      const smaller = /** @type {Result} */ (points[i])
      const exponent = (/** @type {Program} */ program, /** @type {keyof Figures} */ figure) =>
        fixed(
          growth(
            [smaller.size.services, figuresOf(smaller.medians, program)[figure]],
            [larger.size.services, figuresOf(larger.medians, program)[figure]],
          ),
        )
      const cells = programs.map((program) => ` ${exponent(program, 'seconds')} | ${exponent(program, 'processor')} |`)
      return `| ${smaller.size.name} → ${larger.size.name} |${cells.join('')}`
    }),
    '',
  ]
}

/** @param {readonly Result[]} results */
function asData(results) {
  const [first] = cpus()
  return {
    machine: { processor: first?.model, cores: cpus().length, memory: totalmem(), node: process.version },
    measuredBy,
    results,
  }
}

/** @param {Result['medians']} medians @param {Program} program @returns {Figures} */
function figuresOf(medians, program) {
  return /** @type {Figures} */ (medians[program])
}

/** @param {number} value */
function fixed(value) {
  return value.toFixed(2)
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`)
}

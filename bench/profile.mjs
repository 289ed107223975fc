// @ts-check
/**
 * Where the time of a build goes: builds a platform of so many services with V8's sampling profiler and names the
 * functions of the sources, not of the bundle.
 *
 *     node bench/profile.mjs 2000            the 25 functions with the most time of their own
 *     node bench/profile.mjs 2000 --top 50   more of them
 *     node bench/profile.mjs shop            the shop
 *     node bench/profile.mjs FILE            another platform file
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as esbuild from 'esbuild'
import { register } from 'tsx/esm/api'

/**
 * @typedef {{ readonly functionName: string, readonly url: string, readonly lineNumber: number, readonly columnNumber: number }} CallFrame
 * @typedef {{ readonly id: number, readonly callFrame: CallFrame, readonly children?: readonly number[] }} ProfileNode
 * @typedef {{ readonly nodes: readonly ProfileNode[], readonly samples: readonly number[], readonly timeDeltas: readonly number[] }} Profile
 * @typedef {{ readonly name: string, readonly place: string, own: number, total: number }} Spot
 */

register()
const { writePlatform } = await import('./platforms.ts')

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { top: { type: 'string', default: '25' } },
})
const [size = '500'] = positionals
const root = fileURLToPath(new URL('..', import.meta.url))
const packageRoot = join(root, 'packages', 'plinth')
const dist = join(packageRoot, `dist.${process.pid}`)
const folder = mkdtempSync(join(tmpdir(), 'plinth-profile-'))
try {
  await bundleWithMaps()
  print(readProfile(run(size)))
} finally {
  rmSync(dist, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

/** The bundle as `scripts/build.mjs` makes it, with maps that lead back to the sources. */
async function bundleWithMaps() {
  await esbuild.build({
    absWorkingDir: packageRoot,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['esbuild'],
    chunkNames: '[name]-[hash]',
    sourcemap: 'external',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'\nconst require = createRequireOfBundle(import.meta.url)",
    },
  })
}

/** Builds the platform and returns the path of its profile. @param {string} name */
function run(name) {
  const profiling = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500']
  const args = [...profiling, join(dist, 'cli.js'), 'build', fileOf(name), '--out', join(folder, 'out')]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  // A platform with findings is worth a look too: they have to be found, placed and printed.
  if (status !== 0 && status !== 1) throw new Error(`the build ended with ${status}\n${stdout}${stderr}`)
  return join(folder, readdirSync(folder).find((each) => each.endsWith('.cpuprofile')) ?? '')
}

/** @param {string} name a number of services, `shop` or a file */
function fileOf(name) {
  if (name.endsWith('.ts')) return resolve(name)
  return name === 'shop'
    ? join(root, 'blueprints', 'shop', 'platform.ts')
    : writePlatform(Number(name), join(folder, 'platform'))
}

/** @param {string} path @returns {{ spots: readonly Spot[], milliseconds: number }} */
function readProfile(path) {
  const { nodes, samples, timeDeltas } = /** @type {Profile} */ (JSON.parse(readFileSync(path, 'utf8')))
  const own = new Map(nodes.map(({ id }) => [id, 0]))
  samples.forEach((id, i) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[i] ?? 0) / 1000))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const places = placesIn()
  /** @type {Map<string, Spot>} */
  const spots = new Map()
  /** Adds a subtree; a function counts once in its own recursion. @type {(node: ProfileNode, above: ReadonlySet<Spot>) => number} */
  const add = (node, above) => {
    const place = places(node.callFrame)
    const name = node.callFrame.functionName || '(anonymous)'
    const spot = spots.get(`${name} ${place}`) ?? { name, place, own: 0, total: 0 }
    spots.set(`${name} ${place}`, spot)
    const mine = own.get(node.id) ?? 0
    const below = (node.children ?? []).reduce((sum, id) => {
      const child = byId.get(id)
      return child === undefined ? sum : sum + add(child, new Set([...above, spot]))
    }, 0)
    spot.own += mine
    if (!above.has(spot)) spot.total += mine + below
    return mine + below
  }
  const [first] = nodes
  const milliseconds = first === undefined ? 0 : add(first, new Set())
  return { spots: [...spots.values()], milliseconds }
}

/** Leads a position of the bundle back to a line of the sources. @returns {(frame: CallFrame) => string} */
function placesIn() {
  /** @type {Map<string, SourceMap | undefined>} */
  const maps = new Map()
  const mapOf = (/** @type {string} */ file) => {
    if (!maps.has(file))
      maps.set(file, file.startsWith(dist) ? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))) : undefined)
    return maps.get(file)
  }
  return ({ url, lineNumber, columnNumber }) => {
    if (!url.startsWith('file:')) return url === '' ? '' : `${url}:${lineNumber + 1}`
    const file = fileURLToPath(url)
    const entry = mapOf(file)?.findEntry(lineNumber, columnNumber)
    if (entry === undefined || !('originalSource' in entry)) return `${relative(root, file)}:${lineNumber + 1}`
    return `${relative(root, resolve(dist, entry.originalSource))}:${entry.originalLine + 1}`
  }
}

/** @param {{ spots: readonly Spot[], milliseconds: number }} profile */
function print({ spots, milliseconds }) {
  const top = Number(options.top)
  const row = (/** @type {Spot} */ { name, place, own, total }) =>
    `${own.toFixed(0).padStart(8)} ${((100 * own) / milliseconds).toFixed(1).padStart(5)} % ${total.toFixed(0).padStart(8)}  ${name}  ${place}`
  const lines = [
    `${/^\d+$/.test(size) ? `${size} services` : basename(size)}, ${milliseconds.toFixed(0)} ms with the profiler, Node ${process.version}`,
    '',
    'by own time:',
    '  own ms   own % total ms  function  place',
    ...spots
      .toSorted((a, b) => b.own - a.own)
      .slice(0, top)
      .map(row),
    '',
    'by time with everything below:',
    '  own ms   own % total ms  function  place',
    ...spots
      .toSorted((a, b) => b.total - a.total)
      .slice(0, top)
      .map(row),
    '',
    'own time by folder:',
    ...foldersOf(spots).map(
      ([name, own]) =>
        `${own.toFixed(0).padStart(8)} ${((100 * own) / milliseconds).toFixed(1).padStart(5)} %  ${name}`,
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** @param {readonly Spot[]} spots @returns {readonly (readonly [string, number])[]} */
function foldersOf(spots) {
  /** @type {Map<string, number>} */
  const folders = new Map()
  for (const { name, place, own } of spots) {
    const home =
      /^packages\/plinth\/src\/(?:[^/:]+\/){0,2}/.exec(place)?.[0] ??
      /^(?:node:[^/:]+|[^:]*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(place)?.[0] ??
      (place === '' ? name : 'the platform file')
    folders.set(home, (folders.get(home) ?? 0) + own)
  }
  return [...folders].sort((a, b) => b[1] - a[1])
}

// @ts-check
/** Makes a fresh clone ready: the packages of the lock file, and a compiler built from the sources as they are. */
import { join } from 'node:path'
import { readJson, root, say, seconds, show } from './steps.mjs'

export async function setUp() {
  await requireNode()
  if (await isInstalled()) say('packages: as in package-lock.json')
  else await install()

  const { build, isStale } = await import('./build.mjs')
  if (await isStale()) {
    say('build: packages/plinth/dist')
    say(`build: ${await build()}`)
  } else say('build: packages/plinth/dist is newer than its sources')
}

async function requireNode() {
  const { engines } = await readJson(join(root, 'package.json'))
  const wanted = /** @type {string} */ (engines.node).replace('>=', '')
  const [major = 0, minor = 0] = wanted.split('.').map(Number)
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  throw new Error(`Plinth needs Node ${wanted} or newer; this is ${process.version}`)
}

/** Whether node_modules holds what the lock file asks for; packages for other machines are optional. */
async function isInstalled() {
  const wanted = await readJson(join(root, 'package-lock.json'))
  const present = await readJson(join(root, 'node_modules', '.package-lock.json'))
  if (present === undefined) return false
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (!path.includes('node_modules/') || (optional && !(path in present.packages))) return true
    return present.packages[path]?.version === version
  })
}

async function install() {
  const started = Date.now()
  say('packages: npm ci')
  const code = await show('npm', ['ci', '--no-audit', '--no-fund'])
  if (code !== 0) throw new Error('npm ci failed; its own message stands above')
  say(`packages: installed in ${seconds(started)}`)
}

// @ts-check
/** Makes a fresh clone ready: the packages of the lock file, and a compiler built from the sources as they are. */
import { join } from 'node:path'
import { readJson, root, say, seconds, show } from './steps.mjs'

export async function setUp() {
  await installPackages()
  say(`build: ${await buildWhenStale()}`)
}

export async function installPackages() {
  await requireNode()
  if (await isInstalled()) say('packages: as in package-lock.json')
  else await install()
}

/** Builds the compiler unless it is newer than its sources; says what happened. */
export async function buildWhenStale() {
  const { build, isStale } = await import('./build.mjs')
  return (await isStale()) ? await build() : 'newer than its sources'
}

async function requireNode() {
  const { engines } = await readJson(join(root, 'package.json'))
  if (isSupported(process.versions.node, engines.node)) return
  throw new Error(`Plinth needs Node ${engines.node}; this is ${process.version}`)
}

/** @param {string} version @param {string} range such as `^20.19 || >=24` */
export function isSupported(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return range.split(' || ').some((part) => {
    const [wantedMajor = 0, wantedMinor = 0] = part.replace(/^\D+/, '').split('.').map(Number)
    if (major === wantedMajor) return minor >= wantedMinor
    return part.startsWith('>=') && major > wantedMajor
  })
}

/** Whether node_modules holds what the lock file asks for; packages for other machines are optional. */
async function isInstalled() {
  const wanted = await readJson(join(root, 'package-lock.json'))
  const present = await readJson(join(root, 'node_modules', '.package-lock.json'))
  return present !== undefined && hasAll(present, wanted)
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** @param {Lock} present @param {Lock} wanted */
export function hasAll(present, wanted) {
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

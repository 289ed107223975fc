// @ts-check
/**
 * Keeps package-lock.json complete for every machine: `node scripts/lock-file.mjs` after `npm install <package>`.
 *
 * npm leaves a platform's binary out of the lock file when the registry at hand does not serve it, and then refuses
 * `npm ci` everywhere. Version and place of such a package are known from the package that asks for it, and its
 * platform from its name; only its checksum is not, which npm adds where it can.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson, root, say } from './steps.mjs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * Entries that the lock file lacks, by their path.
 *
 * @param {{ packages: Record<string, any> }} lock
 * @returns {Record<string, object>}
 */
export function missingEntries({ packages }) {
  /** @type {Record<string, object>} */
  const missing = {}
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages) continue
      const { os, cpu, libc } = platformOf(name)
      const { dev, license } = parent
      missing[`node_modules/${name}`] = { version, cpu, dev, libc, license, optional: true, os }
    }
  }
  return missing
}

/** Platform in a package name: `@oxlint/binding-linux-x64-musl`. @param {string} name */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  if (os === undefined || cpu === undefined) throw new Error(`package-lock.json lacks ${name}: add it with npm install`)
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined
  return { os: [os], cpu: [cpu], libc }
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, 'package-lock.json')
  const lock = await readJson(file)
  const missing = missingEntries(lock)
  const packages = { ...lock.packages, ...missing }
  const paths = Object.keys(packages).toSorted(new Intl.Collator('en').compare)
  lock.packages = Object.fromEntries(paths.map((path) => [path, packages[path]]))
  await writeFile(file, `${JSON.stringify(lock, undefined, 2)}\n`)
  say(`package-lock.json: ${Object.keys(missing).length} entries added`)
}

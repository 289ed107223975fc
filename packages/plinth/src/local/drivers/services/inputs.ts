import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readDescription, type ServicePackage } from './package.ts'

/** Folders that hold what is made, or what is installed. */
const made = new Set(['node_modules', 'dist', 'build', 'coverage', 'out'])

/** Folders whose files decide what a build makes: the package, and packages of the same workspace that it imports. */
export function inputFolders({
  folder,
  dependencies,
}: Pick<ServicePackage, 'folder' | 'dependencies'>): readonly string[] {
  const found = new Set<string>([folder])
  const visit = (from: string, names: readonly string[]): void => {
    for (const name of names) {
      const linked = workspaceFolder(from, name)
      if (linked === undefined || found.has(linked)) continue
      found.add(linked)
      const { dependencies: own } = readDescription(join(linked, 'package.json'))
      visit(linked, Object.keys(own ?? {}))
    }
  }
  visit(folder, dependencies)
  return [...found].sort()
}

/** Where a dependency really is, when that is outside of every `node_modules`. */
function workspaceFolder(from: string, name: string): string | undefined {
  const link = join(from, 'node_modules', name)
  if (existsSync(join(link, 'package.json'))) {
    const real = realpathSync(link)
    return real.includes('/node_modules/') ? undefined : real
  }
  const above = dirname(from)
  return above === from ? undefined : workspaceFolder(above, name)
}

/** One word for everything that a build depends on: sources, the workspace's, and installed versions. */
export function fingerprint(parts: Pick<ServicePackage, 'folder' | 'dependencies' | 'build'>): string {
  const hash = createHash('sha256').update(parts.build ?? '')
  for (const folder of inputFolders(parts)) {
    for (const file of filesIn(folder)) hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  const lock = lockFile(parts.folder)
  if (lock !== undefined) hash.update(readFileSync(lock))
  return hash.digest('hex')
}

/** Files of a folder that a person wrote, sorted. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return made.has(entry.name) || entry.name.startsWith('.') ? [] : filesIn(path)
      return entry.isFile() ? [path] : []
    })
}

function lockFile(folder: string): string | undefined {
  const found = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'].map((name) => join(folder, name)).find(existsSync)
  const above = dirname(folder)
  return found ?? (above === folder ? undefined : lockFile(above))
}

/** One word for what a build made: a file that was changed or removed since means that it must be made again. */
export function outputsOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of [...made].filter((one) => one !== 'node_modules').sort()) {
    const path = join(folder, name)
    if (existsSync(path)) for (const line of sizesIn(path)) hash.update(line)
  }
  return hash.digest('hex')
}

function sizesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name))
      return `${basename(folder)}/${name} ${size} ${Math.round(mtimeMs)}\n`
    })
}

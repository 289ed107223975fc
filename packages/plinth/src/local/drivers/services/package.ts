import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ServicePlan } from '../../plan/local-plan.ts'
import { LocalProblem } from '../system.ts'

/** What a service's own package.json says about running it. */
export interface ServicePackage {
  readonly folder: string
  readonly start: string
  readonly build: string | undefined
  readonly dependencies: readonly string[]
}

interface Description {
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Reads the package of a service. A command of a drill takes the place of its `start`. */
export function packageOf({ name, path }: ServicePlan, root: string, command: string | undefined): ServicePackage {
  const folder = join(root, path)
  const file = join(folder, 'package.json')
  if (!existsSync(file)) {
    throw new LocalProblem(`${name} has no package.json in ${path}`, {
      help: 'a service that runs here is a package with a `start` script; `path` in the platform file says where',
    })
  }
  const { scripts = {}, dependencies, devDependencies } = readDescription(file)
  const start = command ?? scripts['start']
  if (start === undefined) {
    throw new LocalProblem(`${join(path, 'package.json')} has no \`start\` script`, {
      help: `say how ${name} is started: "scripts": { "start": "node dist/server.js" }`,
    })
  }
  return {
    ...{ folder, start, build: scripts['build'] },
    dependencies: Object.keys({ ...dependencies, ...devDependencies }).sort(),
  }
}

export function readDescription(file: string): Description {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Description
  } catch (error) {
    throw new LocalProblem(`${file} is not readable: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** `node_modules/.bin` of a folder and of every one above it, as npm puts them on the PATH. */
export function binFolders(folder: string): readonly string[] {
  const above = dirname(folder)
  const own = basename(folder) === 'node_modules' ? [] : [join(folder, 'node_modules', '.bin')]
  return [...own, ...(above === folder ? [] : binFolders(above))].filter((one) => existsSync(one))
}

/**
 * A script of package.json for `sh -c`. A plain command takes the place of the shell, so that signals reach the program
 * itself; a line of several commands needs the shell to stay.
 */
export function shellLine(script: string): string {
  if (/[;&|\n<>]|\bexec\b/.test(script.replaceAll(/'[^']*'|"[^"]*"/g, ''))) return script
  const [assignments = ''] = /^(?:\w+=\S*\s+)*/.exec(script) ?? []
  return `${assignments}exec ${script.slice(assignments.length)}`
}

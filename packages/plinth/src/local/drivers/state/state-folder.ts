import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LocalProblem } from '../system.ts'
import { clearRemains, RunFile, runningIn } from './run-file.ts'

/** What one environment keeps between runs. */
export interface StateFolder {
  readonly path: string
  /** What is alive now. */
  readonly run: RunFile
  /** A folder below, made when it is missing. */
  readonly folder: (...names: readonly string[]) => string
  /** A secret of this folder: random when it is first asked for, then always the same. */
  readonly secret: (name: string) => string
  /** How much of an earlier run had to be cleared away. */
  readonly cleared: number
}

/** Opens the folder for this run alone. */
export function openState(path: string): StateFolder {
  makeFolder(path)
  const other = runningIn(path)
  if (other !== undefined) {
    const where = other.url === undefined ? '' : ` at ${other.url}`
    throw new LocalProblem(`it runs already${where} (process ${other.pid})`, { help: 'stop it with `plinth down`' })
  }
  const cleared = clearRemains(path)
  const run = new RunFile(path)
  const folder = (...names: readonly string[]): string => {
    const made = join(path, ...names)
    mkdirSync(made, { recursive: true })
    return made
  }
  return { path, run, folder, secret: secretsIn(join(path, 'secrets.json')), cleared }
}

/** Databases are no sources: a folder that Plinth makes tells Git so. */
function makeFolder(path: string): void {
  const outermost = mkdirSync(path, { recursive: true, mode: 0o755 })
  if (outermost === undefined) return
  const parts = path.split('/.plinth/')
  const top = parts.length > 1 ? `${parts[0] ?? ''}/.plinth` : path
  const ignore = join(top, '.gitignore')
  if (existsSync(dirname(ignore)) && !existsSync(ignore)) writeFileSync(ignore, '*\n')
}

function secretsIn(file: string): (name: string) => string {
  const secrets: Record<string, string> = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    : {}
  return (name) => {
    const known = secrets[name]
    if (known !== undefined) return known
    // Hexadecimal: it stands in URLs, configuration files and SQL, and needs no escape in any of them.
    const made = randomBytes(24).toString('hex')
    secrets[name] = made
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    return made
  }
}

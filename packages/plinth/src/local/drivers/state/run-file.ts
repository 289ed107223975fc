import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isAlive, startOf } from './process-table.ts'

/**
 * Something that outlives Plinth unless somebody takes it away. `group`: a process and its children, `process`: one that
 * takes its children along itself.
 */
export type Remains = RemainingProcess | { readonly kind: 'namespace' | 'address'; readonly id: string }

interface RemainingProcess {
  readonly kind: 'group' | 'process'
  readonly id: number
  readonly signal: 'KILL' | 'QUIT'
}

/**
 * What a run has started, one line each: `group 1234 8812345 KILL`. It is kept up to date on disk, so that the watchdog
 * and the next start can clear away what a run left that was killed. Plain words, because a shell reads it too. Each run
 * has a file of its own: a watchdog that is late must not clear away the next run.
 */
export class RunFile {
  readonly path: string
  readonly #lines = new Map<string, string>()

  constructor(folder: string) {
    this.path = join(folder, `run-${process.pid}`)
    this.#lines.set('plinth', `plinth ${process.pid} ${startOf(process.pid) ?? '-'} -`)
    this.#write()
  }

  add(remains: Remains): void {
    this.#lines.set(keyOf(remains), lineOf(remains))
    this.#write()
  }

  remove(remains: { readonly kind: Remains['kind']; readonly id: string | number }): void {
    if (this.#lines.delete(keyOf(remains))) this.#write()
  }

  /** Tells other commands where the system answers. */
  setUrl(url: string): void {
    this.#lines.set('url', `url ${url} - -`)
    this.#write()
  }

  /** After this nothing is left to clear away. */
  close(): void {
    rmSync(this.path, { force: true })
  }

  /** Processes first: they are ended before the networks that they are in. */
  #write(): void {
    const isNetwork = (line: string): boolean => /^(?:namespace|address) /.test(line)
    const lines = [...this.#lines.values()].toSorted((a, b) => Number(isNetwork(a)) - Number(isNetwork(b)))
    writeFileSync(`${this.path}.new`, `${lines.join('\n')}\n`, { mode: 0o600 })
    renameSync(`${this.path}.new`, this.path)
  }
}

function keyOf({ kind, id }: { readonly kind: string; readonly id: string | number }): string {
  return `${kind} ${id}`
}

function lineOf(remains: Remains): string {
  if (!('signal' in remains)) return `${remains.kind} ${remains.id} - -`
  return `${remains.kind} ${remains.id} ${startOf(remains.id) ?? '-'} ${remains.signal}`
}

interface Line {
  readonly kind: string
  readonly id: string
  readonly started: string
  readonly signal: string
}

function linesIn(file: string): readonly Line[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' '))
      .map(([kind = '', id = '', started = '', signal = '']) => ({ kind, id, started, signal }))
  } catch {
    return []
  }
}

function filesIn(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter((name) => /^run-\d+$/.test(name)).map((name) => join(folder, name))
}

/** A run that lives. */
export interface Running {
  readonly pid: number
  /** Undefined while it starts. */
  readonly url: string | undefined
}

/** The run that a folder belongs to now. */
export function runningIn(folder: string): Running | undefined {
  for (const file of filesIn(folder)) {
    const lines = linesIn(file)
    const plinth = lines.find(({ kind }) => kind === 'plinth')
    if (plinth !== undefined && isSame(plinth)) {
      return { pid: Number(plinth.id), url: lines.find(({ kind }) => kind === 'url')?.id }
    }
  }
  return undefined
}

/** Clears away what runs left that were killed together with their watchdogs. Says how much that was. */
export function clearRemains(folder: string): number {
  return filesIn(folder).reduce((sum, file) => sum + clearFile(file), 0)
}

function clearFile(file: string): number {
  const lines = linesIn(file).filter(({ kind }) => Object.hasOwn(clearing, kind))
  let cleared = 0
  for (const line of lines) {
    try {
      if (clearing[line.kind]?.(line) === true) cleared++
    } catch {
      // It went away by itself meanwhile.
    }
  }
  rmSync(file, { force: true })
  return cleared
}

/** How each kind goes away; whether there was anything. */
const clearing: Readonly<Record<string, (line: Line) => boolean>> = {
  group: (line) => isSame(line) && process.kill(-Number(line.id), `SIG${line.signal}`),
  process: (line) => isSame(line) && process.kill(Number(line.id), `SIG${line.signal}`),
  namespace: ({ id }) => deletes(['netns', 'delete', id]),
  address: ({ id }) => deletes(['address', 'delete', id, 'dev', 'lo']),
}

function deletes(words: readonly string[]): boolean {
  execFileSync('ip', words, { stdio: 'ignore' })
  return true
}

/** Whether the process is still the one that was written down. */
function isSame({ id, started }: Line): boolean {
  const pid = Number(id)
  return isAlive(pid) && startOf(pid) === started
}

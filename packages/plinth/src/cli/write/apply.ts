import type { OutputFile } from '#outputs/file.ts'
import type { Decision } from './decide.ts'
import type { Contents, Disk } from './disk.ts'
import { manifestAsText, manifestPath, notesFolder, pendingPath } from './manifest.ts'
import { folderOf, foldersAbove } from './paths.ts'

export interface Work {
  readonly out: string
  readonly disk: Disk
  readonly contents: Contents
  /** Called now and then with the number of files that are written. */
  readonly progress: (written: number) => void
  /** Folder that holds files until all are written; no other build has the same. */
  readonly staging: string
  /** Folders that builds which were killed have left behind. */
  readonly abandoned: readonly string[]
}

/** Why nothing was written. */
export interface Failure {
  readonly path: string
  readonly cause: string
  /** Paths that could not be put back as they were; their old content is in `rescue`. */
  readonly unrestored: readonly string[]
  readonly rescue: string
}

/**
 * Carries out a decision, whole or not at all. Every file is written into a folder beside, on the same file system, and
 * only then moved to its place: whole folders at once where there is nothing yet. Old content is kept until the last
 * move, so that a move that fails takes the others back with it.
 */
export function apply(decision: Decision, work: Work): Failure | undefined {
  const { out, disk, staging, abandoned } = work
  const steps = new Steps(out, disk, staging)
  try {
    stage(decision, work, steps)
    moveAll(decision, work.contents, steps)
  } catch (error) {
    const unrestored = steps.undo()
    const rescue = `${staging}/old`
    if (unrestored.length === 0) tidy(disk, out, [staging, pendingPath, notesFolder, ''])
    return { path: steps.current, cause: error instanceof Error ? error.message : String(error), unrestored, rescue }
  }
  tidy(disk, out, [staging, pendingPath, ...abandoned, ...new Set(decision.removed.map(folderOf))])
  return undefined
}

/** Writes every file into the staging folder. Nothing that a person looks at changes. */
function stage({ created, updated, manifest }: Decision, { progress, staging }: Work, steps: Steps): void {
  for (const [i, { path, text }] of [...created, ...updated].entries()) {
    steps.write(path, `${staging}/new/${path}`, text)
    if (i % 500 === 499) progress(i + 1)
  }
  const text = manifestAsText(manifest)
  steps.write(manifestPath, `${staging}/manifest.json`, text)
  steps.write(manifestPath, pendingPath, text)
}

/** Moves every file to its place; the manifest comes last. */
function moveAll({ created, updated, removed }: Decision, contents: Contents, steps: Steps): void {
  for (const path of unitsOf(created, contents)) steps.place(path)
  for (const { path } of updated) steps.replace(path)
  for (const path of removed) steps.takeAway(path)
  steps.finish()
}

/** What to move for files that are new: the top folder that does not exist yet, or the file itself. */
function unitsOf(created: readonly OutputFile[], contents: Contents): ReadonlySet<string> {
  const tops = new Map<string, string | undefined>()
  const units = new Set<string>()
  for (const { path } of created) {
    const folder = folderOf(path)
    if (!tops.has(folder))
      tops.set(
        folder,
        foldersAbove(path).find((above) => contents.kindOf(above) === 'absent'),
      )
    units.add(tops.get(folder) ?? path)
  }
  return units
}

/** Changes of the disk that remember how to take them back. */
class Steps {
  /** What is being worked on, for the message if it fails. */
  current = notesFolder
  readonly #out: string
  readonly #disk: Disk
  readonly #staging: string
  readonly #folders = new Set<string>()
  readonly #done: { readonly path: string; readonly undo: () => void }[] = []

  constructor(out: string, disk: Disk, staging: string) {
    this.#out = out
    this.#disk = disk
    this.#staging = `${out}/${staging}`
  }

  /** Writes the future content of a path to another place. */
  write(path: string, place: string, text: string): void {
    this.current = path
    const target = `${this.#out}/${place}`
    this.#makeFolder(target)
    this.#disk.write(target, text)
  }

  place(path: string): void {
    this.current = path
    const [from, to] = [`${this.#staging}/new/${path}`, `${this.#out}/${path}`]
    this.#disk.rename(from, to)
    this.#done.push({ path, undo: () => this.#disk.rename(to, from) })
  }

  replace(path: string): void {
    this.current = path
    const [target, old] = [`${this.#out}/${path}`, `${this.#staging}/old/${path}`]
    this.#makeFolder(old)
    this.#disk.keep(target, old)
    this.#disk.rename(`${this.#staging}/new/${path}`, target)
    this.#done.push({ path, undo: () => this.#disk.rename(old, target) })
  }

  takeAway(path: string): void {
    this.current = path
    const [target, old] = [`${this.#out}/${path}`, `${this.#staging}/old/${path}`]
    this.#makeFolder(old)
    this.#disk.rename(target, old)
    this.#done.push({ path, undo: () => this.#disk.rename(old, target) })
  }

  finish(): void {
    this.current = manifestPath
    this.#disk.rename(`${this.#staging}/manifest.json`, `${this.#out}/${manifestPath}`)
  }

  /** Takes back what was done, the last step first; returns the paths where that failed too. */
  undo(): readonly string[] {
    return this.#done.toReversed().flatMap(({ path, undo }) => (succeeds(undo) ? [] : [path]))
  }

  #makeFolder(path: string): void {
    const folder = folderOf(path)
    if (this.#folders.has(folder)) return
    this.#disk.makeFolder(folder)
    this.#folders.add(folder)
  }
}

/** Deletes what only this build needed, and folders that became empty. A failure here harms nobody. */
function tidy(disk: Disk, out: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (path.startsWith(`${notesFolder}/`)) succeeds(() => disk.remove(`${out}/${path}`))
    else for (const folder of [path, ...foldersAbove(path).toReversed()]) succeeds(() => disk.prune(`${out}/${folder}`))
  }
}

function succeeds(action: () => void): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}

import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { folderOf } from './paths.ts'

/** What writing needs of a disk. Tests hand in one that fails. */
export interface Disk {
  readonly write: (path: string, text: string) => void
  readonly rename: (from: string, to: string) => void
  /** A second name for the same content; a copy where the file system has no links. */
  readonly keep: (from: string, to: string) => void
  readonly makeFolder: (path: string) => void
  /** Deletes a folder with everything in it. */
  readonly remove: (path: string) => void
  /** Deletes a folder if nothing is in it. */
  readonly prune: (path: string) => void
}

export const realDisk: Disk = {
  write: (path, text) => writeFileSync(path, text),
  rename: (from, to) => renameSync(from, to),
  keep: (from, to) => {
    try {
      linkSync(from, to)
    } catch {
      copyFileSync(from, to)
    }
  },
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  prune: (path) => {
    if (readdirSync(path).length === 0) rmdirSync(path)
  },
}

export type Kind = 'file' | 'folder' | 'link' | 'absent'

/** The output folder as it is. Each folder is listed once, so that 15,000 paths cost as many lookups in memory. */
export class Contents {
  readonly #out: string
  readonly #folders = new Map<string, ReadonlyMap<string, Kind>>()

  constructor(out: string) {
    this.#out = out
  }

  kindOf(path: string): Kind {
    return this.#list(folderOf(path)).get(path.slice(path.lastIndexOf('/') + 1)) ?? 'absent'
  }

  read(path: string): string {
    return readFileSync(`${this.#out}/${path}`, 'utf8')
  }

  /** What lies in a folder; nothing when it is absent or no folder. */
  #list(folder: string): ReadonlyMap<string, Kind> {
    const known = this.#folders.get(folder)
    if (known !== undefined) return known
    const exists = folder === '' || this.kindOf(folder) !== 'absent'
    const listed = exists ? namesIn(folder === '' ? this.#out : `${this.#out}/${folder}`) : nothing
    this.#folders.set(folder, listed)
    return listed
  }

  /** Where a link leads to, if that is outside of the output folder. */
  outside(path: string): string | undefined {
    try {
      const target = realpathSync(`${this.#out}/${path}`)
      const root = realpathSync(this.#out)
      return target === root || target.startsWith(`${root}/`) ? undefined : target
    } catch {
      return 'nothing'
    }
  }
}

const nothing: ReadonlyMap<string, Kind> = new Map()

function namesIn(folder: string): ReadonlyMap<string, Kind> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return new Map(
      entries.map((entry) => [entry.name, entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file']),
    )
  } catch {
    return nothing
  }
}

import { hash as oneShot, createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kill, pid } from 'node:process'
import { compareText } from '#diagnostics/diagnostic.ts'
import { isInside } from './paths.ts'

/** Folder of Plinth's own notes inside an output folder. */
export const notesFolder = '.plinth'

export const manifestPath = `${notesFolder}/manifest.json`

/** Stands here between the first and the last moved file of a build, so that a build that was killed can be told. */
export const pendingPath = `${notesFolder}/manifest.pending.json`

/** Holds files of a running build until all of them are written; the number is that of its process. */
export function stagingOf(process: number): string {
  return `${notesFolder}/staging-${process}`
}

/** Staging folders of builds that were killed. */
export function abandonedIn(out: string): readonly string[] {
  const names = existsSync(join(out, notesFolder)) ? readdirSync(join(out, notesFolder)) : []
  return names.flatMap((name) => {
    const process = Number(/^staging-(\d+)$/.exec(name)?.[1] ?? pid)
    return process === pid || isAlive(process) ? [] : [stagingOf(process)]
  })
}

/** Signal 0 asks whether a process is there and does nothing to it. */
function isAlive(process: number): boolean {
  try {
    return kill(process, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What builds have written: the fingerprint of each file by its path. */
export type Manifest = ReadonlyMap<string, string>

/** What the last build wrote, and what one that was killed meant to write. */
export interface Memory {
  readonly last: Manifest
  readonly pending: Manifest
}

export function readMemory(out: string): Memory {
  return { last: readManifest(join(out, manifestPath)), pending: readManifest(join(out, pendingPath)) }
}

/** Whether a build wrote this content to this path. */
export function wrote({ last, pending }: Memory, path: string, fingerprint: string): boolean {
  return last.get(path) === fingerprint || pending.get(path) === fingerprint
}

/** 128 bits of SHA-256: enough that nobody meets two files with one fingerprint. */
export function fingerprintOf(content: string | Buffer): string {
  // The one-shot function is twice as fast and came with Node 20.12.
  const digest =
    typeof oneShot === 'function' ? oneShot('sha256', content) : createHash('sha256').update(content).digest('hex')
  return digest.slice(0, 32)
}

export function sameManifest(a: Manifest, b: Manifest): boolean {
  return a.size === b.size && [...a].every(([path, fingerprint]) => b.get(path) === fingerprint)
}

export function manifestAsText(manifest: Manifest): string {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => compareText(a, b)))
  const about = 'What `plinth build` wrote here. It tells files that a person changed from files that may be replaced.'
  return `${JSON.stringify({ about, files }, null, 1)}\n`
}

/** A manifest that is missing or damaged remembers nothing: then every file counts as somebody else's. */
function readManifest(path: string): Manifest {
  try {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as { readonly files?: unknown }
    if (typeof files !== 'object' || files === null) return new Map()
    return new Map(Object.entries(files as Record<string, string>).filter(([file]) => isInside(file)))
  } catch {
    return new Map()
  }
}

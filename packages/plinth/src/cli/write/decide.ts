import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { OutputFile } from '#outputs/file.ts'
import type { Contents } from './disk.ts'
import { fingerprintOf, wrote, type Manifest, type Memory } from './manifest.ts'
import { folderOf, foldersAbove } from './paths.ts'

/** What a build would do to the output folder. */
export interface Decision {
  readonly created: readonly OutputFile[]
  readonly updated: readonly OutputFile[]
  readonly unchanged: readonly string[]
  /** Paths that no longer belong to the platform. */
  readonly removed: readonly string[]
  /** Paths that are left as they are because somebody else changed them. */
  readonly kept: readonly string[]
  readonly findings: readonly PathFinding[]
  /** Findings say that nothing can be written at all. */
  readonly blocked: boolean
  readonly manifest: Manifest
}

/** What is wrong with one path. */
export interface PathFinding {
  readonly path: string
  readonly diagnostic: Diagnostic
}

export interface Wish {
  readonly files: readonly OutputFile[]
  readonly force: boolean
  /** Paths that this build is about; others are neither written nor removed. */
  readonly selected: (path: string) => boolean
}

/** Compares what a build wants with what is there. Reads, and changes nothing. */
export function decide({ files, force, selected }: Wish, contents: Contents, memory: Memory): Decision {
  const wanted = files.filter(({ path }) => selected(path))
  const obstacles = obstaclesTo(wanted, contents)
  const created: OutputFile[] = []
  const updated: OutputFile[] = []
  const unchanged: string[] = []
  const kept: string[] = []
  const findings = [...obstacles]
  const manifest = new Map([...memory.last].filter(([path]) => !selected(path)))

  const keep = (path: string, diagnostic?: Diagnostic): void => {
    kept.push(path)
    if (diagnostic !== undefined) findings.push({ path, diagnostic })
    const known = memory.last.get(path)
    if (known !== undefined) manifest.set(path, known)
  }
  const put = (file: OutputFile, list: OutputFile[]): void => {
    list.push(file)
    manifest.set(file.path, fingerprintOf(file.text))
  }

  for (const file of obstacles.length > 0 ? [] : wanted) {
    const { path, text, owner } = file
    const kind = contents.kindOf(path)
    const content = kind === 'file' ? contents.read(path) : undefined
    if (kind === 'absent') put(file, created)
    else if (content === text) {
      unchanged.push(path)
      manifest.set(path, fingerprintOf(text))
    } else if (owner === 'workflow') keep(path)
    else if (force || (content !== undefined && wrote(memory, path, fingerprintOf(content)))) put(file, updated)
    else keep(path, diagnose(memory.last.has(path) ? 'output/edited-by-hand' : 'output/not-ours', { path }))
  }

  const removed: string[] = []
  const present = new Set(wanted.map(({ path }) => path))
  for (const path of new Set([...memory.last.keys(), ...memory.pending.keys()])) {
    if (present.has(path) || !selected(path) || obstacles.length > 0 || contents.kindOf(path) !== 'file') continue
    if (force || wrote(memory, path, fingerprintOf(contents.read(path)))) removed.push(path)
    else keep(path, diagnose('output/obsolete-but-edited', { path }))
  }
  return { created, updated, unchanged, removed, kept, findings, blocked: obstacles.length > 0, manifest }
}

/** Links that lead out of the folder, and files and folders that stand in each other's place. */
function obstaclesTo(files: readonly OutputFile[], contents: Contents): readonly PathFinding[] {
  const found: PathFinding[] = []
  const folders = new Set<string>()
  const refuse = (path: string, diagnostic: Diagnostic): void => void found.push({ path, diagnostic })
  for (const { path } of files) {
    for (const folder of folders.has(folderOf(path)) ? [] : foldersAbove(path)) {
      if (folders.has(folder)) continue
      folders.add(folder)
      const target = contents.kindOf(folder) === 'link' ? contents.outside(folder) : undefined
      if (target !== undefined) refuse(folder, diagnose('output/leads-outside', { path: folder, target }))
      if (contents.kindOf(folder) === 'file')
        refuse(folder, diagnose('output/not-written', { path: folder, cause: 'it is a file' }))
    }
    if (contents.kindOf(path) === 'folder')
      refuse(path, diagnose('output/not-written', { path, cause: 'it is a folder' }))
  }
  return found
}

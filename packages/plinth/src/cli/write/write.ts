import { pid } from 'node:process'
import { diagnose } from '#diagnostics/diagnostic.ts'
import { invariant } from '#graph/invariant.ts'
import type { OutputFile } from '#outputs/file.ts'
import { findingAbout, type Finding } from '../finding.ts'
import { apply, type Failure } from './apply.ts'
import { decide, type Decision, type PathFinding } from './decide.ts'
import { Contents, realDisk, type Disk } from './disk.ts'
import { abandonedIn, readMemory, sameManifest, stagingOf } from './manifest.ts'
import { isInside } from './paths.ts'

export interface WriteOptions {
  /** Absolute path of the output folder. */
  readonly out: string
  /** Only says what would be done. */
  readonly dryRun?: boolean
  /** Overwrites and removes also what somebody else changed. */
  readonly force?: boolean
  /** Paths that this build is about; all unless given. */
  readonly selected?: (path: string) => boolean
  readonly progress?: (written: number) => void
  readonly disk?: Disk
}

/** What was done to the output folder, or would be done. */
export interface WriteReport {
  readonly created: readonly string[]
  readonly updated: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: readonly string[]
  /** Left as they are: changed by somebody else, or by the delivery workflow. */
  readonly kept: readonly string[]
  readonly findings: readonly Finding[]
  /** Whether the folder is now as this report says; false when nothing was written. */
  readonly done: boolean
}

/** Brings an output folder to the state that a build wants: only what differs is written, and all of it or nothing. */
export function writeFiles(files: readonly OutputFile[], options: WriteOptions): WriteReport {
  const { out, dryRun = false, force = false, selected = () => true, disk = realDisk } = options
  for (const { path } of files) invariant(isInside(path), `the output file '${path}' is not below its folder`)

  const contents = new Contents(out)
  const memory = readMemory(out)
  const decision = decide({ files, force, selected }, contents, memory)
  if (decision.blocked || dryRun) return reportOf(decision, out, !decision.blocked)
  const { created, updated, removed, manifest } = decision
  const nothingToDo = created.length + updated.length + removed.length === 0
  if (nothingToDo && sameManifest(manifest, memory.last) && memory.pending.size === 0)
    return reportOf(decision, out, true)

  const progress = options.progress ?? (() => undefined)
  const failure = apply(decision, {
    out,
    disk,
    contents,
    progress,
    staging: stagingOf(pid),
    abandoned: abandonedIn(out),
  })
  return failure === undefined
    ? reportOf(decision, out, true)
    : reportOf({ ...decision, findings: [...decision.findings, findingOf(failure)] }, out, false)
}

function reportOf(decision: Decision, out: string, done: boolean): WriteReport {
  const { created, updated, removed, unchanged, kept, findings } = decision
  return {
    created: created.map(({ path }) => path),
    updated: updated.map(({ path }) => path),
    removed,
    unchanged,
    kept,
    findings: findings.map(({ path, diagnostic }) => findingAbout(diagnostic, `${out}/${path}`)),
    done,
  }
}

function findingOf({ path, cause, unrestored, rescue }: Failure): PathFinding {
  const diagnostic =
    unrestored.length === 0
      ? diagnose('output/not-written', { path, cause })
      : diagnose('output/not-restored', { path, cause, unrestored, rescue })
  return { path, diagnostic }
}

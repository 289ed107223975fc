import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { isOpenError } from '../report.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Subject } from '#answers/subject.ts'
import { findFile } from '../load/find-file.ts'
import type { Compiled, Refusal } from '../open.ts'
import { openSubjects } from '../open-subjects.ts'
import type { Shell } from '../shell.ts'
import { checkOut, commitOf, linkPackages, repositoryOf } from './git.ts'

/** One side of a comparison. */
export interface Side {
  readonly subjects: readonly Subject[]
  /** Errors that are open. */
  readonly errors: readonly Diagnostic[]
  /** The platform file; undefined where there is none. */
  readonly opened: Compiled | undefined
  /** Throws away what was only needed to read it. */
  readonly close: () => void
}

/** What a word of the command line means: a platform file, the files of a revision, what is here now, or nothing at all. */
export type Named =
  | { readonly kind: 'file'; readonly file: string | undefined }
  | { readonly kind: 'revision'; readonly revision: string }
  | { readonly kind: 'nothing' }

export function whatIsNamed(word: string, cwd: string): Named {
  if (word === 'nothing') return { kind: 'nothing' }
  const isFile = statSync(resolve(cwd, word), { throwIfNoEntry: false })?.isFile() === true
  if (isFile || /\.(?:[cm]?[jt]s|json)$/.test(word)) return { kind: 'file', file: word }
  return { kind: 'revision', revision: word }
}

export const nothing: Side = { subjects: [], errors: [], opened: undefined, close: () => undefined }

export interface SideOptions {
  readonly env?: string
  readonly plan?: readonly string[]
  readonly region?: string
  /** The platform file inside of a revision. */
  readonly file?: string
}

export async function openSide(named: Named, options: SideOptions, shell: Shell): Promise<Side | Refusal> {
  if (named.kind === 'nothing') return nothing
  if (named.kind === 'revision') return await openRevision(named.revision, options, shell)
  return await openFile(named.file ?? options.file, options, shell, () => undefined)
}

async function openFile(
  file: string | undefined,
  { env, plan, region }: SideOptions,
  shell: Shell,
  close: () => void,
): Promise<Side | Refusal> {
  const found = await openSubjects(
    file,
    { ...(env !== undefined && { env }), ...(plan !== undefined && { plan }), ...(region !== undefined && { region }) },
    shell,
  )
  if ('reason' in found) return found
  const { subjects, opened } = found
  return { subjects, opened, errors: (opened?.diagnostics ?? []).filter(isOpenError), close }
}

/** The platform file as it was in a revision, with what it imports, read from a folder that is gone afterwards. */
async function openRevision(revision: string, options: SideOptions, shell: Shell): Promise<Side | Refusal> {
  shell.progress.show(`reading ${revision}`)
  const root = await repositoryOf(shell.cwd)
  if ('problem' in root) return misuse(root.problem)
  const here = findFile(options.file, shell.cwd)
  const file =
    'file' in here
      ? here.file
      : options.file === undefined
        ? join(root.value, 'platform.ts')
        : resolve(shell.cwd, options.file)
  const inside = relative(root.value, file)
  if (inside.startsWith('..')) return misuse(`${file} is not in the repository ${root.value}`)
  const commit = await commitOf(root.value, revision)
  if ('problem' in commit) return misuse(commit.problem)
  const copy = await checkOut(root.value, commit.value)
  if ('problem' in copy) return misuse(copy.problem)
  const { folder, remove } = copy.value
  const read = join(folder, inside)
  if (!existsSync(read)) {
    remove()
    return misuse(
      `${inside} is not in revision '${revision}'. Name another file with --file, or compare with 'nothing'.`,
    )
  }
  linkPackages(root.value, folder, file)
  const side = await openFile(read, options, { ...shell, cwd: folder }, remove)
  if ('reason' in side) {
    remove()
    return misuse(`revision '${revision}' cannot be compared: ${whatIsWrong(side)}`)
  }
  return side
}

function whatIsWrong(refusal: Refusal): string {
  if (refusal.reason === 'misuse') return refusal.message
  const [first, ...more] = refusal.findings
  const rest = more.length === 0 ? '' : `, and ${more.length} more`
  return first === undefined ? 'it is wrong' : `${first.code}: ${first.message}${rest}`
}

function misuse(message: string): Refusal {
  return { reason: 'misuse', message }
}

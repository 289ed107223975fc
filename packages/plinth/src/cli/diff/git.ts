import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { env } from 'node:process'

/** What git was asked for, or why it could not answer, as a sentence. */
export type GitAnswer<T> = { readonly value: T } | { readonly problem: string }

/** The files of one revision, in a folder of their own. */
export interface CheckedOut {
  readonly folder: string
  /** Removes the folder. */
  readonly remove: () => void
}

/** The folder that a repository starts in. */
export async function repositoryOf(cwd: string): Promise<GitAnswer<string>> {
  const asked = await git(cwd, ['rev-parse', '--show-toplevel'])
  if ('problem' in asked) return asked
  if (asked.value.code !== 0) return { problem: `${cwd} is not in a git repository; name two files instead` }
  return { value: realpathSync(asked.value.out.trim()) }
}

/** The commit that a revision means. */
export async function commitOf(root: string, revision: string): Promise<GitAnswer<string>> {
  const asked = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if ('problem' in asked) return asked
  if (asked.value.code === 0) return { value: asked.value.out.trim() }
  const shallow = existsSync(join(root, '.git', 'shallow')) ? ' The clone is shallow: fetch the revision first.' : ''
  return { problem: `there is neither a file nor a revision '${revision}'.${shallow}` }
}

/**
 * Writes the files of a commit into a temporary folder. They go through an index of their own, so that neither the
 * user's index nor the folder that they work in is touched.
 */
export async function checkOut(root: string, commit: string): Promise<GitAnswer<CheckedOut>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-diff-')))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const index = { GIT_INDEX_FILE: join(folder, '.plinth-index') }
  const read = await git(root, ['read-tree', commit], index)
  const written =
    'problem' in read || read.value.code !== 0
      ? read
      : await git(root, ['checkout-index', '--all', `--prefix=${folder}${sep}`], index)
  if (!('problem' in written) && written.value.code === 0) return { value: { folder, remove } }
  remove()
  return {
    problem: 'problem' in written ? written.problem : `git could not write ${commit}: ${written.value.err.trim()}`,
  }
}

/** Packages that are installed beside the platform file serve the older revision too. */
export function linkPackages(root: string, copy: string, file: string): void {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const place = relative(root, folder)
    const [installed, link] = [join(folder, 'node_modules'), join(copy, place, 'node_modules')]
    if (existsSync(installed) && existsSync(dirname(link)) && !existsSync(link))
      symlinkSync(installed, link, 'junction')
    if (place === '' || place.startsWith('..')) return
  }
}

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function git(
  cwd: string,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<GitAnswer<Ran>> {
  return await new Promise((resolve) => {
    const child = spawn('git', words, { cwd, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (said.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (said.err += text))
    child.on('error', (error: NodeJS.ErrnoException) => {
      const problem =
        error.code === 'ENOENT' ? 'git is not installed; it finds the revisions to compare' : `git: ${error.message}`
      resolve({ problem })
    })
    child.on('close', (code) => resolve({ value: { code: code ?? -1, ...said } }))
  })
}

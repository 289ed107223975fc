import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import type { Command } from '../processes/child.ts'
import { LocalProblem } from '../system.ts'
import type { Binaries } from './binaries.ts'

/** Who a server runs as: PostgreSQL refuses to run as root. */
export interface Account {
  /** The same command, as this account. */
  readonly as: (command: Command) => Command
  /** Hands a file or a folder to this account. */
  readonly own: (path: string) => void
}

/** Whoever runs Plinth; as root `nobody`, who gets to the data also where others may not pass. */
export function serverAccount(data: string): Account {
  if (process.getuid?.() !== 0) return { as: (command) => command, own: () => undefined }
  const { uid, gid } = nobody()
  const own = (path: string): void => chownSync(path, uid, gid)
  if (isOpenToOthers(data)) return { as: (command) => ({ ...command, uid, gid }), own }
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))
  if (setpriv === undefined) {
    throw new LocalProblem('PostgreSQL does not run as root, and other users may not look into this folder', {
      help: 'run as another user, or move the project to a folder that others may enter',
    })
  }
  return { as: (command) => throughClosedFolders(command, setpriv, { uid, gid }), own }
}

/** As nobody, with the one right to pass folders that are closed to others, such as `/root`. */
function throughClosedFolders(
  command: Command,
  setpriv: string,
  { uid, gid }: { readonly uid: number; readonly gid: number },
): Command {
  const words = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const right = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return { ...command, program: setpriv, words: [...words, ...right, '--', command.program, ...command.words] }
}

function nobody(): { readonly uid: number; readonly gid: number } {
  const line = existsSync('/etc/passwd')
    ? /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
    : null
  return { uid: Number(line?.[1] ?? 65_534), gid: Number(line?.[2] ?? 65_534) }
}

/**
 * The programs where `nobody` finds them. A right to pass folders does not help here: PostgreSQL asks the kernel in a way
 * that leaves such rights out, so programs below a closed folder are copied once to one that is open.
 */
export function reachableBinaries(binaries: Binaries, state: string): Binaries {
  if (process.getuid?.() !== 0 || isOpenToOthers(binaries.folder)) return binaries
  const note = join(state, `programs-${binaries.version}`)
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  if (known !== '' && existsSync(join(known, 'bin', 'postgres'))) return { ...binaries, folder: join(known, 'bin') }
  const copy = mkdtempSync(join(tmpdir(), 'plinth-postgres-'))
  chmodSync(copy, 0o755)
  for (const name of ['bin', 'lib', 'share']) {
    cpSync(join(binaries.folder, '..', name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  }
  writeFileSync(note, `${copy}\n`)
  return { ...binaries, folder: join(copy, 'bin') }
}

/** Removes the copies that the state of an environment tells of. */
export function removeCopies(state: string): void {
  const notes = existsSync(state) ? readdirSync(state).filter((name) => name.startsWith('programs-')) : []
  for (const note of notes) {
    const copy = readFileSync(join(state, note), 'utf8').trim()
    if (basename(copy).startsWith('plinth-postgres-')) rmSync(copy, { recursive: true, force: true })
  }
}

/** Whether everybody may pass a folder and all above it. */
function isOpenToOthers(folder: string): boolean {
  const above = dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isOpenToOthers(above))
}

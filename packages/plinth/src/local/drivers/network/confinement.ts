import { statSync } from 'node:fs'
import process from 'node:process'
import { runProgram } from '../processes/run-program.ts'
import type { Tools } from './tools.ts'

/** Words that start a program without the rights of root, as a container without capabilities has none. */
const withoutRights = ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all']

/**
 * Words to put in front of a program that runs for a project: as the owner of the project, and without rights in the
 * kernel, so that it cannot change the network that it is in. Empty where the machine cannot do that.
 */
export async function confinement({ setpriv }: Tools, root: string): Promise<readonly string[]> {
  if (setpriv === undefined || process.getuid?.() !== 0) return []
  const { uid, gid } = statSync(root)
  const owner = uid === 0 ? [] : [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const words = [...owner, ...withoutRights]
  const works = await runProgram({ program: setpriv, words: [...words, 'true'], env: { PATH: '/usr/bin:/bin' } })
  return works.code === 0 ? [setpriv, ...words, '--'] : []
}

import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { runProgram, type Ran } from '../processes/run-program.ts'

/** Programs of the machine that make networks, by absolute path: services have a PATH of their own. */
export interface Tools {
  readonly ip: string
  readonly mount: string
  readonly setpriv: string | undefined
}

export function findTools(): Tools | undefined {
  const [ip, mount, setpriv] = ['ip', 'mount', 'setpriv'].map(findProgram)
  return ip === undefined || mount === undefined ? undefined : { ip, mount, setpriv }
}

function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin', '/usr/bin', '/bin']
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

const environment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }

/** Several commands of `ip` in one process, which is what makes a network cost milliseconds. */
export async function ipBatch({ ip }: Tools, lines: readonly string[], options: readonly string[] = []): Promise<Ran> {
  const words = [...options, '-batch', '-']
  return await runProgram({ program: ip, words, env: environment, input: `${lines.join('\n')}\n` })
}

export async function runIp({ ip }: Tools, ...words: readonly string[]): Promise<Ran> {
  return await runProgram({ program: ip, words, env: environment })
}

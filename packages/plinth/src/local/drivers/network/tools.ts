import { findProgram } from '../processes/find-program.ts'
import { runProgram, type Ran } from '../processes/run-program.ts'

/** Programs of the machine that make networks, by absolute path: services have a PATH of their own. */
export interface Tools {
  readonly ip: string
  readonly mount: string
  readonly setpriv: string | undefined
}

/** Where they are on machines whose PATH leaves the programs of root out. */
const systemFolders = ['/usr/sbin', '/sbin', '/usr/bin', '/bin']

export function findTools(): Tools | undefined {
  const [ip, mount, setpriv] = ['ip', 'mount', 'setpriv'].map((name) => findProgram(name, systemFolders))
  return ip === undefined || mount === undefined ? undefined : { ip, mount, setpriv }
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

import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { env } from 'node:process'

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a command as a person would outside this repository: without the binaries of its packages on the path, and
 * without what npm tells the scripts that it runs.
 */
export async function runOutside(
  folder: string,
  command: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...outsideEnvironment(), ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm's own commands are scripts on Windows, which only a shell starts there.
      shell: process.platform === 'win32',
    })
    const texts = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, ...texts }))
  })
}

const fromNpm =
  /^(?:npm_(?:package|lifecycle|command|execpath|node_execpath)|npm_config_(?:local_prefix|prefix)|INIT_CWD)/

function outsideEnvironment(): Record<string, string | undefined> {
  const path = (env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'))
  const kept = Object.entries(env).filter(([name]) => !fromNpm.test(name) && name !== 'VITEST' && name !== 'NODE_ENV')
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) }
}

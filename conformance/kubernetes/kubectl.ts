import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a test says when the machine has no kubectl. */
export const kubectlNotFound = 'not run: kubectl not found'

/** Version of the kubectl of this machine; `undefined` when there is none. */
export function tryFindKubectl(): string | undefined {
  const { status, stdout } = spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0] : undefined
}

/** What kustomize makes of a folder, as YAML; rejects with its message when it refuses the folder. */
export async function kustomize(folder: string): Promise<string> {
  const { stdout } = await run('kubectl', ['kustomize', folder], { maxBuffer: 256 * 1024 * 1024 })
  return stdout
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A process of its own that has started a test server, to be killed. */
export interface ServerOfParent {
  readonly parent: ChildProcess
  readonly isAlive: () => boolean
}

/** Runs a start function of a module beside this one, such as `startTestRedis` of `redis.ts`, in another process. */
export async function serverOfParent(module: string, start: string): Promise<ServerOfParent> {
  const program = `import { ${start} } from '${new URL(module, import.meta.url).href}'
    const { pid } = await ${start}()
    console.log(pid())
    setInterval(() => undefined, 1000)`
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(line.toString())
  return { parent, isAlive: () => isAlive(pid) }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

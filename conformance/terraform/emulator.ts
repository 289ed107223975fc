import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { env } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a test says when the machine has no emulator. */
export const emulatorNotFound = 'not run: moto_server not found'

/** An AWS that forgets everything when it stops. */
export interface Emulator {
  readonly url: string
  /** The account that every credential belongs to. */
  readonly account: string
  /** Forgets everything at once, as if someone had deleted it behind the back of Terraform. */
  forget(): Promise<void>
  stop(): Promise<void>
}

export function hasEmulator(): boolean {
  return spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0
}

/** Starts moto on a free port of this machine, with AWS's own managed policies. */
export async function startEmulator(): Promise<Emulator> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], {
    cwd: tmpdir(),
    env: { ...env, MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' },
    stdio: 'ignore',
  })
  await answers(url, child)
  return {
    url,
    account: '123456789012',
    forget: async () => {
      await fetch(`${url}/moto-api/reset`, { method: 'POST' })
    },
    stop: async () => stopChild(child),
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('no port is free'))
      })
    })
  })
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (child.exitCode !== null) throw new Error(`moto_server ended with code ${child.exitCode}`)
    const ready = await fetch(`${url}/moto-api/data.json`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await sleep(200)
  }
  child.kill()
  throw new Error('moto_server did not answer within 30 seconds')
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill()
  })
}

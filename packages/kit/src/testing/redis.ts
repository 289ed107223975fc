import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { endWithParent } from './end-with-parent.ts'
import { freePort } from './free-port.ts'

/** A real Redis server of one test file, on a loopback port. It keeps nothing on disk, as a cache. */
export interface TestRedis {
  readonly url: string
  readonly port: number
  readonly password: string | undefined
  /** Process id of the server; changes with `restart`. */
  readonly pid: () => number
  /** One command by a client of its own: `command('GET', 'a')`. */
  readonly command: (...words: readonly [string, ...(readonly string[])]) => Promise<unknown>
  /** SIGKILL, as when the machine is lost. Everything it held is gone. */
  readonly kill: () => Promise<void>
  /** Starts again on the same port, empty. */
  readonly restart: () => Promise<void>
  /** SIGSTOP: connections stay open and nothing answers, as when the network drops packets. */
  readonly pause: () => void
  readonly resume: () => void
  /** Forgets all keys. */
  readonly flush: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface Options {
  readonly password?: string
  /** Further settings of the server, for instance `{ maxmemory: '1mb' }`. */
  readonly settings?: Readonly<Record<string, string>>
}

export const redisMissing = 'not run: redis-server not found'

/** Undefined when the machine has no redis-server; `useRedis` turns that into a skipped test. */
export async function startTestRedis({ password, settings = {} }: Options = {}): Promise<TestRedis | undefined> {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'kit-redis-'))
  const secret = password === undefined ? {} : { requirepass: password }
  const launch = (port: number): Promise<RunningServer | undefined> =>
    launchServer(folder, { ...offDisk, ...secret, ...settings, port: String(port) }, { port, password })
  let running = await launchOnFreePort(launch)
  const { port } = running

  const command: TestRedis['command'] = (...words) => ask({ port, password }, words)
  const kill = async (): Promise<void> => endServer(running)
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    password,
    pid: () => running.server.pid ?? 0,
    command,
    kill,
    restart: async () => {
      await kill()
      const again = await launch(port)
      if (again === undefined) throw new Error(`redis-server did not start again on port ${port}`)
      running = again
    },
    pause: () => void running.server.kill('SIGSTOP'),
    resume: () => void running.server.kill('SIGCONT'),
    flush: async () => void (await command('FLUSHALL')),
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const offDisk = { bind: '127.0.0.1', save: '', appendonly: 'no', daemonize: 'no' }

interface Address {
  readonly port: number
  readonly password: string | undefined
}

interface RunningServer {
  readonly server: ChildProcess
  readonly port: number
  readonly dismissGuard: () => void
}

async function launchOnFreePort(launch: (port: number) => Promise<RunningServer | undefined>): Promise<RunningServer> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const running = await launch(await freePort())
    if (running !== undefined) return running
  }
  throw new Error('redis-server did not start on any of 5 free ports')
}

/** Undefined when it ended before it answered, as when somebody else took the port. */
async function launchServer(
  folder: string,
  settings: Readonly<Record<string, string>>,
  address: Address,
): Promise<RunningServer | undefined> {
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
  const server = spawn('redis-server', ['--dir', folder, ...flags], { stdio: 'ignore', detached: true })
  await once(server, 'spawn')
  const dismissGuard = endWithParent({ pid: server.pid ?? 0, signal: 'KILL', folder })
  while (server.exitCode === null && server.signalCode === null) {
    if (await answers(address, server.pid)) {
      server.unref()
      return { server, port: address.port, dismissGuard }
    }
    await sleep(10)
  }
  dismissGuard()
  return undefined
}

/** Asks for the process id, so that a stranger on the same port is not taken for ours. */
async function answers(address: Address, pid: number | undefined): Promise<boolean> {
  try {
    return String(await ask(address, ['INFO', 'server'])).includes(`process_id:${pid}`)
  } catch {
    return false
  }
}

async function endServer({ server, dismissGuard }: RunningServer): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    server.ref()
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  dismissGuard()
}

async function ask({ port, password }: Address, [name = 'PING', ...rest]: readonly string[]): Promise<unknown> {
  const client = new Redis({
    port,
    host: '127.0.0.1',
    ...(password === undefined ? {} : { password }),
    lazyConnect: true,
    retryStrategy: () => null,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await client.call(name, ...rest)
  } finally {
    client.disconnect()
  }
}

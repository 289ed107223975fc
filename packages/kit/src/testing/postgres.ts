import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { endWithParent } from './end-with-parent.ts'
import { freePort } from './free-port.ts'
import { tryFindPostgres } from './postgres-binaries.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'

/** A real PostgreSQL server of one test file, on a loopback port, with its data in the temporary folder. */
export interface TestPostgres {
  /** Of the database `postgres`, as superuser. */
  readonly url: string
  readonly port: number
  /** Process id of the server; changes with `restart`. */
  readonly pid: () => number
  /** A fresh database, a copy of the template when `prepare` was given: about 60 ms. */
  readonly newDatabase: () => Promise<string>
  /** SIGKILL, as when the machine is lost. Acknowledged writes survive. */
  readonly kill: () => Promise<void>
  /**
   * Starts again on the same port and data, after `kill` or while running (then stopped in order first). As a standby it
   * answers reads and refuses writes, as a primary that was replaced does.
   */
  readonly restart: (as?: 'primary' | 'standby') => Promise<void>
  /** Ends the server and removes its data. */
  readonly stop: () => Promise<void>
}

interface Options {
  readonly major?: 15 | 17
  /** Fills the template that every new database copies, for instance with the migrations of an application. */
  readonly prepare?: (url: string) => Promise<void>
  /** Further settings of the server, for instance `{ max_connections: '20' }`. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * The test machine may lose power, its data is disposable: no waiting for the disk. A killed server process loses
 * nothing by that, because the pages are with the operating system.
 */
const testSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  listen_addresses: '127.0.0.1',
  max_connections: '120',
  shared_buffers: '32MB',
  unix_socket_directories: '',
  timezone: 'UTC',
}

/** Throws `not run: …` when the machine has no PostgreSQL; `usePostgres` turns that into a skipped test. */
export async function startTestPostgres(options: Options = {}): Promise<TestPostgres> {
  const binaries = tryFindPostgres(options.major)
  if (binaries === undefined) throw new Error('not run: no PostgreSQL in node_modules, /usr/lib/postgresql or PATH')
  const folder = createDataFolder(binaries)
  const launch = (port: number): Promise<RunningServer> =>
    launchServer(binaries, folder, port, { ...testSettings, ...options.settings })
  const first = await launchOnFreePort(launch)
  const { port } = first
  const urlOf = (database: string): string => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`
  let running: RunningServer | undefined = first
  let databases = 0

  const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    const server = running
    running = undefined
    await server?.end(signal)
  }
  const restart = async (as: 'primary' | 'standby' = 'primary'): Promise<void> => {
    await end('SIGINT')
    const mark = join(folder, 'data', 'standby.signal')
    if (as === 'standby') writeFileSync(mark, '')
    else rmSync(mark, { force: true })
    running = await launch(port)
  }
  const template = options.prepare === undefined ? 'template0' : 'prepared'
  if (options.prepare !== undefined) {
    await administer(urlOf('postgres'), 'create database prepared template template0')
    await options.prepare(urlOf('prepared'))
  }

  return {
    url: urlOf('postgres'),
    port,
    pid: () => running?.pid ?? 0,
    newDatabase: async () => {
      databases += 1
      const name = `test_${databases}`
      await administer(urlOf('postgres'), `create database ${name} template ${template}`)
      return urlOf(name)
    },
    kill: () => end('SIGKILL'),
    restart,
    stop: async () => {
      // Only an orderly stop gives the shared memory of a killed server back to the system.
      if (running === undefined) await restart()
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function createDataFolder({ folder: programs, runAs }: PostgresBinaries): string {
  const folder = mkdtempSync(join(tmpdir(), 'kit-postgres-'))
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, 'postgres')
  if (runAs !== undefined) for (const path of [folder, passwordFile]) chownSync(path, runAs.uid, runAs.gid)
  const args = ['--pgdata', join(folder, 'data'), '--username', 'postgres', '--pwfile', passwordFile, '--no-sync']
  const initdb = spawnSync(
    join(programs, 'initdb'),
    [...args, '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-instructions'],
    { ...runAs, cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], TZ: 'UTC' } },
  )
  if (initdb.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb failed: ${initdb.stderr}${initdb.error?.message ?? ''}`)
  }
  return folder
}

interface RunningServer {
  readonly pid: number
  readonly port: number
  readonly end: (signal: 'SIGINT' | 'SIGKILL') => Promise<void>
}

async function launchOnFreePort(launch: (port: number) => Promise<RunningServer>): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(await freePort())
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

async function launchServer(
  { folder: programs, runAs }: PostgresBinaries,
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  // Backends of a killed server hold its shared memory for a moment; the new one is refused until they noticed.
  for (let attempt = 1; ; attempt += 1) {
    const log = join(folder, 'log')
    const server = spawn(
      'sh',
      ['-c', 'exec "$0" "$@" 2>"$LOG"', join(programs, 'postgres'), '-D', join(folder, 'data'), ...flags],
      { ...runAs, cwd: '/', stdio: 'ignore', env: { LOG: log }, detached: true },
    )
    await once(server, 'spawn')
    const pid = server.pid ?? 0
    const dismissGuard = endWithParent({ pid, signal: 'QUIT', folder })
    if (await accepts(server, port)) {
      server.unref()
      return { pid, port, end: (signal) => endServer(server, signal).finally(dismissGuard) }
    }
    dismissGuard()
    const reason = readFileSync(log, 'utf8')
    if (attempt === 20 || !reason.includes('shared memory')) throw new Error(`PostgreSQL did not start: ${reason}`)
    await sleep(100)
  }
}

/** True when the server answers a query, false when it ended before that. */
async function accepts(server: ChildProcess, port: number): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null) {
    try {
      await administer(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`, 'select 1')
      return true
    } catch {
      await sleep(20)
    }
  }
  return false
}

async function endServer(server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.ref()
  const ended = once(server, 'exit')
  const backends = signal === 'SIGKILL' ? childrenOf(server.pid ?? 0) : []
  server.kill(signal)
  await ended
  // A machine that is lost takes all of its processes; left alone, a busy backend answers for a moment longer.
  for (const pid of backends) killIfThere(pid)
}

/** On Linux; elsewhere backends end by themselves as soon as they notice. */
function childrenOf(pid: number): readonly number[] {
  const list = `/proc/${pid}/task/${pid}/children`
  return existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

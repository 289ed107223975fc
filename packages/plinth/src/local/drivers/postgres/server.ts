import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { PostgresPlan } from '../../plan/local-plan.ts'
import { Child, type Exit } from '../processes/child.ts'
import { atMost, waitUntil } from '../processes/wait-until.ts'
import { isAlive } from '../state/process-table.ts'
import type { RunFile } from '../state/run-file.ts'
import { LocalProblem } from '../system.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { environment, problemOf, superuser } from './initialise.ts'

interface Parts {
  readonly plan: PostgresPlan
  readonly binaries: Binaries
  readonly account: Account
  readonly data: string
  /** Addresses on which it listens: this machine, and where services have networks of their own, its own one. */
  readonly hosts: readonly string[]
  /** Range of addresses that services come from, in CIDR notation. */
  readonly clients: readonly string[]
  readonly port: number
  readonly run: RunFile
  readonly onLine: (line: string) => void
}

/** Time for a server to recover from a crash of the whole machine with a large log. */
const startWithinMs = 60_000

/** Starts a server; resolves when it accepts connections. */
export async function startServer(parts: Parts): Promise<Child> {
  writeAccessRules(parts)
  await clearStaleLock(parts.data)
  let child = launch(parts)
  const ready = await waitUntil(
    () => {
      if (child.hasEnded && isHeldByOld(child)) child = launch(parts)
      return child.hasEnded || isReady(parts.data, child.pid)
    },
    { forMs: startWithinMs },
  )
  if (ready && !child.hasEnded) return child
  await child.stop('SIGQUIT', 2000)
  throw problemOf(`${parts.plan.name} does not start`, { code: 1, output: child.lastLines.join('\n') })
}

/** After a kill the processes of the old server need a moment to notice. */
function isHeldByOld({ lastLines }: Child): boolean {
  return lastLines.some((line) => /pre-existing shared memory block|lock file ".*" already exists/.test(line))
}

function launch({ plan, binaries, account, data, hosts, port, run, onLine }: Parts): Child {
  const settings: Readonly<Record<string, string>> = {
    ...plan.settings,
    listen_addresses: hosts.join(','),
    port: String(port),
    max_connections: String(Math.min(plan.maxConnections, mostConnections)),
    unix_socket_directories: '',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '',
  }
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const program = join(binaries.folder, 'postgres')
  const command = account.as({ program, words: ['-D', data, ...words], env: environment, cwd: '/' })
  return new Child(command, { run, onLine, remains: { kind: 'process', signal: 'QUIT' } })
}

/** Each connection takes memory from the start; a laptop runs a few replicas. */
const mostConnections = 500

/** The superuser from this machine alone, the role of the services into its own database. */
function writeAccessRules({ plan, data, clients, account }: Parts): void {
  const file = join(data, 'pg_hba.conf')
  const rules = [
    `host all ${superuser} 127.0.0.1/32 scram-sha-256`,
    ...['127.0.0.1/32', ...clients].map((range) => `host "${plan.database}" "${plan.user}" ${range} scram-sha-256`),
  ]
  writeFileSync(file, `${rules.join('\n')}\n`, { mode: 0o600 })
  account.own(file)
}

/** The server writes its state into the eighth line of its lock file. */
function isReady(data: string, pid: number | undefined): boolean {
  const lines = lockLines(data)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function lockLines(data: string): readonly string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * A lock file of a server that was killed. A number that nobody has any more is left to PostgreSQL, which also looks for
 * processes of the old server by its shared memory; a number that another program got since would keep it from starting
 * for ever. A server that still runs on this data is stopped.
 */
async function clearStaleLock(data: string): Promise<void> {
  const pid = Number(lockLines(data)[0] ?? 0)
  if (pid <= 0 || !isAlive(pid)) return
  if (!worksIn(pid, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true })
    return
  }
  process.kill(pid, 'SIGQUIT')
  process.kill(pid, 'SIGCONT')
  if (await waitUntil(() => !isAlive(pid), { forMs: 10_000 })) return
  throw new LocalProblem(`a PostgreSQL server of an earlier run does not end (process ${pid})`)
}

/** A server works in its data folder, and names it on its command line. */
function worksIn(pid: number, data: string): boolean {
  try {
    if (existsSync('/proc/self/cwd')) return readlinkSync(`/proc/${pid}/cwd`) === data
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data)
  } catch {
    return false
  }
}

/** Ends at once without losing what was acknowledged: clients are sent away, and a last checkpoint is written. */
export async function stopServer(child: Child, withinMs: number): Promise<Exit> {
  if (child.pid !== undefined && !child.hasEnded) {
    try {
      process.kill(child.pid, 'SIGINT')
      process.kill(child.pid, 'SIGCONT')
    } catch {
      // It ended meanwhile.
    }
  }
  await atMost(withinMs, child.exit)
  return await child.stop('SIGQUIT', 1000)
}

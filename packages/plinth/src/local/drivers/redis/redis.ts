import { connect } from 'node:net'
import type { CachePlan } from '../../plan/local-plan.ts'
import { Child } from '../processes/child.ts'
import { findProgram } from '../processes/find-program.ts'
import { runProgram } from '../processes/run-program.ts'
import { waitUntil } from '../processes/wait-until.ts'
import type { RunFile } from '../state/run-file.ts'
import { LocalProblem } from '../system.ts'

/** A server that speaks the protocol of Redis, found on the PATH. */
export interface RedisProgram {
  readonly program: string
  readonly engine: 'redis' | 'valkey'
  readonly version: string
}

/** The declared engine first, then the other one, which understands the same. Undefined when there is none. */
export async function findRedis(engine: CachePlan['engine']): Promise<RedisProgram | undefined> {
  const engines = engine === 'redis' ? (['redis', 'valkey'] as const) : (['valkey', 'redis'] as const)
  for (const one of engines) {
    const program = findProgram(`${one}-server`)
    if (program === undefined) continue
    const { output } = await runProgram({ program, words: ['--version'], env: {} })
    return { program, engine: one, version: /v=(\d+(?:\.\d+)*)/.exec(output)?.[1] ?? 'unknown' }
  }
  return undefined
}

interface Parts {
  readonly plan: CachePlan
  readonly redis: RedisProgram
  readonly folder: string
  readonly hosts: readonly string[]
  readonly port: number
  readonly password: string
  readonly run: RunFile
  readonly onLine: (line: string) => void
}

/** Starts a cache; resolves when it answers. Nothing of it is written to disk. */
export async function startRedis(parts: Parts): Promise<Child> {
  const { plan, redis, folder, port, password, run, onLine } = parts
  const command = { program: redis.program, words: ['-'], cwd: folder, env: {}, input: configurationOf(parts) }
  const child = new Child(command, { run, onLine, remains: { kind: 'group', signal: 'KILL' } })
  const ready = await waitUntil(async () => child.hasEnded || (await answers(port, password)), { forMs: 10_000 })
  if (ready && !child.hasEnded) return child
  await child.stop('SIGKILL', 1000)
  throw new LocalProblem(`${plan.name} does not start`, { lines: child.lastLines })
}

/** Comes through its input, so that the password stands in no list of processes. */
function configurationOf({ plan, hosts, port, password }: Parts): string {
  const settings = [
    `bind ${hosts.join(' ')}`,
    `port ${port}`,
    // What clients of ElastiCache with a token send: the password of the default user.
    ...(plan.password ? [`requirepass ${password}`] : []),
    'protected-mode no',
    'loglevel warning',
    'save ""',
    'appendonly no',
    // The default of ElastiCache (ElastiCache user guide, parameters).
    'maxmemory-policy volatile-lru',
    ...(plan.megabytes === undefined ? [] : [`maxmemory ${plan.megabytes}mb`]),
  ]
  return `${settings.join('\n')}\n`
}

async function answers(port: number, password: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    let said = ''
    const end = (good: boolean): void => {
      socket.destroy()
      resolve(good)
    }
    socket.setTimeout(1000, () => end(false))
    socket.once('error', () => end(false))
    socket.once('connect', () => void socket.write(`AUTH ${password}\r\nPING\r\n`))
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('+PONG')) end(true)
    })
    socket.once('close', () => end(said.includes('+PONG')))
  })
}

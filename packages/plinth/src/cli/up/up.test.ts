import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { isAlive } from '#local/drivers/state/process-table.ts'
import { projectFolder } from '#local/drivers/testing/small-shop.ts'
import { command } from '../testing/command.ts'
import { plinth, type PlinthProcess } from './testing/plinth-process.ts'

const patience = { timeout: 120_000 }
const state = '.plinth/local/small-shop/test'

/** Processes that the run has written down. */
function pidsOf(root: string): readonly number[] {
  const [file = ''] = readdirSync(join(root, state)).filter((name) => /^run-\d+$/.test(name))
  return readFileSync(join(root, state, file), 'utf8')
    .split('\n')
    .flatMap((line) => (/^(?:group|process) /.test(line) ? [Number(line.split(' ')[1])] : []))
}

async function started(root: string, ...words: readonly string[]): Promise<{ run: PlinthProcess; url: string }> {
  const run = plinth(root, 'up', '--port', '0', ...words)
  return { run, url: await run.untilSaid(/(http:\/\/127\.0\.0\.1:\d+)/) }
}

async function untilGone(pids: readonly number[]): Promise<void> {
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 30_000, interval: 50 })
}

test('`plinth up` prints one URL, and Ctrl-C stops everything within 10 s', patience, async () => {
  const root = projectFolder()
  const { run, url } = await started(root)
  expect(await (await fetch(`${url}/api/notes`)).text()).toBe('[]')
  const pids = pidsOf(root)
  expect(pids.length).toBeGreaterThanOrEqual(6)

  const asked = Date.now()
  run.child.kill('SIGINT')
  expect(await run.ended).toBe(0)
  expect(Date.now() - asked).toBeLessThan(10_000)
  expect(pids.filter(isAlive)).toEqual([])
  expect(readdirSync(join(root, state)).filter((name) => name.startsWith('run-'))).toEqual([])
})

test('killed with SIGKILL, it leaves no process, and the next start works', patience, async () => {
  const root = projectFolder()
  const { run, url } = await started(root, '--quiet')
  await fetch(`${url}/api/notes`, { method: 'POST', body: 'kept' })
  const pids = pidsOf(root)
  run.child.kill('SIGKILL')
  expect(await run.ended).toBe('SIGKILL')
  await untilGone(pids)

  const second = await started(root, '--quiet')
  expect(await (await fetch(`${second.url}/api/notes`)).text()).toBe('[{"text":"kept"}]')

  const { out } = await command(root, 'down', '--wipe')
  expect(out).toBe('test stopped, wiped\n')
  expect(await second.run.ended).toBe(0)
  expect(readdirSync(join(root, '.plinth', 'local', 'small-shop'))).toEqual([])
})

test('Ctrl-C during the start ends it too', patience, async () => {
  const root = projectFolder()
  writeFileSync(join(root, 'api', 'package.json'), '{ "scripts": { "build": "sleep 60", "start": "node server.mjs" } }')
  const run = plinth(root, 'up', '--port', '0', '--isolate', 'never')
  await run.untilSaid(/building api/)
  await vi.waitFor(() => expect(pidsOf(root).length).toBeGreaterThan(0), { timeout: 10_000 })
  const pids = pidsOf(root)
  run.child.kill('SIGINT')
  expect(await run.ended).toBe(0)
  await untilGone(pids)
})

test('a build that fails is told with what it said', patience, async () => {
  const root = projectFolder()
  writeFileSync(
    join(root, 'api', 'package.json'),
    '{ "scripts": { "build": "echo no such file >&2; exit 2", "start": "node server.mjs" } }',
  )
  const run = plinth(root, 'up', '--port', '0', '--isolate', 'never')
  expect(await run.ended).toBe(1)
  expect(run.said().err).toContain('error: the build of api failed: echo no such file >&2; exit 2\n  no such file\n')
})

test('with --watch a changed service is replaced', patience, async () => {
  const root = projectFolder()
  const { run, url } = await started(root, '--watch', '--isolate', 'never')
  const file = join(root, 'web', 'server.mjs')
  writeFileSync(file, readFileSync(file, 'utf8').replace('page ${++pages}', 'new page ${++pages}'))
  await run.untilSaid(/web replaced in/)
  expect(await (await fetch(`${url}/`)).text()).toMatch(/^new page \d+ of web-[34]$/)
})

test.for([
  [['up', '--port', '99999'], "error: '99999' is no port\n"],
  [['up', '--env', 'tests'], "error: the platform has no environment 'tests'. Did you mean 'test'? Known: test\n"],
] as const)('%j is asked wrongly', async ([words, message]) => {
  expect(await command(projectFolder(), ...words)).toEqual({ exit: 2, out: '', err: message })
})

test('`plinth up --dry-run` says what each part stands for', async () => {
  const { exit, out } = await command(projectFolder(), 'up', '--dry-run')
  expect(exit).toBe(0)
  expect(out).toContain(
    'database   PostgreSQL 15, database small_shop   test/services/aws_db_instance.database.engine_version',
  )
})

test('`plinth down` where nothing runs says so', async () => {
  expect(await command(projectFolder(), 'down')).toEqual({ exit: 0, out: 'test was not running\n', err: '' })
})

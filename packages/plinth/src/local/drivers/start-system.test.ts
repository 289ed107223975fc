import { createServer } from 'node:net'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isAlive } from './state/process-table.ts'
import { ask, keepAsking } from './testing/ask.ts'
import { projectFolder, smallPlan, startSmallShop } from './testing/small-shop.ts'

const patience = { timeout: 90_000 }

/** Waits as long as a loaded machine may need. */
async function eventually(holds: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(holds, { timeout: 30_000, interval: 50 })
}

test('a platform runs: services with their links, the edge in front, nothing left at the end', patience, async () => {
  const { system } = await startSmallShop({ isolate: 'never' })
  expect(system.report.services.map(({ name, replicas }) => [name, replicas.map(({ zone }) => zone)])).toEqual([
    ['api', ['us-east-1a', 'us-east-1b']],
    ['web', ['us-east-1a', 'us-east-1b']],
    ['worker', ['us-east-1a']],
  ])
  expect(system.report.stores[0]?.what).toMatch(/^PostgreSQL 15\.\d+ from npm$/)

  expect((await ask(system, '/api/notes', { method: 'POST', body: 'kept' })).status).toBe(201)
  expect((await ask(system, '/api/notes')).text).toBe('[{"text":"kept"}]')

  const pids = system.processes().flatMap(({ pid }) => pid ?? [])
  expect(pids.length).toBeGreaterThanOrEqual(6)
  const started = Date.now()
  await system.stop()
  expect(Date.now() - started).toBeLessThan(10_000)
  expect(pids.filter(isAlive)).toEqual([])
})

test('a service sees its own variables and nothing else of this machine', patience, async () => {
  const { system } = await startSmallShop({ isolate: 'never' })
  const seen = Object.keys(JSON.parse((await ask(system, '/api/environment')).text) as object)
  const declared =
    smallPlan()
      .services.find(({ name }) => name === 'api')
      ?.variables.map(({ name }) => name) ?? []
  const cache = system.report.stores.some(({ name }) => name === 'cache')
  const expected = declared.filter((name) => cache || !name.startsWith('CACHE_'))
  // The shell that takes the program's place leaves its folder.
  expect(seen.filter((name) => name !== 'PWD' && name !== '_').sort()).toEqual(
    [...expected, 'HOME', 'HOSTNAME', 'PATH', 'TMPDIR'].sort(),
  )
})

test('state is kept between runs, and a build that is still good is not done again', patience, async () => {
  const root = projectFolder()
  const first = await startSmallShop({ root, isolate: 'never' })
  expect(first.system.report.built.now).toEqual(['api'])
  await ask(first.system, '/api/notes', { method: 'POST', body: 'before' })
  await first.system.stop()

  const second = await startSmallShop({ root, isolate: 'never' })
  expect(second.system.report.built.now).toEqual([])
  expect((await ask(second.system, '/api/notes')).text).toBe('[{"text":"before"}]')
})

test('a killed replica leaves the routing at once and comes back', patience, async () => {
  const { system, events } = await startSmallShop({ isolate: 'never' })
  const asking = keepAsking(system, '/api/who')
  const before = system.processes().find(({ id }) => id === 'web-1')?.pid
  system.kill('web-1')
  await eventually(() => {
    const now = system.processes().find(({ id }) => id === 'web-1')
    expect(now?.state).toBe('ready')
    expect(now?.pid).not.toBe(before)
  })
  const statuses = await asking.stop()
  expect(statuses.filter((status) => status !== 200)).toEqual([])
  expect(events).toContainEqual(expect.objectContaining({ kind: 'exit', process: 'web-1', signal: 'SIGKILL' }))
})

test('a rolling restart replaces every replica, and no request fails', patience, async () => {
  const { system } = await startSmallShop({ isolate: 'never' })
  const asking = keepAsking(system, '/api/slow', 6)
  await system.rollingRestart('web')
  await system.rollingRestart('api')
  const statuses = await asking.stop()
  expect(statuses.length).toBeGreaterThan(6)
  expect(statuses.filter((status) => status !== 200)).toEqual([])
  const names = system.processes().flatMap(({ id, kind }) => (kind === 'service' ? [id] : []))
  expect(names.sort()).toEqual(['api-3', 'api-4', 'web-3', 'web-4', 'worker-1'])
})

test('a hung replica is taken out, and goes on when it wakes up', patience, async () => {
  const { system } = await startSmallShop({ isolate: 'never' })
  system.pause('web-2')
  await eventually(() => expect(system.processes().find(({ id }) => id === 'web-2')?.state).toBe('not ready'))
  expect((await ask(system, '/')).text).toContain('of web-1')
  system.resume('web-2')
  await eventually(() => expect(system.processes().find(({ id }) => id === 'web-2')?.state).toBe('ready'))
})

test('a database that is killed keeps what it acknowledged', patience, async () => {
  const { system } = await startSmallShop({ isolate: 'never' })
  await ask(system, '/api/notes', { method: 'POST', body: 'acknowledged' })
  await system.database?.kill()
  expect((await ask(system, '/api/notes')).status).toBe(503)
  await system.database?.start()
  await eventually(async () => expect((await ask(system, '/api/notes')).text).toBe('[{"text":"acknowledged"}]'))
  system.database?.pause()
  expect(system.database?.process().state).toBe('paused')
  system.database?.resume()
  await eventually(async () => expect((await ask(system, '/api/notes')).status).toBe(200))
})

test('a service that dies at start ends the start, with its last words', patience, async () => {
  const root = projectFolder()
  writeFileSync(join(root, 'worker', 'server.mjs'), "console.log('no configuration'); process.exit(3)\n")
  const events: string[] = []
  const starting = startSmallShop({
    ...{ root, isolate: 'never' },
    onEvent: (event) => {
      if (event.kind === 'state' && event.state === 'starting') events.push(event.process)
    },
  })
  await expect(starting).rejects.toMatchObject({
    message: 'worker-1 ended before it was ready: exit code 3',
    lines: ['no configuration'],
  })
  expect(events).toContain('database')
})

test('a port in use is said before anything is built or started', patience, async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as { readonly port: number }
  const events: string[] = []
  const starting = startSmallShop({ port, isolate: 'never', onEvent: ({ kind }) => void events.push(kind) })
  await expect(starting).rejects.toMatchObject({ message: `port ${port} is in use` })
  expect(events).toEqual([])
})

test('one state folder serves one run at a time', patience, async () => {
  const root = projectFolder()
  const { system } = await startSmallShop({ root, isolate: 'never' })
  await expect(startSmallShop({ root })).rejects.toMatchObject({
    message: `it runs already at ${system.url} (process ${process.pid})`,
    help: 'stop it with `plinth down`',
  })
})

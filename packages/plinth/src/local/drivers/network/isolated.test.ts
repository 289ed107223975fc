import process from 'node:process'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { projectFolder, startSmallShop } from '../testing/small-shop.ts'
import { findTools, runIp } from './tools.ts'

const tools = findTools()
const canIsolate = process.platform === 'linux' && process.getuid?.() === 0 && tools !== undefined

const patience = { timeout: 120_000 }

test('a service reaches what it is linked to, and nothing else', patience, async ({ skip }) => {
  if (!canIsolate) return skip('not run: network namespaces need root and ip')
  const { system } = await startSmallShop({ isolate: 'always' })
  const { DATABASE_URL = '', PORT } = JSON.parse((await ask(system, '/api/environment')).text) as Record<string, string>
  const database = new URL(DATABASE_URL)
  const worker = system.processes().find(({ name }) => name === 'worker')
  const api = system.processes().find(({ name }) => name === 'api')

  // The API keeps its notes, at the declared port, and is called by the name that it has in the cluster.
  expect(PORT).toBe('3000')
  expect((await ask(system, '/api/notes')).status).toBe(200)

  const reach = async (host: string | undefined, port: string | number | undefined): Promise<string> =>
    (await ask({ url: `http://${worker?.address?.host}:${worker?.address?.port}` }, `/try?host=${host}&port=${port}`))
      .text
  expect(await reach(worker?.address?.host, 9000)).toBe('reached')
  expect(await reach(database.hostname, database.port)).toBe('ENETUNREACH')
  expect(await reach('127.0.0.1', database.port)).toBe('ECONNREFUSED')
  expect(await reach(api?.address?.host, 3000)).toBe('ENETUNREACH')
  expect(await reach('192.0.2.1', 443)).toBe('ENETUNREACH')
})

test('nothing of the networks is left behind', patience, async ({ skip }) => {
  if (!canIsolate || tools === undefined) return skip('not run: network namespaces need root and ip')
  const { system } = await startSmallShop({ isolate: 'always' })
  const host = system.processes().find(({ name }) => name === 'worker')?.address?.host ?? ''
  const range = host.replace(/\d+$/, '')
  const seen = async (): Promise<boolean> => {
    const [addresses, routes] = await Promise.all([
      runIp(tools, '-4', 'address', 'show'),
      runIp(tools, '-4', 'route', 'show', 'table', 'all'),
    ])
    return (addresses.output + routes.output).includes(range)
  }
  expect(await seen()).toBe(true)
  await system.stop()
  expect(await seen()).toBe(false)
})

test('replicas that take the place of others have the same links', patience, async ({ skip }) => {
  if (!canIsolate) return skip('not run: network namespaces need root and ip')
  const root = projectFolder()
  const { system } = await startSmallShop({ root, isolate: 'always' })
  await system.rollingRestart('api')
  expect((await ask(system, '/api/notes')).status).toBe(200)
})

test('where it cannot be, `always` is refused and the report of `auto` says why', patience, async ({ skip }) => {
  if (canIsolate) return skip('not run: this machine can isolate')
  await expect(startSmallShop({ isolate: 'always' })).rejects.toMatchObject({
    message: 'services cannot be isolated: needs root and ip',
  })
})

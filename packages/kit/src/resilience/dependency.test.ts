import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { problem } from '#errors/problem-error.ts'
import { DeadlineExceeded, deadlineIn } from './deadline.ts'
import { createDependency, type Dependency } from './dependency.ts'
import { createShedding } from './shedding.ts'

let stop = (): void => undefined
afterEach(() => stop())

/** A service that answers after a while, and counts who asked. */
async function slowService(): Promise<{ readonly url: string; readonly calls: () => number; delayMs: number }> {
  let calls = 0
  const service = { url: '', calls: () => calls, delayMs: 0 }
  const server = createServer((_, response) => {
    calls += 1
    setTimeout(() => response.end('ok'), service.delayMs)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return service
}

const ask = (dependency: Dependency, url: string): Promise<string> =>
  dependency.call(async (signal) => (await fetch(url, { signal })).text(), { repeatable: 'never' })

async function outcomes(calls: readonly Promise<unknown>[]): Promise<readonly string[]> {
  const settled = await Promise.allSettled(calls)
  return settled.map((each) =>
    each.status === 'fulfilled'
      ? 'ok'
      : each.reason instanceof Error
        ? 'code' in each.reason
          ? String(each.reason.code)
          : each.reason.name
        : 'unknown',
  )
}

test('a slow dependency holds a bounded number of requests, and the others hear it at once', async () => {
  const service = await slowService()
  service.delayMs = 300
  const dependency = createDependency({ name: 'slow', atOnce: 2, waiting: 1, timeoutMs: 5_000 })
  const calls = Array.from({ length: 10 }, () => ask(dependency, service.url))
  const refused = Promise.race(calls).catch(() => performance.now())
  const from = performance.now()
  expect(Number(await refused) - from).toBeLessThan(250)
  expect((await outcomes(calls)).toSorted()).toEqual([
    ...Array.from({ length: 7 }, () => 'dependency-unavailable'),
    ...Array.from({ length: 3 }, () => 'ok'),
  ])
  expect(service.calls()).toBe(3)
})

test('the breaker opens on a dependency that hangs, spares it, and closes when it is well again', async () => {
  const service = await slowService()
  service.delayMs = 60_000
  const dependency = createDependency({ name: 'hanging', timeoutMs: 20, retryOpenMs: 100, minimumRate: 0.5 })
  for (let call = 0; call < 20; call += 1) await ask(dependency, service.url).catch(() => undefined)
  expect(dependency.breaker()).toBe('open')
  expect(dependency.health()).toEqual({ state: 'down', detail: 'the breaker of hanging is open' })
  const made = service.calls()
  expect(made).toBeLessThan(20)
  expect(await outcomes([ask(dependency, service.url)])).toEqual(['dependency-unavailable'])
  expect(service.calls()).toBe(made)

  service.delayMs = 0
  await vi.waitFor(async () => expect(await ask(dependency, service.url)).toBe('ok'), 10_000)
  expect(dependency.breaker()).toBe('closed')
})

test('behaviour 18: a dependency that hangs does not take the places of other routes', async () => {
  const dependency = createDependency({ name: 'hanging', atOnce: 5, waiting: 5, timeoutMs: 5_000 })
  const shedding = createShedding({ maxInFlight: 20 })
  const request = async (route: string, work: () => Promise<unknown>): Promise<void> => {
    if (shedding.enter(route) !== undefined) throw new Error('shed')
    await work().finally(() => shedding.leave())
  }
  const hang = (): Promise<unknown> => dependency.call(() => new Promise(() => undefined), { repeatable: 'never' })
  for (let wave = 0; wave < 50; wave += 1) {
    for (let call = 0; call < 10; call += 1) void request('pay', hang).catch(() => undefined)
    await sleep(0)
    await request('browse', async () => 'page')
  }
  expect(shedding.inFlight()).toBe(10)
})

test('a refusal with a reason says nothing about the health of the dependency', async () => {
  const dependency = createDependency({ name: 'bank', minimumRate: 0.1 })
  const declined = (): Promise<never> => Promise.reject(problem('payments/declined'))
  for (let call = 0; call < 50; call += 1) {
    await expect(dependency.call(declined, { repeatable: 'always' })).rejects.toMatchObject({
      code: 'payments/declined',
    })
  }
  expect(dependency.breaker()).toBe('closed')
})

test('an answer that is a failure counts, and is still the answer', async () => {
  const dependency = createDependency({
    name: 'shaky',
    minimumRate: 0.1,
    isFailedAnswer: (answer) => answer === 503,
  })
  for (let call = 0; call < 50 && dependency.breaker() === 'closed'; call += 1) {
    expect(await dependency.call(async () => 503, { repeatable: 'never' })).toBe(503)
  }
  expect(dependency.breaker()).toBe('open')
})

test('no call is made when the time of the request is over, and none outlives it', async () => {
  const dependency = createDependency({ name: 'any', timeoutMs: 120_000 })
  const work = vi.fn<() => Promise<string>>(() => new Promise(() => undefined))
  await expect(dependency.call(work, { repeatable: 'always', deadline: deadlineIn(-1) })).rejects.toMatchObject({
    code: 'deadline-exceeded',
  })
  expect(work).not.toHaveBeenCalled()
  const short = dependency.call(work, { repeatable: 'always', deadline: deadlineIn(20) })
  await expect(short).rejects.toBeInstanceOf(DeadlineExceeded)
  expect(work).toHaveBeenCalledTimes(1)
})

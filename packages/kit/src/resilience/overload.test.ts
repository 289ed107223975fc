import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { Pool } from 'undici'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

async function startBurning(mode: 'shed' | 'naive'): Promise<Pool> {
  const program = fileURLToPath(new URL('testing/burning-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, mode], { stdio: ['pipe', 'pipe', 'inherit'] })
  running.push(child)
  const [line] = (await once(child.stdout ?? process.stdin, 'data')) as [Buffer]
  return new Pool(`http://127.0.0.1:${line.toString().trim()}`, { connections: 2_000 })
}

/** An answer that comes later than this is worth nothing; a load balancer waits for it all the same. */
const PATIENCE_MS = 1_000

async function isGood(server: Pool, path: string): Promise<boolean> {
  const from = performance.now()
  const answered = server.request({ method: 'GET', path }).then(async ({ statusCode, body }) => {
    await body.dump()
    return statusCode === 200 && performance.now() - from <= PATIENCE_MS
  })
  return Promise.race([answered.catch(() => false), sleep(PATIENCE_MS, false)])
}

/** Good answers per second when the next request waits for the last answer: what the server can give. */
async function peakOf(server: Pool): Promise<number> {
  const until = performance.now() + 1_500
  let good = 0
  const client = async (): Promise<void> => {
    while (performance.now() < until) if (await isGood(server, '/browse')) good += 1
  }
  await Promise.all([client(), client(), client()])
  return good / 1.5
}

interface Goodput {
  readonly perSecond: number
  readonly checkoutShare: number
}

/** Good answers per second when requests come at a fixed rate, whatever the server does. One in twenty is a checkout. */
async function goodputAt(server: Pool, rate: number, seconds: number): Promise<Goodput> {
  const from = performance.now()
  const asked: { readonly path: string; readonly good: Promise<boolean> }[] = []
  while (performance.now() - from < seconds * 1_000) {
    const due = Math.floor(((performance.now() - from) / 1_000) * rate)
    while (asked.length < due) {
      const path = asked.length % 20 === 0 ? '/checkout' : '/browse'
      asked.push({ path, good: isGood(server, path) })
    }
    await sleep(5)
  }
  const answers = await Promise.all(asked.map(async ({ path, good }) => ({ path, good: await good })))
  const checkouts = answers.filter(({ path }) => path === '/checkout')
  return {
    perSecond: answers.filter(({ good }) => good).length / seconds,
    checkoutShare: checkouts.filter(({ good }) => good).length / checkouts.length,
  }
}

test('at five times what it can do, a server that sheds still does 80 % of it, and checkouts first', async () => {
  // Two loaded cores are shared with whatever else runs: the best of three tries says what the code can do.
  const tries: string[] = []
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await startBurning('shed')
    const peak = await peakOf(server)
    await goodputAt(server, 5 * peak, 1)
    const { perSecond, checkoutShare } = await goodputAt(server, 5 * peak, 3)
    await server.destroy()
    tries.push(
      `peak ${Math.round(peak)}/s, goodput ${Math.round(perSecond)}/s, checkouts ${Math.round(checkoutShare * 100)} %`,
    )
    if (perSecond >= 0.8 * peak && checkoutShare >= 0.5) return
  }
  expect.fail(tries.join('; '))
})

test('one that takes everything falls below that, because its answers come too late', async () => {
  const tries: string[] = []
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await startBurning('naive')
    const peak = await peakOf(server)
    await goodputAt(server, 5 * peak, 2)
    const { perSecond } = await goodputAt(server, 5 * peak, 3)
    await server.destroy()
    tries.push(`peak ${Math.round(peak)}/s, goodput ${Math.round(perSecond)}/s`)
    if (perSecond < 0.8 * peak) return
  }
  expect.fail(tries.join('; '))
})

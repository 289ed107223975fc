import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { signFaults } from '#faults/signature.ts'
import { type ChildService, type LogLine, startChildService } from '#testing/child-service.ts'

const source = new URL('./testing/example-service.ts', import.meta.url)
const settings = { GREETING: 'hello', SIGNING_KEY: 'planted-signing-key' }
const started: ChildService[] = []

function start(env: Readonly<Record<string, string>> = {}): ChildService {
  const service = startChildService(source, { ...settings, DRAIN_WAIT_MS: '300', ...env })
  started.push(service)
  return service
}

afterEach(async () => {
  for (const service of started.splice(0)) {
    service.process.kill('SIGKILL')
    await service.exit
  }
})

const stopped = (line: LogLine): boolean => line.msg === 'stopped'

describe('the stop of a service', () => {
  it('under load fails no request, also none that takes longer than the wait, and leaves nothing open', async () => {
    const service = start({ DRAIN_WAIT_MS: '1000', SLOW_MS: '1500' })
    const load = startLoad(await service.address())
    await load.answered(100)
    service.process.kill('SIGTERM')
    const { failures, answers } = await load.ended()
    expect(failures).toEqual([])
    expect(answers).toBeGreaterThan(100)
    expect(await service.exit).toBe(0)
    const drain = service.lines.find(({ part, step }) => part === 'http' && step === 'drain')
    expect(drain?.tookMs, 'something was on its way when the door closed').toBeGreaterThan(50)
    expect(service.lines.at(-1)).toMatchObject({ msg: 'stopped', clean: true })
  })

  it('fails requests when what they need is closed first: the check above can fail', async () => {
    const service = start({ DRAIN_WAIT_MS: '1000', SLOW_MS: '1500', CLOSE_STORE_FIRST: 'true' })
    const load = startLoad(await service.address())
    await load.answered(100)
    service.process.kill('SIGTERM')
    expect((await load.ended()).failures).not.toEqual([])
  })

  it('goes in one order: readiness, wait, drain, parts backwards, telemetry last', async () => {
    const service = start()
    const address = await service.address()
    expect((await fetch(`${address}/ready`)).status).toBe(200)
    service.process.kill('SIGTERM')
    await service.line(({ reason }) => reason === 'SIGTERM')
    const ready = await fetch(`${address}/ready`)
    expect({ status: ready.status, connection: ready.headers.get('connection') }).toEqual({
      status: 503,
      connection: 'close',
    })
    expect((await fetch(`${address}/health`)).status).toBe(200)
    expect((await fetch(`${address}/echo/still-served`)).status).toBe(200)
    expect(await service.exit).toBe(0)
    const steps = service.lines.flatMap(({ part, step }) => (step === undefined ? [] : [[step, part].join(' ')]))
    expect(service.lines.at(-1)).toMatchObject({ msg: 'stopped', clean: true })
    expect(steps).toEqual([
      'drain http',
      'stop http',
      'stop slow to stop',
      'stop store',
      'stop modes file',
      'stop configuration',
      'stop process metrics',
      'stop tracing',
      'stop log',
    ])
    const at = (fits: (line: LogLine) => boolean): number => Date.parse(String(service.lines.find(fits)?.time))
    const waited = at(({ step }) => step === 'drain') - at(({ reason }) => reason === 'SIGTERM')
    expect(waited).toBeGreaterThanOrEqual(290)
  })

  it('ends within its grace period although a part hangs, and the parts after it still stop', async () => {
    const service = start({ STORE_STOP_MS: '60000', SHUTDOWN_GRACE_MS: '1500' })
    await service.address()
    const begun = performance.now()
    service.process.kill('SIGTERM')
    expect(await service.exit).toBe(1)
    expect(performance.now() - begun).toBeLessThan(15_000)
    const line = service.lines.find(({ part, step }) => part === 'slow to stop' && step === 'stop')
    expect(line).toMatchObject({ level: 'error', msg: 'stop not done in its time, going on without' })
    expect(service.lines.some(({ part, step }) => part === 'store' && step === 'stop')).toBe(true)
    expect(service.lines.find(stopped)).toMatchObject({ clean: false })
  })

  it('is forced by a second signal', async () => {
    const service = start({ DRAIN_WAIT_MS: '10000' })
    await service.address()
    service.process.kill('SIGTERM')
    await service.line(({ reason }) => reason === 'SIGTERM')
    service.process.kill('SIGINT')
    expect(await service.exit).toBe(1)
    expect(service.lines.at(-1)).toMatchObject({ level: 'fatal', msg: 'stopped by force' })
  })
})

describe('what goes wrong', () => {
  it('an error that nobody caught is logged, and ends the process', async () => {
    const service = start()
    await fetch(`${await service.address()}/crash`).catch(() => undefined)
    expect(await service.exit).toBe(1)
    expect(service.lines.at(-1)).toMatchObject({ level: 'fatal', err: { message: 'nobody catches this' } })
  })

  it('all mistakes of the configuration are told at once, and no secret', async () => {
    const service = start({ GREETING: '', PORT: 'http', LOG_LEVEL: 'loud', SIGNING_KEY: 'planted', GREETNG: 'hi' })
    expect(await service.exit).toBe(1)
    const { mistakes, level } = service.lines.at(-1) ?? {}
    expect(level).toBe('fatal')
    expect(mistakes).toEqual([
      { name: 'PORT', given: 'http', problem: 'must be a whole number: port of the HTTP server; 0 takes any free one' },
      { name: 'LOG_LEVEL', given: 'loud', problem: 'must be one of trace, debug, info, warn, error, fatal, silent' },
      { name: 'GREETING', problem: 'is missing; GREETNG is set, was GREETING meant?' },
      { name: 'SIGNING_KEY', given: '(secret)', problem: 'must be at least 8' },
    ])
    expect(JSON.stringify(service.lines)).not.toContain('planted')
  })

  it('a port that is taken stops what was started and ends with the reason', async () => {
    const first = start()
    const port = new URL(await first.address()).port
    const second = start({ PORT: port })
    expect(await second.exit).toBe(1)
    expect(second.lines.at(-1)?.msg).toContain('http could not start')
    expect(second.lines.some(({ part, step }) => part === 'store' && step === 'stop')).toBe(true)
  })
})

describe('without a restart', () => {
  it('a rotated value is taken from its file under load, with no failed request', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-'))
    const rotate = (greeting: string): void => {
      writeFileSync(join(folder, 'new'), greeting)
      renameSync(join(folder, 'new'), join(folder, 'GREETING'))
    }
    rotate('greeting-0')
    const service = start({ SECRETS_DIR: folder, GREETING: 'from the environment' })
    const address = await service.address()
    const greeting = async (): Promise<unknown> => {
      const answer = await fetch(`${address}/greet`)
      return answer.status === 200 ? ((await answer.json()) as { readonly text: string }).text : answer.status
    }
    const seen = new Set<unknown>()
    for (let turn = 0; turn < 4; turn += 1) {
      rotate(`greeting-${turn}`)
      await vi.waitFor(
        async () => {
          const greetings = await Promise.all(Array.from({ length: 8 }, greeting))
          for (const each of greetings) seen.add(each)
          expect(greetings).toContain(`greeting-${turn}`)
        },
        { timeout: 10_000, interval: 5 },
      )
    }
    rotate('no')
    await service.line(({ msg }) => msg === 'new configuration refused, the old one stays')
    seen.add(await greeting())
    expect(seen).toEqual(new Set(['greeting-0', 'greeting-1', 'greeting-2', 'greeting-3']))
    rmSync(folder, { recursive: true })
  })

  it('read-only mode blocks all writes and no read, maintenance both but the probes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-'))
    const file = join(folder, 'modes.json')
    const service = start({ MODES_FILE: file })
    const address = await service.address()
    const statuses = async (): Promise<readonly number[]> => {
      const requests = [
        fetch(`${address}/greet`, { method: 'POST' }),
        fetch(`${address}/greet`),
        fetch(`${address}/ready`),
        fetch(`${address}/health`),
      ]
      return (await Promise.all(requests)).map(({ status }) => status)
    }
    const becomes = (expected: readonly number[]) =>
      vi.waitFor(async () => expect(await statuses()).toEqual(expected), { timeout: 10_000, interval: 20 })
    await becomes([200, 200, 200, 200])
    writeFileSync(file, JSON.stringify({ readOnly: true }))
    await becomes([503, 200, 200, 200])
    writeFileSync(file, JSON.stringify({ maintenance: true }))
    await becomes([503, 503, 200, 200])
    rmSync(file)
    await becomes([200, 200, 200, 200])
    rmSync(folder, { recursive: true })
  })
})

describe('faults on purpose', () => {
  const FAULTS_KEY = 'a key of the drills, long enough to be one'
  const strike = async (address: string): Promise<number> => {
    const grant = { method: 'GET', path: '/echo/x', rules: 'dependency store error', expires: Date.now() / 1000 + 60 }
    const header = signFaults(FAULTS_KEY, { ...grant, expires: Math.floor(grant.expires) })
    return (await fetch(`${address}/echo/x`, { headers: { 'x-fault': header } })).status
  }

  it('need the environment, whatever is signed', async () => {
    const service = start({ FAULTS_KEY })
    expect(await strike(await service.address())).toBe(200)
  })

  it('strike the one request that asked for them', async () => {
    const service = start({ FAULTS_KEY, FAULTS_ENABLED: 'true' })
    const address = await service.address()
    expect(await strike(address)).toBe(500)
    expect((await fetch(`${address}/echo/x`)).status).toBe(200)
  })
})

describe('the log', () => {
  it('carries the correlation id in every line of a request, and never a secret', async () => {
    const service = start()
    const address = await service.address()
    const headers = { 'x-correlation-id': 'grep-for-this-one', authorization: 'Bearer planted-token-of-a-person' }
    const answer = await fetch(`${address}/confess`, { headers })
    expect(answer.headers.get('x-correlation-id')).toBe('grep-for-this-one')
    service.process.kill('SIGTERM')
    await service.exit
    const ofRequest = service.lines.filter(({ correlationId }) => correlationId === 'grep-for-this-one')
    expect(ofRequest.map(({ msg }) => msg)).toContain('in fields')
    const all = JSON.stringify(service.lines)
    expect(all).not.toContain('planted')
    expect(service.strayOutput).toEqual([])
  })
})

/**
 * Four clients with fast and four with slow requests, behind a balancer: it looks at the readiness of the replica, and
 * sends it nothing more once it is not ready. What is on its way then must still be answered.
 */
function startLoad(address: string) {
  const failures: string[] = []
  const waiting: { readonly count: number; readonly go: () => void }[] = []
  let answers = 0
  const replica = { inService: true }
  const watchReadiness = async (): Promise<void> => {
    while (replica.inService) {
      replica.inService = (await fetch(`${address}/ready`)).status === 200
      await pause(20)
    }
  }
  const send = async (text: string): Promise<void> => {
    try {
      const answer = await fetch(`${address}/echo/${text}`)
      const body = await answer.text()
      if (answer.status === 200 && body === JSON.stringify({ text })) answers += 1
      else failures.push(`${answer.status} ${body}`)
    } catch (error) {
      failures.push(String(error instanceof Error ? error.cause : error))
    }
    for (const { count, go } of waiting) if (answers >= count) go()
  }
  const client = async (name: string): Promise<void> => {
    for (let round = 0; replica.inService; round += 1) await send(`${name}-${round}`)
  }
  const clients = ['fast', 'slow'].flatMap((speed) => [1, 2, 3, 4].map((each) => client(`${speed}-${each}`)))
  const all = Promise.all([watchReadiness(), ...clients])
  return {
    answered: (count: number) => new Promise<void>((go) => waiting.push({ count, go })),
    /** When the balancer sends nothing more and everything was answered. */
    async ended() {
      await all
      return { failures, answers }
    },
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHealth } from '#health/registry.ts'
import { recordLog } from '#testing/log-lines.ts'
import { createLifecycle, StartError } from './lifecycle.ts'
import type { Part } from './part.ts'

/** Parts that write down what happens to them. */
function recorder() {
  const events: string[] = []
  const part = (name: string, faults: Partial<Part> = {}): Part => ({
    name,
    start: async () => void events.push(`start ${name}`),
    drain: async () => void events.push(`drain ${name}`),
    stop: async () => void events.push(`stop ${name}`),
    ...faults,
  })
  return { events, part }
}

function lifecycleOf(parts: readonly Part[], graceMs = 2000) {
  const { log, lines } = recordLog()
  const health = createHealth()
  return { lifecycle: createLifecycle({ parts, log, health, drainWaitMs: 10, graceMs }), health, lines }
}

describe('the order', () => {
  it('starts forwards, drains backwards, stops backwards', async () => {
    const { events, part } = recorder()
    const { lifecycle, health } = lifecycleOf([part('telemetry'), part('pool'), part('http')])
    expect(health.started().ok).toBe(false)
    await lifecycle.start()
    expect(health.ready().ok).toBe(true)
    expect(await lifecycle.stop('test')).toBe(true)
    expect(health.ready().ok).toBe(false)
    expect(events).toEqual([
      ...['start telemetry', 'start pool', 'start http'],
      ...['drain http', 'drain pool', 'drain telemetry'],
      ...['stop http', 'stop pool', 'stop telemetry'],
    ])
    expect(lifecycle.state).toBe('stopped')
  })

  it('readiness fails at once, and only after the wait something drains', async () => {
    const seen: { readonly ready: boolean; readonly at: number }[] = []
    const server: Part = {
      name: 'http',
      drain: async () => void seen.push({ ready: health.ready().ok, at: performance.now() }),
    }
    const { lifecycle, health } = lifecycleOf([server])
    await lifecycle.start()
    const begun = performance.now()
    const stopping = lifecycle.stop('test')
    expect(health.ready().ok).toBe(false)
    await stopping
    expect(seen).toMatchObject([{ ready: false }])
    expect(seen[0]?.at).toBeGreaterThanOrEqual(begun + 9)
  })

  it('stops once, however often it is asked', async () => {
    const { events, part } = recorder()
    const { lifecycle } = lifecycleOf([part('pool')])
    await lifecycle.start()
    await Promise.all([lifecycle.stop('one'), lifecycle.stop('two')])
    await lifecycle.stop('three')
    expect(events).toEqual(['start pool', 'drain pool', 'stop pool'])
  })
})

describe('what goes wrong', () => {
  it('a part that cannot start stops those before it, and itself', async () => {
    const { events, part } = recorder()
    const broken = part('pool', { start: () => Promise.reject(new Error('no host')) })
    const { lifecycle } = lifecycleOf([part('telemetry'), broken, part('http')])
    await expect(lifecycle.start()).rejects.toThrow(new StartError('pool', new Error('no host')))
    expect(events).toEqual(['start telemetry', 'stop pool', 'stop telemetry'])
  })

  it('a signal during the start waits for the part that is starting, and starts no other', async () => {
    const { events, part } = recorder()
    let finish = (): void => {}
    const slow = part('pool', { start: () => new Promise((resolve) => (finish = resolve)) })
    const { lifecycle, health } = lifecycleOf([slow, part('http')])
    const starting = lifecycle.start()
    const stopping = lifecycle.stop('SIGTERM')
    finish()
    await Promise.all([starting, stopping])
    expect(events).toEqual(['stop pool'])
    expect(health.started().ok).toBe(false)
  })

  it('whatever hangs or fails, every part is asked to stop, last of all the first, within the grace period', async () => {
    const fates = fc.constantFrom('fine', 'hangs', 'fails')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ drain: fates, stop: fates }), { minLength: 1, maxLength: 6 }),
        async (list) => {
          const asked: string[] = []
          const step = (name: string, fate: string) => (): Promise<void> => {
            asked.push(name)
            if (fate === 'hangs') return new Promise(() => {})
            return fate === 'fails' ? Promise.reject(new Error(name)) : Promise.resolve()
          }
          const parts = list.map(({ drain, stop }, i) => ({
            name: `part ${i}`,
            drain: step(`drain ${i}`, drain),
            stop: step(`stop ${i}`, stop),
          }))
          const { lifecycle } = lifecycleOf(parts, 120)
          await lifecycle.start()
          const begun = performance.now()
          const clean = await lifecycle.stop('test')
          expect(performance.now() - begun).toBeLessThan(120 + 1000)
          const backwards = parts.map((_, i) => i).toReversed()
          expect(asked).toEqual([...backwards.map((i) => `drain ${i}`), ...backwards.map((i) => `stop ${i}`)])
          expect(clean).toBe(list.every(({ drain, stop }) => drain === 'fine' && stop === 'fine'))
        },
      ),
      { numRuns: 25 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { createHealth } from './registry.ts'

const forever = new Promise<never>(() => {})

describe('readiness is about this replica', () => {
  it('is yes between the start and the drain', () => {
    const health = createHealth()
    expect(health.ready()).toEqual({ ok: false, reasons: ['not started yet'] })
    health.markStarted()
    expect(health.ready()).toEqual({ ok: true, reasons: [] })
    health.markDraining()
    expect(health.ready().ok).toBe(false)
    expect(health.started().ok).toBe(true)
    expect(health.alive().ok).toBe(true)
  })

  it('does not change when a shared dependency is gone, hangs or throws', async () => {
    const health = createHealth({ checkTimeoutMs: 20 })
    health.register({ name: 'database', affects: 'report', check: () => Promise.reject(new Error('refused')) })
    health.register({ name: 'cache', affects: 'report', check: () => forever })
    health.markStarted()
    const report = await health.report()
    expect(report).toMatchObject({ state: 'down', ready: { ok: true } })
    expect(report.dependencies).toMatchObject([
      { name: 'database', state: 'down', detail: 'refused' },
      { name: 'cache', state: 'down', detail: 'no answer within 20 ms' },
    ])
  })

  it('is no, with the reason, when the replica itself cannot serve', () => {
    const health = createHealth()
    health.markStarted()
    const end = health.register({
      name: 'templates',
      affects: 'ready',
      check: () => ({ state: 'down', detail: 'not loaded' }),
    })
    expect(health.ready()).toEqual({ ok: false, reasons: ['templates: not loaded'] })
    end()
    expect(health.ready().ok).toBe(true)
  })

  it('is no while the event loop is far behind', () => {
    let delay = 0
    const health = createHealth({ readyDelayMs: 500, eventLoop: { delayMs: () => delay } })
    health.markStarted()
    expect(health.ready().ok).toBe(true)
    delay = 800
    expect(health.ready().reasons).toEqual(['the event loop is 800 ms late'])
  })
})

describe('the report', () => {
  it('says the worst state, and asks a dependency once for many readers', async () => {
    const health = createHealth()
    let asked = 0
    health.register({
      name: 'cache',
      affects: 'report',
      check: () => {
        asked += 1
        return { state: 'degraded', detail: 'in memory' }
      },
    })
    const reports = await Promise.all(Array.from({ length: 20 }, () => health.report()))
    expect(asked).toBe(1)
    expect(reports.every(({ state }) => state === 'degraded')).toBe(true)
  })
})

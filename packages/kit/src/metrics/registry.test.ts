import { describe, expect, it } from 'vitest'
import { kitMetrics } from './names.ts'
import { processMetrics } from './process.ts'
import { createMetrics } from './registry.ts'

describe('a table of metrics', () => {
  it('becomes the text that Prometheus scrapes', async () => {
    const metrics = createMetrics()
    metrics.observe('http_server_request_duration_seconds', { method: 'GET', route: '/cart', status: '200' }, 0.03)
    metrics.count('cache_requests_total', { cache: 'products', result: 'hit' }, 3)
    metrics.set('dependency_breaker_open', { dependency: 'payments' }, 1)
    const text = await metrics.exposition()
    expect(text).toContain(
      'http_server_request_duration_seconds_bucket{le="0.05",method="GET",route="/cart",status="200"} 1',
    )
    expect(text).toContain('cache_requests_total{cache="products",result="hit"} 3')
    expect(text).toContain('dependency_breaker_open{dependency="payments"} 1')
  })

  it('exports every name that it lists, before anything was counted: alerts never refer to nothing', async () => {
    const text = await createMetrics().exposition()
    for (const name of Object.keys(kitMetrics)) expect(text).toContain(`# TYPE ${name} `)
  })

  it('follows the rules for names: unit at the end, counters in _total, no unit in a label', () => {
    for (const [name, { kind, help, labels }] of Object.entries(kitMetrics)) {
      expect(name).toMatch(/^[a-z][a-z_]*[a-z]$/)
      expect(name.endsWith('_total'), name).toBe(kind === 'counter')
      if (kind === 'histogram') expect(name).toMatch(/_(?:seconds|bytes)$/)
      expect(help, name).toMatch(/^[A-Z0-9].*\.$/)
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  it('takes the tables of an application beside its own, and refuses the same name twice', async () => {
    const metrics = createMetrics()
    const shop = metrics.define({
      shop_orders_total: { kind: 'counter', help: 'Orders placed.', labels: ['outcome'] },
    })
    shop.count('shop_orders_total', { outcome: 'paid' })
    expect(await metrics.exposition()).toContain('shop_orders_total{outcome="paid"} 1')
    expect(metrics.names()).toContain('shop_orders_total')
    expect(() => metrics.define({ shop_orders_total: { kind: 'counter', help: 'Again.', labels: [] } })).toThrow(
      /already been registered/,
    )
  })
})

describe('gauges that are read at the scrape', () => {
  it('add up over their readers, and forget what is gone', async () => {
    const metrics = createMetrics()
    const busy = (value: number) => () => [{ labels: { pool: 'primary', state: 'busy' }, value }]
    const end = metrics.watch('db_pool_connections', busy(3))
    metrics.watch('db_pool_connections', async () => busy(2)())
    expect(await metrics.exposition()).toContain('db_pool_connections{pool="primary",state="busy"} 5')
    end()
    expect(await metrics.exposition()).toContain('db_pool_connections{pool="primary",state="busy"} 2')
  })
})

describe('a reader that fails or hangs', () => {
  it('leaves its own gauge empty, and every other metric is still told', async () => {
    const metrics = createMetrics()
    metrics.watch('queue_length', () => Promise.reject(new Error('the database is gone')))
    metrics.watch('queue_oldest_age_seconds', () => new Promise(() => {}))
    metrics.set('cache_backend_up', { cache: 'products' }, 1)
    const text = await metrics.exposition()
    expect(text).toContain('cache_backend_up{cache="products"} 1')
    expect(text).not.toContain('queue_length{')
  })
})

describe('cardinality', () => {
  it('stays bounded: what comes after the limit is other, and that is counted', async () => {
    const metrics = createMetrics({ labelLimit: 10 })
    for (let id = 0; id < 500; id += 1) {
      metrics.count('http_server_client_gone_total', { route: `/products/${id}` })
    }
    const text = await metrics.exposition()
    const series = text.split('\n').filter((line) => line.startsWith('http_server_client_gone_total{'))
    expect(series).toHaveLength(11)
    expect(series).toContain('http_server_client_gone_total{route="other"} 490')
    expect(text).toContain('metrics_label_overflow_total{metric="http_server_client_gone_total",label="route"} 490')
  })
})

describe('the process', () => {
  it('tells of event loop, memory, processor and descriptors while the part runs', async () => {
    const metrics = createMetrics()
    const part = processMetrics(metrics)
    await part.start?.()
    await new Promise((resolve) => setTimeout(resolve, 30))
    const blockedUntil = performance.now() + 60
    while (performance.now() < blockedUntil);
    await new Promise((resolve) => setTimeout(resolve, 30))
    const values = sampleValues(await metrics.exposition())
    expect(values.get('event_loop_delay_seconds{quantile="max"}')).toBeGreaterThan(0.04)
    expect(values.get('process_resident_memory_bytes')).toBeGreaterThan(10e6)
    expect(values.get('process_cpu_seconds_total')).toBeGreaterThan(0.01)
    expect(values.get('event_loop_utilization_ratio')).toBeGreaterThan(0)
    if (process.platform === 'linux') expect(values.get('process_open_fds')).toBeGreaterThan(2)
    await part.stop?.()
    expect(sampleValues(await metrics.exposition()).size).toBeGreaterThan(0)
  })
})

function sampleValues(text: string): Map<string, number> {
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}

import { readdirSync } from 'node:fs'
import { type EventLoopUtilization, monitorEventLoopDelay, performance, PerformanceObserver } from 'node:perf_hooks'
import { z } from 'zod'
import type { Part } from '#lifecycle/part.ts'
import type { Metrics, Reading } from './metrics.ts'

const nanoseconds = 1e-9
const quantiles = { p50: 50, p99: 99, max: 100 }

/** Event loop, garbage collection, memory, processor and descriptors of this process. */
export function processMetrics(metrics: Metrics): Part {
  const ends: (() => void)[] = []
  return {
    name: 'process metrics',
    async start() {
      ends.push(watchEventLoop(metrics), watchGarbageCollection(metrics), ...watchResources(metrics))
    },
    async stop() {
      for (const end of ends.splice(0)) end()
    },
  }
}

function watchEventLoop(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  let before: EventLoopUtilization = performance.eventLoopUtilization()
  const ends = [
    metrics.watch('event_loop_delay_seconds', () => {
      const readings = Object.entries(quantiles).map(([quantile, percent]) => ({
        labels: { quantile },
        value: delay.percentile(percent) * nanoseconds,
      }))
      delay.reset()
      return readings
    }),
    metrics.watch('event_loop_utilization_ratio', () => {
      const now = performance.eventLoopUtilization()
      const { utilization } = performance.eventLoopUtilization(now, before)
      before = now
      return [{ labels: {}, value: utilization }]
    }),
  ]
  return () => {
    delay.disable()
    for (const end of ends) end()
  }
}

/** Kinds of collection as Node numbers them in `perf_hooks.constants`. */
const gcKinds = new Map([
  [1, 'minor'],
  [4, 'major'],
  [8, 'incremental'],
  [16, 'weak'],
])
const gcEntry = z.object({ detail: z.object({ kind: z.number() }) })

function watchGarbageCollection(metrics: Metrics): () => void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { data } = gcEntry.safeParse(entry)
      const kind = (data && gcKinds.get(data.detail.kind)) ?? 'unknown'
      metrics.observe('gc_pause_seconds', { kind }, entry.duration / 1000)
    }
  })
  observer.observe({ entryTypes: ['gc'] })
  return () => observer.disconnect()
}

function watchResources(metrics: Metrics): readonly (() => void)[] {
  return [
    metrics.watch('process_cpu_seconds_total', () => {
      const { user, system } = process.cpuUsage()
      return [{ labels: {}, value: (user + system) / 1e6 }]
    }),
    metrics.watch('process_resident_memory_bytes', () => [{ labels: {}, value: process.memoryUsage.rss() }]),
    metrics.watch('process_heap_bytes', () => {
      const { heapUsed, heapTotal } = process.memoryUsage()
      return [
        { labels: { state: 'used' }, value: heapUsed },
        { labels: { state: 'total' }, value: heapTotal },
      ]
    }),
    metrics.watch('process_open_fds', () => openDescriptors()),
    metrics.watch('process_start_time_seconds', () => [{ labels: {}, value: performance.timeOrigin / 1000 }]),
  ]
}

/** Only Linux tells; elsewhere the metric stays empty. */
function openDescriptors(): readonly Reading<object>[] {
  try {
    return [{ labels: {}, value: readdirSync('/proc/self/fd').length }]
  } catch {
    return []
  }
}

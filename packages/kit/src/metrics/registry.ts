import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { MetricDefinition, MetricTable } from './definition.ts'
import { LabelGuard } from './label-guard.ts'
import type { Metrics, Reading } from './metrics.ts'
import { kitMetrics } from './names.ts'

export interface MetricsOptions {
  /** Values that one label of one metric may take before the rest becomes `other`. */
  readonly labelLimit?: number | undefined
}

type Labels = Readonly<Record<string, string>>
type Read = () => readonly Reading<Labels>[] | Promise<readonly Reading<Labels>[]>

/** The instruments of all tables of a service, on one registry. */
interface Instruments {
  readonly registry: Registry
  readonly counters: Map<string, Counter>
  readonly gauges: Map<string, Gauge>
  readonly histograms: Map<string, Histogram>
  readonly readers: Map<string, Set<Read>>
  readonly guard: LabelGuard
}

/** The metrics of the kit on a registry of their own; `define` adds those of the application. */
export function createMetrics({ labelLimit = 100 }: MetricsOptions = {}): Metrics {
  const counters = new Map<string, Counter>()
  const guard = new LabelGuard(labelLimit, (metric, label) => {
    counters.get('metrics_label_overflow_total')?.inc({ metric, label })
  })
  const empty = { gauges: new Map(), histograms: new Map(), readers: new Map() }
  return define({ registry: new Registry(), counters, guard, ...empty }, kitMetrics)
}

function define<const Table extends MetricTable>(all: Instruments, table: Table): Metrics<Table> {
  for (const [name, definition] of Object.entries(table)) add(all, name, definition)
  return {
    count(name, labels, by = 1) {
      findIn(all.counters, name).inc(all.guard.bounded(name, labels), by)
    },
    set(name, labels, value) {
      findIn(all.gauges, name).set(all.guard.bounded(name, labels), value)
    },
    observe(name, labels, value) {
      findIn(all.histograms, name).observe(all.guard.bounded(name, labels), value)
    },
    watch(name, read) {
      const readers = findIn(all.readers, name)
      readers.add(read)
      return () => {
        readers.delete(read)
      }
    },
    define: (more) => define(all, more),
    exposition: () => all.registry.metrics(),
    contentType: all.registry.contentType,
    names: () => [...all.counters.keys(), ...all.gauges.keys(), ...all.histograms.keys()].toSorted(),
  }
}

function add(all: Instruments, name: string, definition: MetricDefinition): void {
  const readers = new Set<Read>()
  const { help, labels } = definition
  const common = { name, help, labelNames: [...labels], registers: [all.registry] }
  if (definition.kind === 'histogram') {
    all.histograms.set(name, new Histogram({ ...common, buckets: [...definition.buckets] }))
    return
  }
  all.readers.set(name, readers)
  async function collect(this: Counter | Gauge): Promise<void> {
    await refresh(this, readers, (read) => all.guard.bounded(name, read))
  }
  if (definition.kind === 'counter') all.counters.set(name, new Counter({ ...common, collect }))
  else all.gauges.set(name, new Gauge({ ...common, collect }))
}

/** A reader may ask a dependency; the scrape does not wait for it longer than this. */
const readerMs = 1000

/** Takes the readings of all readers in place of what was there. */
async function refresh(instrument: Counter | Gauge, readers: Set<Read>, bounded: (labels: Labels) => Labels) {
  if (readers.size === 0) return
  const readings = (await Promise.all([...readers].map(tryRead))).flat()
  instrument.reset()
  for (const { labels, value } of readings) instrument.inc(bounded(labels), value)
}

/** Nothing from a reader that fails or hangs: when a dependency is gone, the other metrics are needed most. */
async function tryRead(read: Read): Promise<readonly Reading<Labels>[]> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<readonly []>((resolve) => {
    timer = setTimeout(() => resolve([]), readerMs)
  })
  try {
    return await Promise.race([read(), tooLate])
  } catch {
    return []
  } finally {
    clearTimeout(timer)
  }
}

function findIn<Found>(instruments: ReadonlyMap<string, Found>, name: string): Found {
  const found = instruments.get(name)
  if (!found) throw new Error(`the metric ${name} is in no table`)
  return found
}

export type {
  CounterDefinition,
  GaugeDefinition,
  HistogramDefinition,
  LabelsOf,
  MetricDefinition,
  MetricTable,
  NamesOf,
} from './definition.ts'
export type { Metrics, Reading } from './metrics.ts'
export { type KitMetrics, kitMetrics } from './names.ts'
export { processMetrics } from './process.ts'
export { createMetrics, type MetricsOptions } from './registry.ts'

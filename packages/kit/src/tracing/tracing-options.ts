import type { SpanExporter } from '@opentelemetry/sdk-trace-base'

export interface TracingOptions {
  readonly service: string
  readonly version?: string | undefined
  /** Collector that takes OTLP over HTTP (`http://collector:4318`). Without it, and without an exporter, tracing is off. */
  readonly endpoint?: string | undefined
  /** Share of the traces that begin here and are recorded; a caller's decision is followed. Default 0.1. */
  readonly ratio?: number | undefined
  /** In place of the collector: tests keep the spans in memory. Each span is handed over as it ends. */
  readonly exporter?: SpanExporter | undefined
}

import type { Tracer } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  SimpleSpanProcessor,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base'
import type { TracingOptions } from './tracing-options.ts'

export interface Sdk {
  readonly tracer: Tracer
  /** Sends what is left and closes the connection to the collector. */
  readonly stop: () => Promise<void>
}

/** Wires the OpenTelemetry SDK: who we are, which traces to record, where the spans go. */
export async function startSdk(options: TracingOptions): Promise<Sdk> {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': options.service,
      ...(options.version === undefined ? {} : { 'service.version': options.version }),
    }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(options.ratio ?? 0.1) }),
    spanProcessors: [await processorOf(options)],
  })
  return { tracer: provider.getTracer('plinth'), stop: () => provider.shutdown() }
}

async function processorOf({ exporter, endpoint }: TracingOptions): Promise<SpanProcessor> {
  if (exporter) return new SimpleSpanProcessor(exporter)
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const url = new URL('v1/traces', endpoint?.endsWith('/') ? endpoint : `${endpoint}/`).href
  return new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: 3000 }))
}

import type { Tracer } from '@opentelemetry/api'

let active: Tracer | undefined

/** What makes spans in this process; undefined while tracing is off, so that nobody pays for it. */
export function activeTracer(): Tracer | undefined {
  return active
}

/** Whether anybody looks: for hot paths that would describe a span for nobody. */
export function isTracing(): boolean {
  return active !== undefined
}

/** Told by `startTracing` alone. */
export function setActiveTracer(tracer: Tracer | undefined): void {
  active = tracer
}

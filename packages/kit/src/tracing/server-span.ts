import { SpanStatusCode } from '@opentelemetry/api'
import { activeTracer } from './active.ts'
import { attribute } from './attributes.ts'
import { failSpan, openSpan } from './span.ts'
import { readTraceparent, writeTraceparent } from './traceparent.ts'

/** Around one request that a server answers. */
export interface ServerSpan {
  /** Belongs into the scope of the request: everything that it does and calls goes on from here. */
  readonly traceparent: string | undefined
  end(status: number, error?: unknown): void
}

/** Spans of requests that come in; while tracing is off the trace of the caller passes through as it came. */
export const serverTracing = {
  /** `name` is method and route template; `traceparent` the header as it came. */
  startServerSpan(name: string, traceparent: string | undefined): ServerSpan {
    const tracer = activeTracer()
    if (!tracer) return passedOn(traceparent)
    const [method = '', route = ''] = name.split(' ')
    const attributes = { [attribute.method]: method, [attribute.route]: route }
    // A malformed header begins a new trace, and never joins the one that runs around it.
    const span = openSpan(tracer, name, { kind: 'server', attributes, parent: traceparent ?? '' })
    return {
      traceparent: writeTraceparent(span.spanContext()),
      end(status, error) {
        span.setAttribute(attribute.status, status)
        if (error !== undefined) failSpan(span, error)
        else if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      },
    }
  },
}

function passedOn(traceparent: string | undefined): ServerSpan {
  return { traceparent: readTraceparent(traceparent) && traceparent, end() {} }
}

import {
  type Attributes,
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api'
import { currentScope, inScope, scopeWith } from '#logs/scope.ts'
import { activeTracer } from './active.ts'
import { readTraceparent, writeTraceparent } from './traceparent.ts'

const kinds = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
}

export interface SpanOptions {
  /** Default `internal`. */
  readonly kind?: keyof typeof kinds
  readonly attributes?: Attributes
  /** Where the work comes from; by default the span or request that runs now. Jobs give what they stored. */
  readonly parent?: string | undefined
}

const noSpan: Span = trace.wrapSpanContext(INVALID_SPAN_CONTEXT)

/**
 * Runs work inside a span: `inSpan('pg.select', { kind: 'client' }, () => query())`. What the work starts becomes its
 * children, its lines of the log carry the trace id. While tracing is off it only calls `work`.
 */
export async function inSpan<Result>(
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const tracer = activeTracer()
  if (!tracer || isOrphan(options)) return work(noSpan)
  const span = openSpan(tracer, name, options)
  const traceparent = writeTraceparent(span.spanContext())
  const scope = currentScope() ?? { correlationId: span.spanContext().traceId }
  try {
    const result = await inScope(scopeWith(scope, { traceparent }), () => work(span))
    span.end()
    return result
  } catch (error) {
    failSpan(span, error)
    span.end()
    throw error
  }
}

/** A query or call that belongs to no request or job, such as a poll of a queue, begins no trace of its own. */
function isOrphan({ kind, parent }: SpanOptions): boolean {
  return kind === 'client' && (parent ?? currentScope()?.traceparent) === undefined
}

/** Parent is the header given, otherwise the scope; a span without a parent begins a trace. */
export function openSpan(tracer: Tracer, name: string, { kind = 'internal', attributes, parent }: SpanOptions): Span {
  const from = readTraceparent(parent ?? currentScope()?.traceparent)
  const context = from ? trace.setSpanContext(ROOT_CONTEXT, from) : ROOT_CONTEXT
  return tracer.startSpan(name, { kind: kinds[kind], ...(attributes ? { attributes } : {}) }, context)
}

/** Marks the span by the type of the error; its message may hold values and stays in the log. */
export function failSpan(span: Span, error: unknown): void {
  const type = error instanceof Error ? error.name : typeof error
  span.setAttribute('error.type', type)
  span.setStatus({ code: SpanStatusCode.ERROR })
}

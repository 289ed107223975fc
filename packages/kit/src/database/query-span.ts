import { isTracing } from '#tracing/active.ts'
import { attribute } from '#tracing/attributes.ts'
import { inSpan } from '#tracing/span.ts'

/** One statement as a span of the request that it belongs to; its text and its values stay out. */
export function inQuerySpan<Result>(operation: string, work: () => Promise<Result>): Promise<Result> {
  // The hottest path of a service: nothing is described for nobody.
  if (!isTracing()) return work()
  const attributes = { [attribute.system]: 'postgresql', [attribute.operation]: operation }
  return inSpan(`postgresql ${operation}`, { kind: 'client', attributes }, work)
}

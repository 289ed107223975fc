import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Part } from '#lifecycle/part.ts'
import { currentScope, inScope } from '#logs/scope.ts'
import { recordLog } from '#testing/log-lines.ts'
import { serverTracing } from './server-span.ts'
import { inSpan } from './span.ts'
import { tracingPart } from './start.ts'
import { readTraceparent, writeTraceparent } from './traceparent.ts'

let exporter: InMemorySpanExporter
let part: Part

async function startTracing(ratio = 1): Promise<void> {
  part = tracingPart({ service: 'shop', exporter, ratio })
  await part.start?.()
}

// One that was stopped takes no more spans.
beforeEach(() => {
  exporter = new InMemorySpanExporter()
})
afterEach(() => part?.stop?.())

/** Name of each span, and of the one above it. */
function tree(spans: readonly ReadableSpan[]): Readonly<Record<string, string | undefined>> {
  const names = new Map(spans.map((span) => [span.spanContext().spanId, span.name]))
  return Object.fromEntries(spans.map((span) => [span.name, names.get(span.parentSpanContext?.spanId ?? '')]))
}

describe('one journey is one trace', () => {
  it('through a server, a query, an outgoing call, another server, a stored message and its job', async () => {
    await startTracing()
    const { log, lines } = recordLog()
    let stored: string | undefined
    const request = serverTracing.startServerSpan('POST /checkout', undefined)
    await inScope({ correlationId: 'c-1', traceparent: request.traceparent }, async () => {
      await inSpan('pg.insert', { kind: 'client' }, async () => {
        stored = currentScope()?.traceparent
      })
      await inSpan('POST payments', { kind: 'client' }, async () => {
        const other = serverTracing.startServerSpan('POST /payments', currentScope()?.traceparent)
        other.end(200)
      })
      log.info('placed')
    })
    request.end(201)
    // Later, in another process: the row carries the trace.
    await inSpan('outbox order.placed', { kind: 'consumer', parent: stored }, async () => log.info('sent'))

    const spans = exporter.getFinishedSpans()
    expect(tree(spans)).toEqual({
      'POST /checkout': undefined,
      'pg.insert': 'POST /checkout',
      'POST payments': 'POST /checkout',
      'POST /payments': 'POST payments',
      'outbox order.placed': 'pg.insert',
    })
    const traces = new Set(spans.map((span) => span.spanContext().traceId))
    expect(traces.size).toBe(1)
    expect(new Set(lines().map(({ traceId }) => traceId))).toEqual(traces)
  })

  it('a failure marks the span by its type, not by its message', async () => {
    await startTracing()
    await expect(inSpan('pg.select', {}, () => Promise.reject(new TypeError('card 4242')))).rejects.toThrow('card 4242')
    const [span] = exporter.getFinishedSpans()
    expect(span?.attributes).toEqual({ 'error.type': 'TypeError' })
    expect(JSON.stringify([span?.attributes, span?.events, span?.status])).not.toContain('4242')
  })

  it('follows the decision of the caller, and its own ratio where nobody decided', async () => {
    await startTracing(0)
    const caller = `00-${'1'.repeat(32)}-${'2'.repeat(16)}`
    serverTracing.startServerSpan('GET /', `${caller}-01`).end(200)
    serverTracing.startServerSpan('GET /', `${caller}-00`).end(200)
    serverTracing.startServerSpan('GET /', undefined).end(200)
    serverTracing.startServerSpan('GET /', 'nonsense').end(200)
    expect(exporter.getFinishedSpans().map((span) => span.spanContext().traceId)).toEqual(['1'.repeat(32)])
  })
})

describe('while tracing is off', () => {
  it('the trace of the caller passes through, and work runs as if nothing stood around it', async () => {
    part = tracingPart({ service: 'shop' })
    await part.start?.()
    const caller = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`
    expect(serverTracing.startServerSpan('GET /', caller).traceparent).toBe(caller)
    expect(serverTracing.startServerSpan('GET /', 'nonsense').traceparent).toBeUndefined()
    const inside = await inScope({ correlationId: 'c', traceparent: caller }, () =>
      inSpan('pg.select', {}, async () => currentScope()?.traceparent),
    )
    expect(inside).toBe(caller)
    expect(exporter.getFinishedSpans()).toEqual([])
  })
})

describe('traceparent', () => {
  const hex = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 15 }), { minLength: length, maxLength: length })
      .map((digits) => digits.map((digit) => digit.toString(16)).join(''))

  it('is read and written back unchanged', () => {
    fc.assert(
      fc.property(hex(32), hex(16), fc.boolean(), (trace, span, sampled) => {
        fc.pre(/[^0]/.test(trace) && /[^0]/.test(span))
        const header = `00-${trace}-${span}-0${sampled ? 1 : 0}`
        const context = readTraceparent(header)
        expect(context && writeTraceparent(context)).toBe(header)
      }),
    )
  })

  it.each([
    ['absent', undefined],
    ['no trace id', `00-${'0'.repeat(32)}-${'2'.repeat(16)}-01`],
    ['forbidden version', `ff-${'1'.repeat(32)}-${'2'.repeat(16)}-01`],
    ['more than version 00 says', `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01-extra`],
    ['capitals', `00-${'A'.repeat(32)}-${'2'.repeat(16)}-01`],
  ])('%s is no context', (_, header) => expect(readTraceparent(header)).toBeUndefined())

  it('of a later version is understood as far as we know it', () => {
    expect(readTraceparent(`01-${'1'.repeat(32)}-${'2'.repeat(16)}-01-more`)?.spanId).toBe('2'.repeat(16))
  })
})

describe('a collector', () => {
  it('gets the last spans when the part stops', async () => {
    const bodies: string[] = []
    const collector = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      request.on('end', () => {
        bodies.push(`${request.url} ${body}`)
        response.end('{}')
      })
    }).listen(0, '127.0.0.1')
    await once(collector, 'listening')
    const { port } = collector.address() as AddressInfo
    part = tracingPart({ service: 'shop', endpoint: `http://127.0.0.1:${port}`, ratio: 1 })
    await part.start?.()
    await inSpan('the last work', {}, async () => {})
    await part.stop?.()
    collector.closeAllConnections()
    collector.close()
    expect(bodies).toHaveLength(1)
    expect(bodies[0]).toMatch(/^\/v1\/traces .*the last work/)
    expect(bodies[0]).toContain('"service.name"')
  })
})

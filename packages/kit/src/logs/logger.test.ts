import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { recordLog } from '#testing/log-lines.ts'
import { currentScope, enterScope, extendScope, inScope } from './scope.ts'

it('writes one object a line with level, time, service and message', () => {
  const { log, lines } = recordLog()
  log.info({ orderNumber: 'A-1' }, 'order placed')
  const [{ time, instance, ...facts } = {}, ...more] = lines()
  expect(facts).toEqual({ level: 'info', service: 'test', orderNumber: 'A-1', msg: 'order placed' })
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  expect(instance).toMatch(`/${process.pid}`)
  expect(more).toEqual([])
})

it('every line of a request carries its correlation id, however requests interleave', async () => {
  const { log, lines } = recordLog()
  const requests = Array.from({ length: 50 }, (_, i) => `request-${i}`)
  await Promise.all(
    requests.map((correlationId) =>
      inScope({ correlationId, traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01` }, async () => {
        for (const step of ['parse', 'query', 'answer']) {
          log.info({ step, of: correlationId }, 'step')
          await turn()
        }
      }),
    ),
  )
  expect(lines()).toHaveLength(150)
  for (const line of lines()) {
    expect(line.correlationId).toBe(line.of)
    expect(line.traceId).toBe('ab'.repeat(16))
  }
})

it('carries who asks from the moment that it is known', () => {
  const { log, lines } = recordLog()
  inScope({ correlationId: 'c-1' }, () => {
    log.info('before')
    extendScope({ who: 'customer-7' })
    log.info('after')
  })
  expect(lines().map(({ who }) => who)).toEqual([undefined, 'customer-7'])
})

it('a scope can be entered without a function, and ends with its asynchronous work', async () => {
  const work = async (): Promise<string | undefined> => {
    await turn()
    enterScope({ correlationId: 'c-2' })
    await turn()
    return currentScope()?.correlationId
  }
  expect(await work()).toBe('c-2')
  expect(currentScope()).toBeUndefined()
})

it('survives what people log by accident', () => {
  const { log, lines } = recordLog()
  const circle: Record<string, unknown> = { n: 1n }
  circle.self = circle
  log.info({ circle, map: new Map([['token', 'x']]), many: Array.from({ length: 60 }, (_, i) => i) }, 'odd')
  const [line] = lines()
  expect(line).toMatchObject({ circle: { n: '1' }, map: { token: '[redacted]' } })
  expect(line?.many).toHaveLength(51)
})

it('shows type, code, message and cause of an error, and nothing that a driver hung on it', () => {
  const { log, lines, texts } = recordLog()
  const cause = Object.assign(new TypeError('no route'), { code: 'EHOSTUNREACH' })
  log.error({ err: Object.assign(new Error('query failed', { cause }), { parameters: ['Ada'] }) }, 'failed')
  expect(lines()[0]?.err).toMatchObject({
    type: 'Error',
    message: 'query failed',
    cause: { type: 'TypeError', code: 'EHOSTUNREACH', message: 'no route' },
  })
  const [text = ''] = texts
  expect(text).toContain('logger.test.ts')
  expect(text).not.toContain('Ada')
})

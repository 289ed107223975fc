import { join } from 'node:path'
import { env } from 'node:process'
import { expect, test } from 'vitest'
import { defineDrill, type Drill } from '../../packages/plinth/src/local/drill/definition.ts'
import { faults } from '../../packages/plinth/src/local/drill/faults.ts'
import { holds, type DrillReport } from '../../packages/plinth/src/local/drill/report.ts'
import { drillAsText } from '../../packages/plinth/src/local/drill/report-text.ts'
import { runDrill } from '../../packages/plinth/src/local/drivers/drill/run-drill.ts'
import { seed } from '../../packages/plinth/src/testing/random.ts'
import { startPlatform } from '../running-system.ts'
import visits from './books/drill.ts'
import books, { booksBehindDesk } from './books/platform.ts'

/**
 * Every checker is shown to catch what it is there for: the same small service, once as it should be, and with one
 * promise broken at a time.
 */

interface Asked {
  readonly planted: string
  readonly faults: readonly string[]
  readonly times?: number
  readonly drill?: Drill
  readonly platform?: typeof books
}

async function drillBooks({
  planted,
  faults: names,
  times = 1,
  drill = visits,
  platform = books,
}: Asked): Promise<DrillReport> {
  const root = join(import.meta.dirname, 'books')
  const { system, stop } = await startPlatform(platform, 'test', {
    root,
    variables: { bookkeeper: { PLANTED: planted } },
  })
  try {
    return await runDrill({ system, drill, faults: faults.filter(({ name }) => names.includes(name)), times, seed })
  } finally {
    await stop()
  }
}

function kindsOf(report: DrillReport): ReadonlySet<string> {
  return new Set(report.verdicts.flatMap(({ measured }) => measured.violations.map(({ kind }) => kind)))
}

test('nothing planted: everything holds', async () => {
  const report = await drillBooks({ planted: 'nothing', faults: ['kill', 'rolling-restart', 'database-kill'] })
  expect(holds(report), drillAsText(report)).toBe(true)
  expect(report.acknowledged).toBeGreaterThan(100)
})

test('asynchronous commit: PostgreSQL forgets what was confirmed', async () => {
  const report = await drillBooks({ planted: 'asynchronous commit', faults: ['database-kill'], times: 2 })
  expect(kindsOf(report), drillAsText(report)).toContain('lost')
})

test('an answer before the commit: a killed replica takes the entry with it', async () => {
  const report = await drillBooks({ planted: 'answer before commit', faults: ['kill'], times: 2 })
  expect(kindsOf(report), drillAsText(report)).toContain('lost')
})

test('no unique constraint: a repeated request is written down twice', async () => {
  const report = await drillBooks({ planted: 'no unique constraint', faults: ['kill'], times: 2 })
  expect(kindsOf(report), drillAsText(report)).toContain('duplicated')
})

test('read, modify, write: two at once lose one amount', async () => {
  const report = await drillBooks({ planted: 'read, modify, write', faults: ['overload'] })
  expect(kindsOf(report), drillAsText(report)).toContain('wrong')
})

/** It takes three minutes, and the kit has a unit test of the order in which a service stops. */
const isShort = env.PLINTH_SHORT === 'true'
const drain = `a drain that closes the pool first: what was under way fails, and with the right order nothing does${isShort ? ' (not run: --short)' : ''}`

test.skipIf(isShort)(drain, async () => {
  const drill = defineDrill({
    ...visits,
    visits: {
      ...visits.visits,
      statement: { weight: 0.1, run: async (visitor) => void (await visitor.request({ path: '/statement' })) },
    },
  })
  const platform = booksBehindDesk
  const right = await drillBooks({ planted: 'nothing', faults: ['rolling-restart'], drill, platform })
  expect(errorsOf(right), drillAsText(right)).toBe(0)
  const wrong = await drillBooks({
    planted: 'drain that closes the pool first',
    faults: ['rolling-restart'],
    times: 3,
    drill,
    platform,
  })
  expect(errorsOf(wrong), drillAsText(wrong)).toBeGreaterThan(0)
})

function errorsOf({ verdicts }: DrillReport): number {
  return verdicts.reduce((sum, { measured }) => sum + measured.errors, 0)
}

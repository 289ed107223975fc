import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, stdout } from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import drill from '../../blueprints/shop/drill.ts'
import platform from '../../blueprints/shop/platform.ts'
import type { Fault } from '../../packages/plinth/src/local/drill/fault.ts'
import { faults } from '../../packages/plinth/src/local/drill/faults.ts'
import { drillAsChart } from '../../packages/plinth/src/local/drill/report-chart.ts'
import { drillAsText } from '../../packages/plinth/src/local/drill/report-text.ts'
import { holds } from '../../packages/plinth/src/local/drill/report.ts'
import { runDrill } from '../../packages/plinth/src/local/drivers/drill/run-drill.ts'
import { seed } from '../../packages/plinth/src/testing/random.ts'
import { startPlatform, type RunningSystem } from '../running-system.ts'

/** The shop with two replicas of each service in two zones, under load, with every fault there is. */

const root = join(import.meta.dirname, '../..')
const times = Number(env.PLINTH_TIMES ?? 1)
const reports = join(root, '.plinth', 'drills')
const asked = (env.PLINTH_FAULTS ?? '').split(',').filter((name) => name !== '')
const unknown = asked.filter((name) => faults.every((fault) => fault.name !== name))
if (unknown.length > 0) throw new Error(`no such fault: ${unknown.join(', ')}`)
const tried = asked.length === 0 ? faults : faults.filter(({ name }) => asked.includes(name))

let started: RunningSystem

beforeAll(async () => {
  started = await startPlatform(platform, 'demo', { root })
})

afterAll(async () => {
  await started.stop()
})

/** Behaviours that show only when a whole system is broken. */
const shows: Readonly<Record<string, string>> = {
  kill: 'behaviour 13, behaviour 12',
  'rolling-restart': 'behaviour 3',
  'database-kill': 'behaviour 1, behaviour 2',
  'slow-database': 'behaviour 15, behaviour 18',
  'cache-loss': 'behaviour 22',
  overload: 'behaviour 19',
}

test.each(tried.map((fault) => [titleOf(fault), fault] as const))('%s', async (_, fault) => {
  const report = await runDrill({ system: started.system, drill, faults: [fault], times, seed })
  const text = drillAsText(report)
  stdout.write(`${text}\n`)
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, `${fault.name}.txt`), `${text}\n`)
  writeFileSync(join(reports, `${fault.name}.svg`), drillAsChart(report))
  if (report.notRun.length > 0) expect(report.notRun).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(0)
  expect(holds(report), text).toBe(true)
})

function titleOf({ name, title }: Fault): string {
  const shown = shows[name]
  return `${name}${shown === undefined ? '' : ` (${shown})`}: ${title}`
}

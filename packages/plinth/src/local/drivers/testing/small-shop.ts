import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { subjectsOf } from '#answers/subjects.ts'
import { compile } from '#compile.ts'
import type { LocalPlan } from '../../plan/local-plan.ts'
import { planLocal } from '../../plan/plan.ts'
import { startSystem } from '../start-system.ts'
import type { System, SystemEvent, SystemOptions } from '../system.ts'
import platform from './small-shop/platform.ts'

const packages = join(import.meta.dirname, '../../../../../../node_modules')

/** What the small shop comes to on one machine. */
export function smallPlan(): LocalPlan {
  const { graph, platform: resolved } = compile(platform)
  const [subject] = subjectsOf(graph, resolved?.environments ?? [])
  if (subject?.declared === undefined) throw new Error('the small shop does not compile')
  return planLocal(subject, subject.declared)
}

/** The small shop as a project of its own, in a folder that is gone when the test is over. */
export function projectFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-up-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, 'small-shop'), root, { recursive: true })
  symlinkSync(packages, join(root, 'node_modules'))
  return root
}

interface Running {
  readonly system: System
  readonly events: readonly SystemEvent[]
}

/** Starts the small shop; it is stopped when the test is over. */
export async function startSmallShop(
  options: Partial<SystemOptions> = {},
  change: (plan: LocalPlan) => LocalPlan = (plan) => plan,
): Promise<Running> {
  const root = options.root ?? projectFolder()
  const events: SystemEvent[] = []
  const state = join(root, '.plinth', 'local')
  const system = await startSystem(change(smallPlan()), {
    ...{ root, state, port: 0, onEvent: (event) => events.push(event) },
    ...options,
  })
  onTestFinished(async () => await system.stop())
  return { system, events }
}

import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { subjectsOf } from '../packages/plinth/src/answers/subjects.ts'
import { compile } from '../packages/plinth/src/compile.ts'
import type { Platform } from '../packages/plinth/src/language/words/platform.ts'
import { startSystem } from '../packages/plinth/src/local/drivers/start-system.ts'
import type { System, SystemOptions } from '../packages/plinth/src/local/drivers/system.ts'
import { planLocal } from '../packages/plinth/src/local/plan/plan.ts'

/** A running system in a folder of its own. */
export interface RunningSystem {
  readonly system: System
  /** Ends every process, and forgets what was stored. */
  readonly stop: () => Promise<void>
}

/** Starts one environment of a platform, with stores that nobody has seen before. */
export async function startPlatform(
  platform: Platform,
  environment: string,
  options: Pick<SystemOptions, 'root' | 'variables'>,
): Promise<RunningSystem> {
  const { graph, platform: resolved } = compile(platform)
  const subject = subjectsOf(graph, resolved?.environments ?? []).find((one) => one.environment === environment)
  if (subject?.declared === undefined) throw new Error(`the platform has no environment ${environment}`)
  const state = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-system-')))
  const forget = (): void => rmSync(state, { recursive: true, force: true })
  try {
    const system = await startSystem(planLocal(subject, subject.declared), { state, port: 0, ...options })
    return { system, stop: async () => await system.stop().finally(forget) }
  } catch (error) {
    forget()
    throw error
  }
}

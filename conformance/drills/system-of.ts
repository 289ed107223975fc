import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import type { Platform } from '../../packages/plinth/src/language/words/platform.ts'
import { startSystem } from '../../packages/plinth/src/local/drivers/start-system.ts'
import type { System, SystemOptions } from '../../packages/plinth/src/local/drivers/system.ts'
import { planLocal } from '../../packages/plinth/src/local/plan/plan.ts'

/** A running system in a folder of its own; `end` stops it and takes the folder away. */
export interface Started {
  readonly system: System
  readonly end: () => Promise<void>
}

/** Starts one environment of a platform. */
export async function systemOf(
  platform: Platform,
  environment: string,
  options: Pick<SystemOptions, 'root'> & Partial<SystemOptions>,
): Promise<Started> {
  const { graph, platform: resolved } = compile(platform)
  const subject = subjectsOf(graph, resolved?.environments ?? []).find((one) => one.environment === environment)
  if (subject?.declared === undefined) throw new Error(`the platform has no environment ${environment}`)
  const state = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-drill-')))
  const system = await startSystem(planLocal(subject, subject.declared), { state, port: 0, ...options })
  return {
    system,
    end: async () => {
      await system.stop()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

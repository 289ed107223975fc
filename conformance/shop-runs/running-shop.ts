import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import platform from '../../blueprints/shop/platform.ts'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { startSystem } from '../../packages/plinth/src/local/drivers/start-system.ts'
import type { System } from '../../packages/plinth/src/local/drivers/system.ts'
import { planLocal } from '../../packages/plinth/src/local/plan/plan.ts'

const root = join(import.meta.dirname, '..', '..')

export interface RunningShop {
  readonly system: System
  /** Ends every process, and forgets what was sold. */
  readonly stop: () => Promise<void>
}

/** The shop as `plinth up --env demo` starts it, with a database that nobody has seen before. */
export async function startShop(): Promise<RunningShop> {
  const { graph, platform: resolved } = compile(platform)
  const subject = subjectsOf(graph, resolved?.environments ?? []).find(({ environment }) => environment === 'demo')
  if (subject?.declared === undefined) throw new Error('the shop has no environment demo')
  const state = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-shop-')))
  const forget = (): void => rmSync(state, { recursive: true, force: true })
  try {
    const system = await startSystem(planLocal(subject, subject.declared), {
      ...{ root, state, port: 0 },
      // Other judges use the same processors, and a busy machine would be taken for too many visitors.
      variables: { backend: { SHED_DELAY_MS: '600000' } },
    })
    return { system, stop: async () => await system.stop().finally(forget) }
  } catch (error) {
    forget()
    throw error
  }
}

import { existsSync } from 'node:fs'
import { stopRun, wipeState } from '#local/drivers/state/end-run.ts'
import { asJson, refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { CommonOptions } from '../verb.ts'
import { openLocal, stateFolderOf } from './open-local.ts'

export interface DownOptions extends CommonOptions {
  readonly wipe?: boolean
}

/** Stops the runs of a platform, and forgets their state when asked to. */
export async function runDown(
  shell: Shell,
  { env, json, wipe = false }: DownOptions,
  file: string | undefined,
): Promise<ExitCode> {
  const local = await openLocal(file, env, shell)
  if ('reason' in local) return await refuse(local, json, shell)
  const outcomes: { environment: string; stopped: boolean; wiped: boolean }[] = []
  for (const plan of local.plans) {
    const folder = stateFolderOf(local.root, plan)
    shell.progress.show(`stopping ${plan.environment}`)
    const stopped = await stopRun(folder)
    const wiped = wipe && existsSync(folder)
    if (wiped) wipeState(folder)
    outcomes.push({ environment: plan.environment, stopped, wiped })
  }
  shell.progress.clear()
  shell.out(json === true ? asJson(outcomes) : outcomes.map(asLine).join(''))
  return 0
}

function asLine({ environment, stopped, wiped }: { environment: string; stopped: boolean; wiped: boolean }): string {
  const done = [stopped ? 'stopped' : 'was not running', ...(wiped ? ['wiped'] : [])]
  return `${environment} ${done.join(', ')}\n`
}

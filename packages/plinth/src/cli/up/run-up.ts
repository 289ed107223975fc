import { startSystem } from '#local/drivers/start-system.ts'
import { LocalProblem, type PostgresSource, type System } from '#local/drivers/system.ts'
import { asJson, refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { eventPrinter } from './event-printer.ts'
import { openEnvironment, stateFolderOf } from './open-local.ts'
import type { UpOptions } from './options.ts'
import { planAsText } from './plan-text.ts'
import { tellProblem } from './problem-text.ts'
import { reportAsText } from './report-text.ts'
import { Stop } from './stop.ts'
import { watchSources } from './watch.ts'

/** Starts an environment and keeps it until it is told to stop. */
export async function runUp(shell: Shell, options: UpOptions, file: string | undefined): Promise<ExitCode> {
  const port = portOf(options.port)
  if (port instanceof Error) return await refuse({ reason: 'misuse', message: port.message }, options.json, shell)
  const local = await openEnvironment(file, options.env, shell)
  if ('reason' in local) return await refuse(local, options.json, shell)
  const { plan } = local
  if (options.dryRun === true) {
    shell.out(options.json === true ? asJson(plan) : planAsText(plan, shell.paint))
    return 0
  }
  const stopped = new Stop()
  try {
    const system = await startSystem(plan, {
      ...{ root: local.root, state: stateFolderOf(local.root, plan), port },
      ...{ postgres: sourceOf(options.postgres), isolate: options.isolate, signal: stopped.signal },
      onEvent: eventPrinter(shell, plan, options),
    })
    await keepRunning(system, stopped, { shell, options })
    return 0
  } catch (error) {
    if (!(error instanceof LocalProblem)) throw error
    if (stopped.signal.aborted) {
      // Who ended the start knows why.
      shell.progress.clear()
      return 0
    }
    tellProblem(error, options, shell)
    return 1
  } finally {
    stopped.close()
  }
}

async function keepRunning(
  system: System,
  stopped: Stop,
  { shell, options }: { readonly shell: Shell; readonly options: UpOptions },
): Promise<void> {
  const { json = false, watch = false } = options
  shell.progress.clear()
  // Before anybody reads that it runs, so that no change after that is missed.
  const endWatch = watch ? watchSources(system, (text) => shell.err(`${text}\n`)) : undefined
  shell.out(
    json
      ? `${JSON.stringify({ at: Date.now(), kind: 'ready', ...system.report })}\n`
      : reportAsText(system.report, shell.paint),
  )
  await stopped.asked
  endWatch?.()
  if (!json) shell.err('stopping\n')
  const started = Date.now()
  await system.stop()
  if (!json) shell.err(`stopped in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

function portOf(given: string | undefined): number | undefined | Error {
  if (given === undefined) return undefined
  const port = Number(given)
  return Number.isInteger(port) && port >= 0 && port < 65_536 ? port : new Error(`'${given}' is no port`)
}

function sourceOf(given = 'embedded'): PostgresSource {
  return given === 'embedded' || given === 'system' ? { kind: given } : { kind: 'url', url: given }
}

import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { nearest } from '#language/nearest.ts'
import type { Fault } from '#local/drill/fault.ts'
import { faults } from '#local/drill/faults.ts'
import { percent, seconds, type Objective } from '#local/drill/objective.ts'
import { drillAsChart } from '#local/drill/report-chart.ts'
import { drillAsData } from '#local/drill/report-data.ts'
import { drillAsText } from '#local/drill/report-text.ts'
import { holds } from '#local/drill/report.ts'
import { runDrill } from '#local/drivers/drill/run-drill.ts'
import { startSystem } from '#local/drivers/start-system.ts'
import { LocalProblem } from '#local/drivers/system.ts'
import { table } from '../print/table.ts'
import { asJson, refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { openEnvironment, stateFolderOf } from '../up/open-local.ts'
import { tellProblem } from '../up/problem-text.ts'
import { Stop } from '../up/stop.ts'
import { loadVisits } from './load-visits.ts'
import type { DrillOptions } from './options.ts'

/** Starts an environment, breaks it, and tells what came of it; nothing is left running. */
export async function answerDrill(file: string | undefined, options: DrillOptions, shell: Shell): Promise<ExitCode> {
  if (options.list === true) return listFaults(options, shell)
  const refused = async (message: string): Promise<ExitCode> => {
    return await refuse({ reason: 'misuse', message }, options.json, shell)
  }
  const chosen = chosenFaults(options.fault)
  if (chosen instanceof Error) return await refused(chosen.message)
  const local = await openEnvironment(file, options.env, shell)
  if ('reason' in local) return await refuse(local, options.json, shell)
  const { plan } = local
  if (plan.edge === undefined) return await refused(`${plan.environment} has no way in for visitors: it needs an edge`)
  const visits = await loadVisits(options.visits, local.file, shell.cwd)
  if ('reason' in visits) return await refuse(visits, options.json, shell)

  const stopped = new Stop()
  try {
    shell.progress.show('starting the system')
    const system = await startSystem(plan, {
      root: local.root,
      // What is drilled is not what somebody works with.
      state: `${stateFolderOf(local.root, plan)}-drill`,
      port: 0,
      signal: stopped.signal,
    })
    try {
      const report = await runDrill({
        system,
        drill: { ...visits.drill, ...(options.rate !== undefined && { rate: options.rate }) },
        faults: chosen,
        times: options.times,
        seed: options.seed ?? Date.now() % 1_000_000,
        signal: stopped.signal,
        onProgress: shell.progress.show,
      })
      shell.progress.clear()
      if (options.chart !== undefined) await writeFile(resolve(shell.cwd, options.chart), drillAsChart(report))
      shell.out(options.json === true ? asJson(drillAsData(report)) : `${drillAsText(report)}\n`)
      return holds(report) ? 0 : 1
    } finally {
      await system.stop()
    }
  } catch (error) {
    if (!(error instanceof LocalProblem)) throw error
    tellProblem(error, options, shell)
    return 1
  } finally {
    stopped.close()
  }
}

function chosenFaults(names: readonly string[] | undefined): readonly Fault[] | Error {
  if (names === undefined) return faults
  const known = faults.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return faults.filter(({ name }) => names.includes(name))
  const meant = nearest(unknown, known)
  return new Error(
    `there is no fault '${unknown}'${meant === undefined ? '' : `; did you mean '${meant}'?`} There are ${known.join(', ')}`,
  )
}

function listFaults(options: DrillOptions, { out }: Shell): ExitCode {
  if (options.json === true) out(asJson(faults.map(({ name, title, objective }) => ({ name, title, objective }))))
  else
    for (const row of table(faults.map(({ name, title, objective }) => [name, title, keeps(objective)])))
      out(`${row}\n`)
  return 0
}

function keeps({ errors, steady, goodput }: Objective): string {
  return [
    'no acknowledged write lost or doubled',
    ...(errors === undefined ? [] : [errors === 0 ? 'no failed request' : `at most ${percent(errors)} errors`]),
    ...(goodput === undefined ? [] : [`${percent(goodput)} of the usual answers`]),
    ...(steady === undefined ? [] : [`steady within ${seconds(steady)}`]),
  ].join(', ')
}

import { watch, type FSWatcher } from 'node:fs'
import { LocalProblem, type System } from '#local/drivers/system.ts'

/** Quiet time after a change: an editor writes several files at once. */
const settleMs = 200

/** What a build itself writes, and what is none of ours. */
const ignored = /(?:^|[/\\])(?:node_modules|dist|build|out|coverage|\.[^/\\]+)(?:[/\\]|$)/

/** Builds and replaces a service when files that it is made of change. The answer ends it. */
export function watchSources(system: System, say: (text: string) => void): () => void {
  const watchers = system.plan.services.flatMap(({ name }) => {
    const replace = oneAtATime(async () => await replaceService(system, name, say))
    return system.sources(name).map((folder) => watchFolder(folder, replace))
  })
  return () => {
    for (const watcher of watchers) watcher.close()
  }
}

function watchFolder(folder: string, changed: () => void): FSWatcher {
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (path !== null && !ignored.test(path)) changed()
  })
  watcher.on('error', () => undefined)
  return watcher
}

/** A change during a run leads to one more run after it. */
function oneAtATime(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => void (running = running.then(work)), settleMs)
  }
}

async function replaceService(system: System, name: string, say: (text: string) => void): Promise<void> {
  const started = Date.now()
  try {
    await system.build(name)
    await system.rollingRestart(name)
    say(`${name} replaced in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  } catch (error) {
    if (!(error instanceof LocalProblem)) throw error
    say([`${name} stays as it was: ${error.message}`, ...error.lines.map((line) => `  ${line}`)].join('\n'))
  }
}

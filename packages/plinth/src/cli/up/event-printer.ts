import type { LocalPlan } from '#local/plan/local-plan.ts'
import type { SystemEvent } from '#local/drivers/system.ts'
import type { Paint, Shell } from '../shell.ts'
import { shortened } from './log-line.ts'

interface Options {
  readonly json?: boolean | undefined
  readonly quiet?: boolean | undefined
}

type Tell = (event: SystemEvent) => void

/** Prints what happens as it happens: one log of everything, each process in a colour. */
export function eventPrinter(shell: Shell, plan: LocalPlan, { json = false, quiet = false }: Options): Tell {
  if (json) return (event) => shell.out(`${JSON.stringify(event)}\n`)
  const names = [...plan.postgres, ...plan.caches, ...plan.services].map(({ name }) => name)
  const width = Math.max(...names.map((name) => name.length)) + 3
  const colorOf = colorsFor(names, shell.paint)
  const say = (process: string, text: string): void => {
    shell.progress.clear()
    const label = colorOf(process)(process.padEnd(width))
    shell.out(`${text.replaceAll(/^/gm, `${label} `)}\n`)
  }
  return (event) => {
    switch (event.kind) {
      case 'progress':
        if (shell.interactive) shell.progress.show(event.what)
        else shell.err(`${event.what}\n`)
        return
      case 'log':
        if (!quiet && isWorthReading(event.line, event.name, plan))
          say(event.process, shortened(event.line, shell.paint))
        return
      case 'exit':
        say(event.process, shell.paint.red(`ended: ${event.signal ?? `exit code ${event.code ?? 'unknown'}`}`))
        return
      case 'state':
        if (event.state === 'not ready' || event.state === 'waiting')
          say(event.process, shell.paint.yellow(`${event.state}: ${event.why}`))
        else if (!quiet && event.state === 'ready') say(event.process, shell.paint.green('ready'))
        return
      case 'edge':
        if (!quiet) say(event.process ?? 'edge', shell.paint.yellow(event.what))
        return
    }
  }
}

/** Colours that are told apart on dark and on light terminals. */
const palette = ['cyan', 'magenta', 'blue', 'green', 'yellow'] as const

/** A colour for each name; replicas with an even number are bold, so that neighbours are told apart. */
function colorsFor(names: readonly string[], paint: Paint): (process: string) => (text: string) => string {
  return (process) => {
    const [, name = process, number = '1'] = /^(.*)-(\d+)$/.exec(process) ?? []
    const index = Math.max(0, names.indexOf(names.includes(process) ? process : name))
    const color = paint[palette[index % palette.length] ?? 'cyan']
    return Number(number) % 2 === 0 ? (text) => paint.bold(color(text)) : color
  }
}

/** Stores tell of every checkpoint and repeat every refused statement; what breaks something is enough. */
function isWorthReading(line: string, name: string, { services }: LocalPlan): boolean {
  return services.some((service) => service.name === name) || /^(?:FATAL|PANIC)|\b(?:OOM|Fatal error)\b/.test(line)
}

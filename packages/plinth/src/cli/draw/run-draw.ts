import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Subject } from '#answers/subject.ts'
import { nearest } from '#language/nearest.ts'
import { mermaidOf } from '#outputs/diagrams/mermaid.ts'
import { svgOf } from '#outputs/diagrams/svg.ts'
import { viewNames, type View } from '#outputs/diagrams/view.ts'
import { allViewsOf, servicesIn, viewOf } from '#outputs/diagrams/views.ts'
import { openSubjects } from '../open-subjects.ts'
import { asJson, refuse } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { DrawOptions } from './options.ts'

interface Words {
  readonly view: string | undefined
  readonly file: string | undefined
}

/** Draws what a command line asks for, to the terminal, a file, or a folder. */
export async function runDraw(shell: Shell, options: DrawOptions, given: Words): Promise<ExitCode> {
  const { view, file } = sorted(given)
  const name = viewNames.find((known) => known === view)
  if (name === undefined) return misuse(shell, unknownView(view))
  if (options.all === true && options.out === undefined) {
    return misuse(shell, 'with --all say where the pictures go: --out FOLDER')
  }
  const opened = await openSubjects(file, { ...options, planned: true }, shell)
  if ('reason' in opened) return await refuse(opened, options.json, shell)
  shell.progress.show('drawing')
  if (options.all === true) return await writeAll(opened.subjects, options, shell)
  const [subject, ...others] = opened.subjects
  if (subject === undefined || others.length > 0) return misuse(shell, severalEnvironments(opened.subjects))
  const problem = name === 'service' ? serviceProblem(subject, options.service) : undefined
  if (problem !== undefined) return misuse(shell, problem)
  const text = await written(viewOf(subject, name, options), options)
  shell.progress.clear()
  if (options.out === undefined) shell.out(text)
  else await write(resolve(shell.cwd, options.out), text)
  return 0
}

/** `plinth draw platform.ts` means the overview of that file. */
function sorted({ view = 'overview', file }: Words): { readonly view: string; readonly file: string | undefined } {
  const isFile = file === undefined && /[./\\]/.test(view)
  return isFile ? { view: 'overview', file: view } : { view, file }
}

function unknownView(view: string): string {
  const meant = nearest(view, viewNames)
  return `there is no view '${view}'.${meant === undefined ? '' : ` Did you mean '${meant}'?`} Views: ${viewNames.join(', ')}`
}

function severalEnvironments(subjects: readonly Subject[]): string {
  const names = subjects.map(({ environment }) => environment).join(', ')
  return `a picture shows one environment, and there are ${subjects.length}: ${names}. Name one with --env, or draw all with --all --out FOLDER`
}

function serviceProblem(subject: Subject, service: string | undefined): string | undefined {
  const services = servicesIn(subject)
  const known = `Services: ${services.join(', ') || 'none'}`
  if (services.length === 0) return `${subject.environment} has no services to draw`
  if (service === undefined)
    return services.length === 1 ? undefined : `say which service with --service NAME. ${known}`
  if (services.includes(service)) return undefined
  const meant = nearest(service, services)
  return `there is no service '${service}'.${meant === undefined ? '' : ` Did you mean '${meant}'?`} ${known}`
}

function misuse(shell: Shell, message: string): ExitCode {
  shell.progress.clear()
  shell.err(`error: ${message}\n`)
  return 2
}

async function written(view: View, { format, theme, json }: DrawOptions): Promise<string> {
  if (json === true || format === 'json') return asJson(view)
  return format === 'mermaid' ? mermaidOf(view) : await svgOf(view, theme)
}

const endings = { svg: 'svg', mermaid: 'mmd', json: 'json' } as const

/** Every view of every environment: `FOLDER/demo/network.svg`, services as `FOLDER/demo/service-backend.svg`. */
async function writeAll(subjects: readonly Subject[], options: DrawOptions, shell: Shell): Promise<ExitCode> {
  const folder = resolve(shell.cwd, options.out ?? '')
  const ending = endings[options.json === true ? 'json' : options.format]
  for (const subject of subjects) {
    for (const view of allViewsOf(subject)) {
      const file = `${view.name}${view.service === undefined ? '' : `-${view.service}`}.${ending}`
      await write(join(folder, subject.environment, file), await written(view, options))
      shell.out(`${join(options.out ?? '', subject.environment, file)}\n`)
    }
  }
  shell.progress.clear()
  return 0
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

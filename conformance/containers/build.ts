import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { readContainerFile, type Stage, type Step } from './container-file.ts'
import { containerArguments, makeRoot, npmOfThisMachine } from './sandbox.ts'

const run = promisify(execFile)

/** What a container file comes to. */
export interface Image {
  /** Its files, as a folder. */
  readonly root: string
  readonly folder: string
  readonly variables: Readonly<Record<string, string>>
  /** `10001:10001`; undefined is root. */
  readonly user: string | undefined
  readonly command: readonly string[]
}

interface Work {
  readonly stages: readonly Stage[]
  readonly context: string
  readonly repository: string
  /** Where the roots of the stages come to stand. */
  readonly scratch: string
  readonly made: Map<string, Image>
}

/**
 * Does what a container file says, with folders for layers and bubblewrap for `RUN`, over the programs of this machine in
 * place of the base image. It knows what ours are made of, and fails at everything else.
 */
export async function buildImage(repository: string, path: string, scratch: string): Promise<Image> {
  const context = join(repository, path)
  const stages = readContainerFile(readFileSync(join(context, 'Dockerfile'), 'utf8'))
  const last = stages.at(-1)
  if (last === undefined) throw new Error('a container file has a stage')
  return await buildStage(last, { stages, context, repository, scratch, made: new Map() })
}

async function buildStage(stage: Stage, work: Work): Promise<Image> {
  const number = work.stages.indexOf(stage)
  const root = join(work.scratch, String(number))
  const base = work.stages.find(({ name }) => name === stage.base)
  let image: Image = { root, folder: '/', variables: {}, user: undefined, command: [] }
  if (base === undefined) makeRoot(root)
  else {
    const under = await imageOf(base, work)
    cpSync(under.root, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    image = { ...under, root }
  }
  for (const step of stage.steps) image = await doStep(step, image, work)
  return image
}

async function imageOf(stage: Stage, work: Work): Promise<Image> {
  const name = stage.name ?? ''
  const known = work.made.get(name) ?? (await buildStage(stage, work))
  work.made.set(name, known)
  return known
}

async function doStep(step: Step, image: Image, work: Work): Promise<Image> {
  switch (step.keyword) {
    case 'WORKDIR': {
      const folder = step.words[0] ?? '/'
      mkdirSync(join(image.root, folder), { recursive: true })
      return { ...image, folder }
    }
    case 'ARG':
    case 'ENV':
      return { ...image, variables: { ...image.variables, ...variablesOf(step) } }
    case 'COPY':
      await copy(step, image, work)
      return image
    case 'RUN':
      await runIn(image, step.text)
      return image
    case 'USER':
      return { ...image, user: step.words[0] }
    case 'EXPOSE':
      return image
    case 'CMD':
      return { ...image, command: JSON.parse(step.text) as readonly string[] }
    default:
      throw new Error(`${step.keyword} is not known here`)
  }
}

function variablesOf({ words }: Step): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word.split('=', 1)[0] ?? '', word.replace(/^[^=]*=/, '')]))
}

async function copy({ flags, words }: Step, { root, folder }: Image, work: Work): Promise<void> {
  const from = await sourceOf(flags['from'], work)
  const target = words.at(-1) ?? ''
  const into = join(root, isAbsolute(target) ? target : join(folder, target))
  for (const word of words.slice(0, -1)) {
    const source = join(from, word)
    if (!existsSync(source)) throw new Error(`there is no ${word} to copy`)
    const place = statSync(source).isDirectory() || !target.endsWith('/') ? into : join(into, basename(source))
    cpSync(source, place, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  }
}

async function sourceOf(from: string | undefined, work: Work): Promise<string> {
  if (from === undefined) return work.context
  if (from === 'repository') return work.repository
  const stage = work.stages.find(({ name }) => name === from)
  if (stage === undefined) throw new Error(`there is no stage ${from}`)
  return (await imageOf(stage, work)).root
}

async function runIn({ root, folder, variables }: Image, command: string): Promise<void> {
  const npm = npmOfThisMachine()
  const inside = containerArguments({
    ...{ root, folder, readOnly: false, shared: npm.shared },
    variables: { ...npm.variables, ...variables },
  })
  try {
    await run('bwrap', [...inside, '/bin/sh', '-c', command], { maxBuffer: 2 ** 26 })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`RUN ${command}\n${stdout}\n${stderr}`, { cause: error })
  }
}

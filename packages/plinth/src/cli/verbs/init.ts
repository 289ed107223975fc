import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { camelToKebab } from '#language/names.ts'
import type { Answers } from '../init/answers.ts'
import { objection, questions, readServices } from '../init/answers.ts'
import { table } from '../print/table.ts'
import { asJson } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import type { CommonOptions, Verb } from '../verb.ts'
import { version } from '../version.ts'

interface InitOptions extends CommonOptions {
  readonly name?: string
  readonly region?: string
  readonly account?: string
  readonly repository?: string
  readonly service?: readonly string[]
  readonly database?: boolean
  readonly cache?: boolean
  readonly yes?: boolean
}

/** Stands for an account where none is given; AWS uses it in its own examples. */
const exampleAccount = '111122223333'

export const init: Verb<InitOptions> = {
  name: 'init',
  summary: 'write a first platform file, from a few questions or from flags',
  examples: [
    ['plinth init', 'asks'],
    ['plinth init --name shop --account 444455556666 --service web:8080:web --yes', 'one service on the internet'],
    [
      'plinth init --service web:8080:web --service api:3000:api --database --cache --yes',
      'the first service calls the others; they use the stores',
    ],
  ],
  shape: (command) =>
    command
      .argument('[file]', 'platform file to write; platform.ts unless given')
      .option('--name <name>', 'name of the platform; that of the folder unless given')
      .option('--region <region>', 'AWS region; us-east-1 unless given')
      .option('--account <id>', `AWS account, 12 digits; with --yes the example ${exampleAccount}`)
      .option('--repository <owner/name>', 'GitHub repository that delivers')
      .option(
        '--service <name:port:path>',
        'a service; repeat for more, the one that answers the internet first',
        gather,
        [],
      )
      .option('--database', 'a PostgreSQL database')
      .option('--cache', 'a cache')
      .option('-y, --yes', 'ask nothing and take the defaults'),
  run: async (shell, options, file = 'platform.ts') => {
    const target = resolve(shell.cwd, file)
    const shown = relative(shell.cwd, target)
    if (!target.endsWith('.ts')) return misuse(`${shown} is no TypeScript file: write a name that ends in .ts`, shell)
    if (existsSync(target)) return misuse(`${shown} exists already; name another file, or change that one`, shell)
    const known = readFlags(options, dirname(target))
    if ('objections' in known) return misuse(known.objections.join('\nerror: '), shell)
    const answers = await answersFrom(known, options, shell)
    return answers === undefined ? 2 : await write(target, answers, options, shell)
  },
}

function gather(given: string, before: readonly string[]): readonly string[] {
  return [...before, given]
}

function misuse(message: string, { err }: Shell): ExitCode {
  err(`error: ${message}\n`)
  return 2
}

type Flags = Partial<Answers> & { readonly suggestedName: string }

/** What the flags say; everything that is wrong with them at once. */
function readFlags(options: InitOptions, folder: string): Flags | { readonly objections: readonly string[] } {
  const { name, region, account, repository, service = [], database, cache } = options
  const texts = { name, region, account, repository }
  const wrong = Object.entries(texts).flatMap(([key, given]) => {
    const said = given === undefined ? undefined : objection(questions[key as keyof typeof texts].shape, given)
    return said === undefined ? [] : [`--${key}: ${said}`]
  })
  const { services, objections } = readServices(service)
  if (wrong.length + objections.length > 0) return { objections: [...wrong, ...objections] }
  const given = {
    ...texts,
    database,
    cache,
    services: service.length === 0 ? undefined : services,
  }
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...known, suggestedName: nameFor(folder) }
}

/** The folder's name as a platform may be called. */
function nameFor(folder: string): string {
  const kebab = camelToKebab(basename(folder))
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
  return kebab.slice(0, 40) || 'platform'
}

async function answersFrom(known: Flags, { yes }: InitOptions, shell: Shell): Promise<Answers | undefined> {
  if (yes !== true && shell.interactive) {
    const { ask } = await import('../init/ask.ts')
    return await ask(known)
  }
  if (yes !== true && known.account === undefined) {
    misuse('nobody can be asked here: give --account, or --yes to take example values', shell)
    return undefined
  }
  return {
    name: known.suggestedName,
    region: 'us-east-1',
    account: exampleAccount,
    repository: undefined,
    services: [{ name: 'web', port: 8080, path: 'web' }],
    database: false,
    cache: false,
    ...known,
  }
}

/** Writes the platform file, and beside it what an editor needs to check it, where that is missing. */
async function write(target: string, answers: Answers, { json }: InitOptions, shell: Shell): Promise<ExitCode> {
  const { platformFile } = await import('../init/platform-file.ts')
  const folder = dirname(target)
  const files = [
    { path: target, text: platformFile(answers) },
    ...(exists(folder, 'package.json')
      ? []
      : [{ path: join(folder, 'package.json'), text: asJson(packageFile(answers)) }]),
    ...(exists(folder, 'tsconfig.json')
      ? []
      : [{ path: join(folder, 'tsconfig.json'), text: asJson(tsconfig(target)) }]),
  ]
  mkdirSync(folder, { recursive: true })
  // `wx`: a file that appeared in between is not overwritten either.
  for (const { path, text } of files) writeFileSync(path, text, { flag: 'wx' })

  const { cwd, paint, out } = shell
  const written = files.map(({ path }) => relative(cwd, path))
  if (json === true) {
    out(asJson({ written }))
    return 0
  }
  const here = relative(cwd, target)
  const steps = [
    ['install', 'npm install --save-dev plinth'],
    ['read', `${here}: every key explains itself in an editor`],
    ['build', here === 'platform.ts' ? 'npx plinth build' : `npx plinth build ${here}`],
  ]
  const accountStep =
    answers.account === exampleAccount ? [['correct', `the account: ${exampleAccount} is an example`]] : []
  out(`wrote ${written.join(', ')}\n\n${paint.bold('next')}\n`)
  out(`${table([...accountStep, ...steps].map(([what = '', how = '']) => [`  ${what}`, how])).join('\n')}\n`)
  return 0
}

/** Whether a file is in a folder or in one above, where tools look for it too. */
function exists(folder: string, name: string): boolean {
  const above = dirname(folder)
  return existsSync(join(folder, name)) || (above !== folder && exists(above, name))
}

function packageFile({ name }: Answers): object {
  return { name: `${name}-platform`, private: true, type: 'module', devDependencies: { plinth: `^${version}` } }
}

function tsconfig(target: string): object {
  return {
    compilerOptions: {
      target: 'es2023',
      module: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      types: [],
    },
    include: [basename(target)],
  }
}

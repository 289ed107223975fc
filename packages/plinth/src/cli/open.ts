import type { ResolvedPlatform } from '#language/environment.ts'
import { nearest } from '#language/nearest.ts'
import type { Compilation } from '#compile.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Finding } from './finding.ts'
import { load } from './load/load.ts'
import type { Loaded } from './load/loaded.ts'
import type { Locator } from './locate/locate.ts'
import { locateAll } from './locate/locate-all.ts'
import type { Shell } from './shell.ts'

/** A platform file, loaded and compiled. */
export interface Opened {
  readonly loaded: Loaded
  readonly compilation: Compilation
  /** Names of all environments, also of those that the command is not about. */
  readonly environments: readonly string[]
  /** What is known about the platform, for the environments that the command is about. */
  readonly diagnostics: readonly Diagnostic[]
  /** Finds lines for paths; costs reading the file a second time. */
  readonly locator: () => Promise<Locator>
  /** Diagnostics with their lines. */
  readonly locate: (diagnostics: readonly Diagnostic[]) => Promise<readonly Finding[]>
}

/** A platform without mistakes that would leave nothing to look at. */
export interface Compiled extends Opened {
  readonly platform: ResolvedPlatform
}

/** Why there is nothing to work with. */
export type Refusal =
  | { readonly reason: 'findings'; readonly findings: readonly Finding[] }
  /** The command line asks for something that cannot be. */
  | { readonly reason: 'misuse'; readonly message: string }

/** Loads and compiles the platform file that a command line names. */
export async function open(
  file: string | undefined,
  environment: string | undefined,
  { cwd, progress }: Shell,
): Promise<Opened | Refusal> {
  progress.show('loading the platform file')
  const [{ loaded, findings: refused }, { compile }] = await Promise.all([load(file, cwd), import('#compile.ts')])
  if (loaded === undefined) return { reason: 'findings', findings: refused }

  progress.show('compiling')
  const compilation = compile(loaded.platform)
  const environments = environmentsOf(loaded)
  if (environment !== undefined && !environments.includes(environment)) {
    return { reason: 'misuse', message: unknownEnvironment(environment, environments) }
  }
  const locator = locatorOf(loaded)
  const diagnostics = compilation.diagnostics.filter(
    ({ environments: names }) => environment === undefined || names.length === 0 || names.includes(environment),
  )
  progress.clear()
  return {
    loaded,
    compilation,
    environments,
    diagnostics,
    locator,
    locate: async (some) => await locateAll(some, locator),
  }
}

/** Parses the file at the first question, and once. */
function locatorOf(loaded: Loaded): () => Promise<Locator> {
  let made: Promise<Locator> | undefined
  return () => (made ??= import('./locate/locate.ts').then(({ createLocator }) => createLocator(loaded)))
}

function environmentsOf({ platform }: Loaded): readonly string[] {
  const { environments } = platform.input as { readonly environments?: unknown }
  return typeof environments === 'object' && environments !== null ? Object.keys(environments).sort() : []
}

function unknownEnvironment(given: string, known: readonly string[]): string {
  const meant = nearest(given, known)
  const suggestion = meant === undefined ? '' : ` Did you mean '${meant}'?`
  return `the platform has no environment '${given}'.${suggestion} Known: ${known.join(', ') || 'none'}`
}

/** The same for verbs that need a compiled platform: a file that is itself wrong is refused with its findings. */
export async function openCompiled(
  file: string | undefined,
  environment: string | undefined,
  shell: Shell,
): Promise<Compiled | Refusal> {
  const opened = await open(file, environment, shell)
  if ('reason' in opened) return opened
  const { platform } = opened.compilation
  if (platform !== undefined) return { ...opened, platform }
  return { reason: 'findings', findings: await opened.locate(opened.diagnostics) }
}

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import type { BuildFailure, BuildResult } from 'esbuild'
import { diagnose } from '#diagnostics/diagnostic.ts'
import { findingAbout, findingAt, type Finding } from '../finding.ts'
import { readMap, type Position } from '../source/source-map.ts'
import type { SourceText, Spot } from '../source/source-text.ts'
import { refusalOf } from './refusal.ts'

/** What a file of the user exports. */
export interface LoadedModule {
  readonly exported: Readonly<Record<string, unknown>>
  /** Source map of the script that it became, as JSON. */
  readonly map: string
}

/** A file and what it imports by path, as one script. */
interface Bundle {
  readonly code: string
  /** Source map as JSON. */
  readonly map: string
  /** Names of packages that the script asks for. */
  readonly packages: readonly string[]
}

/**
 * Loads a file of the user: esbuild makes one CommonJS script of it, which then runs here. `plinth` is this very program,
 * so there is one instance of the library and no second load; other packages come from beside the file.
 */
export async function loadModule(file: string): Promise<LoadedModule | { readonly findings: readonly Finding[] }> {
  // The library is read while esbuild works, in a process of its own.
  const [bundle, library] = await Promise.all([bundleOf(file), import('#index.ts')])
  if ('findings' in bundle) return bundle
  try {
    return { exported: run(bundle.code, file, library), map: bundle.map }
  } catch (error) {
    return { findings: [await findingOf(error, file, bundle)] }
  }
}

async function bundleOf(file: string): Promise<Bundle | { readonly findings: readonly Finding[] }> {
  const esbuild = await import('esbuild')
  const folder = dirname(file)
  try {
    const result = await esbuild.build({
      absWorkingDir: folder,
      entryPoints: [file],
      outfile: join(folder, 'platform.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // By name too: a `paths` entry of a tsconfig.json must not lead to a second instance.
      external: ['plinth'],
      packages: 'external',
      sourcemap: 'external',
      metafile: true,
      write: false,
      logLevel: 'silent',
    })
    return { ...textsOf(result), packages: packagesOf(result.metafile) }
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>
    if (errors === undefined) throw error
    return { findings: errors.map((message) => refusalOf(message, file)) }
  }
}

function textsOf({ outputFiles = [] }: BuildResult): Pick<Bundle, 'code' | 'map'> {
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { code: textOf('.js'), map: textOf('.map') }
}

function packagesOf(metafile: BuildResult<{ metafile: true }>['metafile']): readonly string[] {
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))]
}

function run(code: string, file: string, library: object): Readonly<Record<string, unknown>> {
  const requireBeside = createRequire(file)
  const module = { exports: {} }
  const names = ['module', 'exports', 'require', '__filename', '__dirname']
  const script = compileFunction(code, names, { filename: file }) as (...given: readonly unknown[]) => void
  const requireFor = (name: string): unknown => (name === 'plinth' ? library : requireBeside(name))
  script(module, module.exports, requireFor, file, dirname(file))
  return module.exports
}

/** What made the script stop, at the line of the user's file where it happened. */
async function findingOf(error: unknown, file: string, bundle: Bundle): Promise<Finding> {
  const map = await readMap(bundle.map, dirname(file))
  const missing = missingPackage(error, bundle.packages)
  if (missing !== undefined) {
    const diagnostic = diagnose('load/missing-package', { name: missing })
    const spot = importOf(missing, map.sources)
    return spot === undefined ? findingAbout(diagnostic, file) : findingAt(diagnostic, spot)
  }
  const diagnostic = diagnose('load/throws', { cause: describe(error) })
  for (const frame of framesIn(error, file)) {
    const origin = map.originOf(frame)
    if (origin === undefined) continue
    const { source, line, column } = origin
    return findingAt(diagnostic, source.spotInLine(source.offset(line, column)))
  }
  return findingAbout(diagnostic, file)
}

function missingPackage(error: unknown, packages: readonly string[]): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'MODULE_NOT_FOUND') return undefined
  return packages.find((name) => error.message.startsWith(`Cannot find module '${name}'`))
}

function importOf(name: string, sources: readonly SourceText[]): Spot | undefined {
  for (const source of sources) {
    const start = Math.max(...[`'${name}'`, `"${name}"`].map((quoted) => source.text.indexOf(quoted)))
    if (start >= 0) return source.spotInLine(start, start + name.length + 2)
  }
  return undefined
}

function describe(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`
  return `it threw ${typeof error === 'string' ? `'${error}'` : String(error)}`
}

/** Positions in the script that the stack of an error names, innermost first. */
function framesIn(error: unknown, file: string): readonly Position[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack.split('\n').flatMap((text) => {
    const place = text.includes(file) ? /:(\d+)(?::(\d+))?\)?$/.exec(text) : null
    return place === null ? [] : [{ line: Number(place[1]), column: Number(place[2] ?? 1) }]
  })
}

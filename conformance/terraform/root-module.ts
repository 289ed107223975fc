import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { convertFiles, parse } from '@cdktn/hcl2json'
import { layers, type Layer } from '../../packages/plinth/src/graph/resource.ts'

/** Blocks of a kind by their labels, as HashiCorp's own parser gives them: expressions stay text in `${...}`. */
type Blocks = Readonly<Record<string, Readonly<Record<string, readonly Body[]>>>>
export type Body = Readonly<Record<string, unknown>>

/** What the judges read of a root module, whoever wrote it. */
export interface ParsedModule {
  readonly resource: Blocks
  readonly data: Blocks
  readonly provider: Readonly<Record<string, readonly Body[]>>
  /** Outputs of earlier modules by the name of the data source, in the values that the module's own tests use. */
  readonly sampleOutputs: Readonly<Record<string, Body>>
}

/** Reads the `.tf` files of a folder, and its tests. */
export async function parseModule(folder: string): Promise<ParsedModule> {
  const parsed = (await convertFiles(folder)) as Partial<ParsedModule>
  const { resource = {}, data = {}, provider = {} } = parsed
  return { resource, data, provider, sampleOutputs: await readSampleOutputs(folder) }
}

async function readSampleOutputs(folder: string): Promise<Readonly<Record<string, Body>>> {
  const samples: Record<string, Body> = {}
  for (const path of testFiles(folder)) {
    const parsed = (await parse(basename(path), readFileSync(path, 'utf8'))) as { override_data?: readonly Body[] }
    for (const { target, values } of parsed.override_data ?? []) {
      const name = /^\$\{data\.terraform_remote_state\.(\w+)\}$/.exec(String(target))?.[1]
      if (name !== undefined) samples[name] = (values as { outputs: Body }).outputs
    }
  }
  return samples
}

export function testFiles(folder: string): readonly string[] {
  const tests = join(folder, 'tests')
  if (!existsSync(tests)) return []
  return readdirSync(tests)
    .filter((name) => name.endsWith('.tftest.hcl'))
    .toSorted()
    .map((name) => join(tests, name))
}

/** A copy that may be changed and is thrown away. */
export function copyModule(folder: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'plinth-module-')), basename(folder))
  cpSync(folder, copy, { recursive: true, filter: (source) => basename(source) !== '.terraform' })
  return copy
}

export function removeCopy(copy: string): void {
  rmSync(dirname(copy), { recursive: true, force: true })
}

/** Writes files below a folder of its own, for modules that exist in memory only. */
export function writeModule(files: readonly { readonly path: string; readonly text: string }[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'plinth-module-')), 'module')
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A root module among the files that are emitted. */
export interface EmittedModule {
  readonly environment: string
  readonly layer: Layer
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** The root modules in the files of a platform: `terraform/<environment>/<layer>/...`. */
export function rootModulesIn(
  files: readonly { readonly path: string; readonly text: string }[],
): readonly EmittedModule[] {
  const modules = new Map<string, EmittedModule & { readonly files: { path: string; text: string }[] }>()
  for (const { path, text } of files) {
    const [, environment = '', layer = '', rest = ''] = /^terraform\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? []
    if (!isLayer(layer)) continue
    const key = `${environment}/${layer}`
    const module = modules.get(key) ?? { environment, layer, files: [] }
    modules.set(key, module)
    module.files.push({ path: rest, text })
  }
  return [...modules.values()]
}

function isLayer(name: string): name is Layer {
  return (layers as readonly string[]).includes(name)
}

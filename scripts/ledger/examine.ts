import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resourceTable } from '../../packages/plinth/src/aws/schema.gen.ts'
import { compile, type Compilation } from '../../packages/plinth/src/compile.ts'
import type { Platform } from '../../packages/plinth/src/language/words/platform.ts'
import { differences, isObject } from './match.ts'
import { readable } from './readable.ts'
import type {
  CountEvidence,
  DiagnosticEvidence,
  Evidence,
  FileEvidence,
  ResourceEvidence,
  TestEvidence,
} from './requirement.ts'

/** What a blueprint says of itself: the platform as it should be, and the document at its word. */
export interface Blueprint {
  readonly platform: Platform
  readonly documented: Platform
  /** Root of the repository, for the files of tests. */
  readonly root: string
}

/** Says why a piece of evidence does not hold; nothing when it does. */
export type Examine = (evidence: Evidence) => readonly string[]

/** Makes the examiner of a blueprint, which compiles each variant of it once. */
export function examiner({ platform, documented, root }: Blueprint): Examine {
  const compiled = new Map<string, Compilation>()
  const once = (key: string, source: () => Platform): Compilation => {
    const known = compiled.get(key) ?? compile(source())
    compiled.set(key, known)
    return known
  }
  const variant = (when: object | undefined): Compilation =>
    once(`platform ${JSON.stringify(when ?? {})}`, () => changed(platform, when ?? {}))
  return (evidence) => {
    if ('resource' in evidence) return resourceReasons(variant(evidence.when), evidence)
    if ('count' in evidence) return countReasons(variant(evidence.when), evidence)
    if ('file' in evidence) return fileReasons(variant(evidence.when), evidence)
    if ('test' in evidence) return testReasons(root, evidence)
    return diagnosticReasons(
      evidence.of === 'documented' ? once('documented', () => documented) : variant(evidence.when),
      evidence,
    )
  }
}

/** The environment whose settings `when` changes. */
const changedEnvironment = 'demo'

function changed(platform: Platform, when: object): Platform {
  const { environments } = platform.input
  const environment = environments[changedEnvironment]
  if (environment === undefined) throw new Error(`the platform has no environment ${changedEnvironment}`)
  return {
    ...platform,
    input: {
      ...platform.input,
      environments: { ...environments, [changedEnvironment]: merged(environment, when) as typeof environment },
    },
  }
}

function merged(into: unknown, change: unknown): unknown {
  if (!isObject(into) || !isObject(change)) return change
  return Object.fromEntries(
    [...new Set([...Object.keys(into), ...Object.keys(change)])].map((key) => [
      key,
      key in change ? merged(into[key], change[key]) : into[key],
    ]),
  )
}

function resourceReasons(
  { graph }: Compilation,
  { resource: id, with: pattern = {} }: ResourceEvidence,
): readonly string[] {
  const resource = graph.byId.get(id)
  if (resource === undefined) return [`${id} is not in the graph`]
  return differences(readable(resource.args), pattern).map((reason) => `${id}: ${reason}`)
}

function countReasons({ graph }: Compilation, { count: type, in: where, where: pattern = {}, is }: CountEvidence) {
  const inEnvironment = graph.resources.filter(({ environment }) => environment === where)
  if (inEnvironment.length === 0) return [`there is no environment ${where}`]
  const ofType = inEnvironment.filter((resource) => resource.type === type && resource.terraform?.mode !== 'data')
  // Nothing is counted of a type with a typing mistake too.
  if (ofType.length === 0 && !(type in resourceTable) && !graph.resources.some((resource) => resource.type === type)) {
    return [`${type} is no type that is known`]
  }
  const found = ofType.filter(({ args }) => differences(readable(args), pattern).length === 0)
  if (found.length === is) return []
  return [`${where} has ${found.length} ${type}, not ${is}: ${found.map(({ id }) => id).join(', ')}`]
}

function fileReasons({ files }: Compilation, { file, has, lacks }: FileEvidence): readonly string[] {
  const below = file.endsWith('/')
  const found = files.filter(({ path }) => (below ? path.startsWith(file) : path === file))
  if (found.length === 0) return [`${file} is not emitted`]
  return found.flatMap(({ path, text }) => [
    ...listOf(has)
      .filter((part) => !text.includes(part))
      .map((part) => `${path} does not have ${JSON.stringify(part)}`),
    ...listOf(lacks)
      .filter((part) => text.includes(part))
      .map((part) => `${path} has ${JSON.stringify(part)}`),
  ])
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

function diagnosticReasons({ diagnostics }: Compilation, { diagnostic: code, at, waived }: DiagnosticEvidence) {
  const found = diagnostics.filter((diagnostic) => diagnostic.code === code)
  if (found.length === 0) return [`${code} is not reported`]
  if (waived === true && !found.every((diagnostic) => diagnostic.waived !== undefined)) return [`${code} is not waived`]
  const places = found.flatMap((diagnostic) => diagnostic.places.map(({ path }) => path.join('.')))
  return at === undefined || places.includes(at) ? [] : [`${code} is about ${places.join(', ')}, not ${at}`]
}

function testReasons(root: string, { test: path, name }: TestEvidence): readonly string[] {
  const text = readIfThere(join(root, path))
  if (text === undefined) return [`${path} does not exist`]
  const title = name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
  // A table comes between the word and the name: `test.each([...])('name'`.
  const declared = new RegExp(String.raw`(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(['"\`])${title}\1`)
  return declared.test(text) ? [] : [`${path} has no test '${name}'`]
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

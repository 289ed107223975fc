import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { CORE_SCHEMA, loadAll, YAML11_SCHEMA } from 'js-yaml'
import { type Finding, finding } from './finding.ts'
import { kustomize, tryFindKubectl } from './kubectl.ts'
import { isManifest, type Manifest } from './manifest.ts'

/** Objects that one reader hands to a cluster together. */
export interface Unit {
  /** The folder, relative to the judged one; `.` for itself. */
  readonly folder: string
  readonly reader: 'kustomize' | 'directory'
  readonly objects: readonly PlacedObject[]
  readonly findings: readonly FileFinding[]
}

export interface PlacedObject {
  /** File or kustomization, relative to the judged folder. */
  readonly file: string
  readonly manifest: Manifest
}

export interface FileFinding extends Finding {
  readonly file: string
}

export interface Units {
  readonly units: readonly Unit[]
  /** What could not be looked at, with the reason. */
  readonly notRun: readonly string[]
}

const kustomizationFiles = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization'])
const manifestFile = /\.(?:ya?ml|json)$/

/**
 * Everything below a folder as clusters get it: what `kubectl kustomize` makes of each folder with a kustomization,
 * and the other files as Argo CD loads a directory, recursively and with several documents in a file.
 */
export async function unitsBelow(folder: string): Promise<Units> {
  const found = foldersBelow(folder)
  const kubectl = tryFindKubectl()
  const units: Unit[] = []
  const notRun: string[] = []
  for (const { path, kustomization } of found.kustomizations) {
    const name = relative(folder, path) || '.'
    if (isComponent(join(path, kustomization))) continue
    if (kubectl === undefined) notRun.push(`kustomization ${name}: kubectl not found`)
    else units.push(await kustomizeUnit(name, path, join(name, kustomization)))
  }
  if (found.files.length > 0) units.push(directoryUnit(folder, found.files))
  return { units, notRun }
}

interface Found {
  readonly kustomizations: readonly { readonly path: string; readonly kustomization: string }[]
  /** Manifests that belong to no kustomization. */
  readonly files: readonly string[]
}

function foldersBelow(path: string): Found {
  const entries = readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const kustomization = entries.find(({ name }) => kustomizationFiles.has(name))?.name
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => foldersBelow(join(path, name)))
  const kustomizations = inner.flatMap((found) => found.kustomizations)
  if (kustomization !== undefined) return { kustomizations: [{ path, kustomization }, ...kustomizations], files: [] }
  const own = entries
    .filter((entry) => entry.isFile() && manifestFile.test(entry.name))
    .map(({ name }) => join(path, name))
  return { kustomizations, files: [...own, ...inner.flatMap(({ files }) => files)] }
}

/** A component is a part of other kustomizations and has nothing to show alone. */
function isComponent(file: string): boolean {
  return /^kind: Component$/m.test(readFileSync(file, 'utf8'))
}

async function kustomizeUnit(folder: string, path: string, file: string): Promise<Unit> {
  try {
    const { objects, findings } = readDocuments(await kustomize(path), file)
    return { folder, reader: 'kustomize', objects, findings }
  } catch (error) {
    const findings = [{ ...finding('kustomize', '', messageOf(error)), file }]
    return { folder, reader: 'kustomize', objects: [], findings }
  }
}

function directoryUnit(root: string, files: readonly string[]): Unit {
  const read = files.map((file) => readDocuments(readFileSync(file, 'utf8'), relative(root, file).split(sep).join('/')))
  const objects = read.flatMap((one) => one.objects)
  return { folder: '.', reader: 'directory', objects, findings: read.flatMap(({ findings }) => findings) }
}

/** The objects of a file; a document that YAML 1.1 and 1.2 read differently is a finding. */
export function readDocuments(text: string, file: string): Pick<Unit, 'objects' | 'findings'> {
  const findings: FileFinding[] = []
  const objects: PlacedObject[] = []
  try {
    // kubectl and Argo CD read YAML 1.1.
    const documents = loadAll(text, { schema: YAML11_SCHEMA })
    const others = loadAll(text, { schema: CORE_SCHEMA })
    for (const [index, document] of documents.entries()) {
      if (document === null || document === undefined) continue
      if (!isDeepStrictEqual(document, others[index]))
        findings.push({
          ...finding('yaml/ambiguous', '', `YAML 1.1 and 1.2 read document ${index + 1} differently`),
          file,
        })
      if (isManifest(document)) objects.push({ file, manifest: document })
      else findings.push({ ...finding('schema/object', '', `document ${index + 1} has no apiVersion and kind`), file })
    }
  } catch (error) {
    findings.push({ ...finding('yaml/syntax', '', messageOf(error)), file })
  }
  return { objects, findings }
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'stderr' in error) return String(error.stderr).trim()
  return error instanceof Error ? error.message : String(error)
}

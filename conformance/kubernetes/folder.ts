import { below, type Finding, finding } from './finding.ts'
import { type PlacedObject, type Unit, unitsBelow } from './folder-units.ts'
import { linkFindings } from './links.ts'
import { type Manifest, titleOf } from './manifest.ts'
import { podSecurityFindings, type PodSecurityLevel } from './pod-security.ts'
import { type KubernetesVersion, kubernetesVersions } from './schema-sources.ts'
import { tryFindPodTemplate } from './semantics/pod-template.ts'
import { validateManifest } from './schemas.ts'

/** A finding with its place in the folder. */
export interface PlacedFinding extends Finding {
  readonly file: string
  /** `apps/v1/Deployment shop/backend`; empty for a finding of the whole file. */
  readonly object: string
  /** Versions of Kubernetes that say so; empty when it has nothing to do with a version. */
  readonly versions: readonly KubernetesVersion[]
}

export interface FolderVerdict {
  readonly findings: readonly PlacedFinding[]
  /** Number of objects, by API version and kind. */
  readonly objects: ReadonlyMap<string, number>
  readonly kustomizations: number
  /** CEL rules over all objects and versions. */
  readonly rules: { readonly evaluated: number; readonly skipped: number }
  /** What was not judged, with the reason: neither passed nor failed. */
  readonly notRun: readonly string[]
}

export interface FolderOptions {
  /** Level of Pod Security that every pod has to meet. Default `restricted`. */
  readonly podSecurity?: PodSecurityLevel
}

/** Judges all manifests below a folder for each version of Kubernetes. */
export async function judgeFolder(
  folder: string,
  versions: readonly KubernetesVersion[] = kubernetesVersions,
  { podSecurity = 'restricted' }: FolderOptions = {},
): Promise<FolderVerdict> {
  const { units, notRun } = await unitsBelow(folder)
  const everything = units.flatMap(({ objects }) => objects)
  const verdicts = everything.map((placed) => judgeObject(placed, versions, podSecurity))
  return {
    findings: [
      ...units.flatMap(({ findings }) => findings.map((one) => ({ ...one, object: '', versions: [] }))),
      ...verdicts.flatMap(({ findings }) => findings),
      ...units.flatMap((unit) => unitFindings(unit, everything)),
    ],
    objects: countTypes(everything),
    kustomizations: units.filter(({ reader }) => reader === 'kustomize').length,
    rules: { evaluated: sum(verdicts.map((one) => one.evaluated)), skipped: sum(verdicts.map((one) => one.skipped)) },
    notRun: [...notRun, ...new Set(verdicts.flatMap((one) => one.notRun))],
  }
}

interface ObjectVerdict {
  readonly findings: readonly PlacedFinding[]
  readonly evaluated: number
  readonly skipped: number
  readonly notRun: readonly string[]
}

function judgeObject(
  { file, manifest }: PlacedObject,
  versions: readonly KubernetesVersion[],
  level: PodSecurityLevel,
): ObjectVerdict {
  const object = titleOf(manifest)
  const byVersion = versions.map((version) => ({ version, ...validateManifest(manifest, version) }))
  const findings = new Map<string, PlacedFinding>()
  for (const { version, findings: found } of byVersion)
    for (const one of [...found, ...securityOf(manifest, level, version)]) {
      const key = `${one.rule} ${one.path} ${one.message}`
      findings.set(key, { ...one, file, object, versions: [...(findings.get(key)?.versions ?? []), version] })
    }
  return {
    findings: [...findings.values()],
    evaluated: sum(byVersion.map(({ rules }) => rules.evaluated)),
    skipped: sum(byVersion.map(({ rules }) => rules.skipped)),
    notRun: byVersion.flatMap(({ rules }) =>
      rules.notRun.map(({ rule, reason }) => `CEL rule of ${object}: ${rule}: ${reason}`),
    ),
  }
}

function securityOf(manifest: Manifest, level: PodSecurityLevel, version: KubernetesVersion): readonly Finding[] {
  const placed = tryFindPodTemplate(manifest)
  if (placed === undefined) return []
  return below(placed.path, podSecurityFindings(placed.template, level, Number(version.split('.')[1])))
}

/** What shows only when the objects of a unit are seen together. */
function unitFindings(unit: Unit, everything: readonly PlacedObject[]): readonly PlacedFinding[] {
  const own = unit.objects.map(({ manifest }) => manifest)
  const all = everything.map(({ manifest }) => manifest)
  const seen = new Set<string>()
  return unit.objects.flatMap(({ file, manifest }) => {
    const object = titleOf(manifest)
    const twice = seen.has(object)
      ? [finding('unit/duplicate', '', 'the same object stands twice in what is applied together')]
      : []
    seen.add(object)
    // An object of another unit is a neighbour too, unless this unit has one of its own.
    const links = [...linkFindings(manifest, own)]
    const elsewhere = links.length === 0 ? [] : [...linkFindings(manifest, all)]
    return [...twice, ...elsewhere].map((one) => ({ ...one, file, object, versions: [] }))
  })
}

function countTypes(objects: readonly PlacedObject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { manifest } of objects) {
    const type = `${manifest.apiVersion}/${manifest.kind}`
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return counts
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** A verdict as text: one line per finding, then what was looked at and what was not. */
export function renderFolderVerdict({ findings, objects, kustomizations, rules, notRun }: FolderVerdict): string {
  const lines = findings.map(({ file, object, path, rule, message, versions }) => {
    const place = [file, object, path].filter((part) => part !== '').join(' ')
    return `${place}: ${rule}: ${message}${versions.length === 0 ? '' : ` (${versions.join(', ')})`}`
  })
  const total = sum([...objects.values()])
  return [
    ...lines,
    `${total} objects of ${objects.size} kinds, ${kustomizations} kustomizations: ${findings.length} findings`,
    `CEL rules: ${rules.evaluated} evaluated, ${rules.skipped} about changes skipped`,
    ...notRun.map((one) => `not run: ${one}`),
  ].join('\n')
}

import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { load } from 'js-yaml'

/** Versions of Kubernetes whose schemas are in `conformance/data`. */
export const kubernetesVersions = ['1.33', '1.34', '1.35', '1.36'] as const
export type KubernetesVersion = (typeof kubernetesVersions)[number]

/** The part of JSON Schema that Kubernetes uses, with its extensions. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly nullable?: boolean
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly not?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly description?: string
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; version: string; kind: string }[]
  readonly 'x-kubernetes-int-or-string'?: boolean
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map'
  readonly 'x-kubernetes-list-map-keys'?: readonly string[]
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[]
}

/** A rule in CEL beside a schema. */
export interface ValidationRule {
  readonly rule: string
  readonly message?: string
}

/** The kinds that a version of Kubernetes serves by itself. */
export interface BuiltInKinds {
  readonly definitions: Readonly<Record<string, Schema>>
  /** Name of the definition of `apps/v1/Deployment`. */
  readonly definitionOf: ReadonlyMap<string, string>
}

/** A kind that an add-on brings. */
export interface CustomKind {
  readonly scope: 'Namespaced' | 'Cluster'
  readonly versions: readonly { readonly name: string; readonly served: boolean; readonly schema: Schema }[]
}

const data = new URL('../data/', import.meta.url)
const builtIn = new Map<KubernetesVersion, BuiltInKinds>()
const custom = new Map<string, CustomKind | undefined>()

export function builtInKinds(version: KubernetesVersion): BuiltInKinds {
  const known = builtIn.get(version)
  if (known !== undefined) return known
  const read = readBuiltInKinds(version)
  builtIn.set(version, read)
  return read
}

/** The definition of a kind of an add-on, if it is among those in `conformance/data/crds`. */
export function tryFindCustomKind(group: string, kind: string): CustomKind | undefined {
  const name = `${group}_${kind}`
  if (!custom.has(name)) custom.set(name, readCustomKind(name))
  return custom.get(name)
}

function readBuiltInKinds(version: KubernetesVersion): BuiltInKinds {
  const { definitions } = JSON.parse(unzipped(`kubernetes/definitions-v${version}.0.json.gz`)) as Pick<
    BuiltInKinds,
    'definitions'
  >
  const definitionOf = new Map<string, string>()
  for (const [name, schema] of Object.entries(definitions)) {
    // Some definitions, such as DeleteOptions, name the kinds of all groups; only real objects have a `metadata`.
    if (schema.properties?.['metadata'] === undefined) continue
    for (const { group, version: apiVersion, kind } of schema['x-kubernetes-group-version-kind'] ?? [])
      definitionOf.set(`${group === '' ? '' : `${group}/`}${apiVersion}/${kind}`, name)
  }
  return { definitions, definitionOf }
}

interface CustomResourceDefinition {
  readonly spec: {
    readonly scope: CustomKind['scope']
    readonly versions: readonly { name: string; served: boolean; schema: { openAPIV3Schema: Schema } }[]
  }
}

function readCustomKind(name: string): CustomKind | undefined {
  const file = `crds/${name}.yaml.gz`
  if (!existsSync(new URL(file, data))) return undefined
  const { spec } = load(unzipped(file)) as CustomResourceDefinition
  const versions = spec.versions.map((one) => ({ ...one, schema: one.schema.openAPIV3Schema }))
  return { scope: spec.scope, versions }
}

function unzipped(file: string): string {
  return gunzipSync(readFileSync(new URL(file, data))).toString('utf8')
}

import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { type Finding, finding, joinPath } from './finding.ts'
import type { Manifest } from './manifest.ts'
import { groupOf, typeOf } from './manifest.ts'
import { parseQuantity } from './quantity.ts'
import {
  builtInKinds,
  kubernetesVersions,
  type KubernetesVersion,
  type Schema,
  tryFindCustomKind,
} from './schema-sources.ts'
import { definitionReference, strictCustom, strictDefinitions } from './strict-schema.ts'

/** How the schema of a kind was found. */
export type SchemaOfKind =
  | { readonly origin: 'built-in'; readonly validate: ValidateFunction }
  | { readonly origin: 'custom'; readonly validate: ValidateFunction; readonly schema: Schema; readonly scope: string }
  | { readonly origin: 'unknown'; readonly reason: Finding }

const validators = new Map<KubernetesVersion, Ajv>()
const found = new Map<string, SchemaOfKind>()

/** The schema of an object's kind in a version of Kubernetes, compiled once. */
export function schemaOfKind(manifest: Manifest, version: KubernetesVersion): SchemaOfKind {
  const key = `${version} ${typeOf(manifest)}`
  const known = found.get(key)
  if (known !== undefined) return known
  const schema = findSchema(manifest, version)
  found.set(key, schema)
  return schema
}

/** Every place where an object does not fit a schema. */
export function schemaFindings(validate: ValidateFunction, value: unknown): readonly Finding[] {
  if (validate(value)) return []
  return (validate.errors ?? []).map(findingOf)
}

function findSchema(manifest: Manifest, version: KubernetesVersion): SchemaOfKind {
  const type = typeOf(manifest)
  const definition = builtInKinds(version).definitionOf.get(type)
  if (definition !== undefined) {
    const validate = validatorOf(version).getSchema(definitionReference(version, definition))
    if (validate === undefined) throw new Error(`the definition ${definition} cannot be compiled`)
    return { origin: 'built-in', validate }
  }
  return findCustomSchema(manifest, version) ?? { origin: 'unknown', reason: whyUnknown(type, version) }
}

function findCustomSchema(manifest: Manifest, version: KubernetesVersion): SchemaOfKind | undefined {
  const group = groupOf(manifest.apiVersion)
  const custom = tryFindCustomKind(group, manifest.kind)
  if (custom === undefined) return undefined
  const wanted = custom.versions.find(({ name }) => `${group}/${name}` === manifest.apiVersion)
  if (wanted?.served !== true) {
    const served = custom.versions.filter((one) => one.served).map((one) => `${group}/${one.name}`)
    const message = `${typeOf(manifest)} is not served; served: ${served.join(', ')}`
    return { origin: 'unknown', reason: finding('schema/not-served', 'apiVersion', message) }
  }
  const objectMeta = definitionReference(version, 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta')
  const validate = validatorOf(version).compile(strictCustom(wanted.schema, objectMeta))
  return { origin: 'custom', validate, schema: wanted.schema, scope: custom.scope }
}

/** A kind that another version serves is told apart from one that nobody knows. */
function whyUnknown(type: string, version: KubernetesVersion): Finding {
  const elsewhere = kubernetesVersions.filter((other) => builtInKinds(other).definitionOf.has(type))
  if (elsewhere.length === 0) return finding('schema/unknown-kind', '', `no schema of ${type} is known`)
  const message = `Kubernetes ${version} does not serve ${type}; ${elsewhere.join(', ')} does`
  return finding('schema/not-served', 'apiVersion', message)
}

function validatorOf(version: KubernetesVersion): Ajv {
  const known = validators.get(version)
  if (known !== undefined) return known
  // Patterns of custom kinds are written for Go, which has no `u` flag; formats are those that the API server checks.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, verbose: true, logger: false })
  addFormats.default(ajv, ['int32', 'int64', 'float', 'double', 'byte', 'date-time', 'ipv4', 'ipv6'])
  ajv.addKeyword({ keyword: 'quantity', type: 'string', schemaType: 'boolean', validate: isQuantity })
  ajv.addKeyword({ keyword: 'distinctBy', type: 'array', schemaType: 'array', validate: isDistinct })
  ajv.addSchema({ $id: `kubernetes-${version}`, definitions: strictDefinitions(builtInKinds(version).definitions) })
  validators.set(version, ajv)
  return ajv
}

function isQuantity(_: boolean, text: string): boolean {
  return parseQuantity(text) !== undefined
}

/** No keys: the items themselves differ. A protocol that is left out is TCP wherever it is a key. */
function isDistinct(keys: readonly string[], items: readonly unknown[]): boolean {
  const identities = items.map((item) => {
    if (keys.length === 0 || typeof item !== 'object' || item === null) return JSON.stringify(item)
    const fields = item as Readonly<Record<string, unknown>>
    return JSON.stringify(keys.map((key) => fields[key] ?? (key === 'protocol' ? 'TCP' : null)))
  })
  return new Set(identities).size === items.length
}

function findingOf(error: ErrorObject): Finding {
  const path = error.instancePath.slice(1).split('/').map(unescapePointer).join('.')
  const params = error.params as Readonly<Record<string, unknown>>
  switch (error.keyword) {
    case 'additionalProperties': {
      const field = String(params['additionalProperty'])
      return finding('schema/unknown-field', joinPath(path, field), `no field "${field}" exists here`)
    }
    case 'required': {
      const field = String(params['missingProperty'])
      return finding('schema/required', joinPath(path, field), `the field "${field}" is required`)
    }
    case 'type':
      return finding('schema/type', path, `${JSON.stringify(error.data)} is not of type ${String(params['type'])}`)
    case 'enum':
      return finding('schema/value', path, `${JSON.stringify(error.data)} is none of ${JSON.stringify(error.schema)}`)
    case 'quantity':
      return finding('schema/quantity', path, `${JSON.stringify(error.data)} is not a quantity`)
    case 'distinctBy':
      return finding('schema/duplicate', path, `two items are the same in ${String(error.schema) || 'value'}`)
    default:
      return finding(`schema/${error.keyword}`, path, error.message ?? error.keyword)
  }
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}

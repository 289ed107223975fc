import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { below, type Finding, finding, joinPath } from './finding.ts'
import { groupOf, type Manifest, typeOf } from './manifest.ts'
import { parseQuantity } from './quantity.ts'
import {
  builtInKinds,
  type CustomKind,
  type KubernetesVersion,
  kubernetesVersions,
  type Schema,
  tryFindCustomKind,
} from './schema-sources.ts'
import { strictCustom, strictDefinitions } from './strict-schema.ts'

/** Every place where an object does not fit the schema of its kind. */
export type SchemaCheck = (object: unknown) => readonly Finding[]

/** How the schema of a kind was found. */
export type SchemaOfKind =
  | { readonly origin: 'built-in'; readonly check: SchemaCheck }
  | {
      readonly origin: 'custom'
      readonly check: SchemaCheck
      readonly schema: Schema
      readonly scope: CustomKind['scope']
    }
  | { readonly origin: 'unknown'; readonly reason: Finding }

const found = new Map<string, SchemaOfKind>()

/** The schema of an object's kind in a version of Kubernetes; compiled once. */
export function schemaOfKind(manifest: Manifest, version: KubernetesVersion): SchemaOfKind {
  const key = `${version} ${typeOf(manifest)}`
  const schema = found.get(key) ?? findSchema(manifest, version)
  found.set(key, schema)
  return schema
}

function findSchema(manifest: Manifest, version: KubernetesVersion): SchemaOfKind {
  const type = typeOf(manifest)
  const definition = builtInKinds(version).definitionOf.get(type)
  if (definition !== undefined) return { origin: 'built-in', check: checkWith(builtInValidator(definition, version)) }
  return customSchema(manifest, version) ?? { origin: 'unknown', reason: whyUnknown(type, version) }
}

function customSchema(manifest: Manifest, version: KubernetesVersion): SchemaOfKind | undefined {
  const group = groupOf(manifest.apiVersion)
  const custom = tryFindCustomKind(group, manifest.kind)
  if (custom === undefined) return undefined
  const wanted = custom.versions.find(({ name }) => `${group}/${name}` === manifest.apiVersion)
  if (wanted?.served !== true) {
    const served = custom.versions.filter((one) => one.served).map((one) => `${group}/${one.name}`)
    const message = `${typeOf(manifest)} is not served; served: ${served.join(', ')}`
    return { origin: 'unknown', reason: finding('schema/not-served', 'apiVersion', message) }
  }
  // The definition of a custom kind does not describe its metadata: that is the version's own.
  const metadata = checkWith(builtInValidator('io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta', version))
  const rest = checkWith(customValidator(wanted.schema))
  const check: SchemaCheck = (object) => [
    ...below('metadata', metadata((object as Manifest).metadata ?? {})),
    ...rest(object),
  ]
  return { origin: 'custom', check, schema: wanted.schema, scope: custom.scope }
}

/** A kind that another version serves is told apart from one that nobody knows. */
function whyUnknown(type: string, version: KubernetesVersion): Finding {
  const elsewhere = kubernetesVersions.filter((other) => builtInKinds(other).definitionOf.has(type))
  if (elsewhere.length === 0) return finding('schema/unknown-kind', '', `no schema of ${type} is known`)
  const message = `Kubernetes ${version} does not serve ${type}; ${elsewhere.join(', ')} does`
  return finding('schema/not-served', 'apiVersion', message)
}

const builtInCompilers = new Map<KubernetesVersion, Ajv>()

function builtInValidator(definition: string, version: KubernetesVersion): ValidateFunction {
  const compiler = builtInCompilers.get(version) ?? newCompiler()
  if (!builtInCompilers.has(version)) {
    compiler.addSchema({ $id: 'kubernetes', definitions: strictDefinitions(builtInKinds(version).definitions) })
    builtInCompilers.set(version, compiler)
  }
  const validate = compiler.getSchema(`kubernetes#/definitions/${definition}`)
  if (validate === undefined) throw new Error(`the definition ${definition} cannot be compiled`)
  return validate
}

const customCompiler = newCompiler()
const customValidators = new Map<Schema, ValidateFunction>()

function customValidator(schema: Schema): ValidateFunction {
  const validate = customValidators.get(schema) ?? customCompiler.compile(strictCustom(schema))
  customValidators.set(schema, validate)
  return validate
}

function newCompiler(): Ajv {
  // Patterns of custom kinds are written for Go, which has no `u` flag; formats are those that the API server checks.
  const options = { strict: false, allErrors: true, unicodeRegExp: false, verbose: true, logger: false } as const
  const ajv = new Ajv({ ...options, validateSchema: false, code: { optimize: false } })
  addFormats.default(ajv, ['int32', 'int64', 'float', 'double', 'byte', 'date-time', 'ipv4', 'ipv6'])
  ajv.addKeyword({ keyword: 'quantity', type: 'string', schemaType: 'boolean', validate: isQuantity })
  ajv.addKeyword({ keyword: 'distinctBy', type: 'array', schemaType: 'array', validate: isDistinct })
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

function checkWith(validate: ValidateFunction): SchemaCheck {
  return (object) => (validate(object) ? [] : (validate.errors ?? []).map(findingOf))
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
      return finding('schema/duplicate', path, `two items have the same ${String(error.schema) || 'value'}`)
    default:
      return finding(`schema/${error.keyword}`, path, error.message ?? error.keyword)
  }
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}

/**
 * Writes packages/plinth/src/kubernetes/types.gen.ts: the Kubernetes objects that the compiler emits, as plain types.
 *
 *   node scripts/kubernetes-types.mjs           write the file
 *   node scripts/kubernetes-types.mjs --check   exit 1 when the file is not what the schemas say
 *
 * Source: the schemas in conformance/data, the same ones that judge the emitted manifests.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { load } from 'js-yaml'

const versions = ['1.33', '1.34', '1.35', '1.36']

/** Built-in kinds, by the name of their definition. To emit one more kind, add it here or to `customKinds`. */
const builtInKinds = [
  'core.v1.Namespace',
  'core.v1.ServiceAccount',
  'core.v1.ConfigMap',
  'core.v1.Service',
  'core.v1.ResourceQuota',
  'core.v1.LimitRange',
  'apps.v1.Deployment',
  'batch.v1.Job',
  'autoscaling.v2.HorizontalPodAutoscaler',
  'policy.v1.PodDisruptionBudget',
  'networking.v1.NetworkPolicy',
  'networking.v1.Ingress',
  'networking.v1.IngressClass',
  'rbac.v1.Role',
  'rbac.v1.RoleBinding',
  'rbac.v1.ClusterRole',
  'rbac.v1.ClusterRoleBinding',
]

/** Kinds of add-ons: file in conformance/data/crds and version. */
const customKinds = [
  { file: 'argoproj.io_Application', version: 'v1alpha1' },
  { file: 'argoproj.io_AppProject', version: 'v1alpha1' },
  { file: 'external-secrets.io_SecretStore', version: 'v1' },
  { file: 'external-secrets.io_ExternalSecret', version: 'v1' },
  { file: 'elbv2.k8s.aws_IngressClassParams', version: 'v1beta1' },
  { file: 'elbv2.k8s.aws_TargetGroupBinding', version: 'v1beta1' },
]

/** Properties that a manifest of ours never writes. */
const leftOut = {
  // Filled in by the API server.
  ObjectMeta: [
    'creationTimestamp',
    'deletionGracePeriodSeconds',
    'deletionTimestamp',
    'generateName',
    'generation',
    'managedFields',
    'ownerReferences',
    'resourceVersion',
    'selfLink',
    'uid',
  ],
  // Not allowed at creation; old name of another property.
  PodSpec: ['ephemeralContainers', 'serviceAccount'],
  // Volumes of other clouds, deprecated ones, and ones that Pod Security `restricted` forbids.
  Volume: [
    'awsElasticBlockStore',
    'azureDisk',
    'azureFile',
    'cephfs',
    'cinder',
    'fc',
    'flexVolume',
    'flocker',
    'gcePersistentDisk',
    'gitRepo',
    'glusterfs',
    'hostPath',
    'iscsi',
    'nfs',
    'photonPersistentDisk',
    'portworxVolume',
    'quobyte',
    'rbd',
    'scaleIO',
    'storageos',
    'vsphereVolume',
  ],
  ServiceAccount: ['secrets'],
}

/** Of a large union of providers, the ones that belong to AWS. */
const keptOnly = { SecretStoreProvider: ['aws'] }

/** Types that the schema states too loosely. */
const replaced = {
  'ObjectMeta.name': 'string',
  'ObjectMeta.namespace': 'string',
  'Container.imagePullPolicy': "'Always' | 'IfNotPresent' | 'Never'",
  'ContainerPort.protocol': "'TCP' | 'UDP' | 'SCTP'",
  'DeploymentStrategy.type': "'Recreate' | 'RollingUpdate'",
  'NetworkPolicyPort.protocol': "'TCP' | 'UDP' | 'SCTP'",
  'NetworkPolicySpec.policyTypes': "readonly ('Ingress' | 'Egress')[]",
  'HTTPIngressPath.pathType': "'Exact' | 'Prefix' | 'ImplementationSpecific'",
  'PodSpec.restartPolicy': "'Always' | 'OnFailure' | 'Never'",
  'SeccompProfile.type': "'RuntimeDefault' | 'Localhost' | 'Unconfined'",
  'ServicePort.protocol': "'TCP' | 'UDP' | 'SCTP'",
  'ServiceSpec.type': "'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName'",
  'Toleration.effect': "'NoSchedule' | 'PreferNoSchedule' | 'NoExecute'",
  'TopologySpreadConstraint.whenUnsatisfiable': "'DoNotSchedule' | 'ScheduleAnyway'",
}

/** Built-in types that the definitions of add-ons spell out again. */
const commonTypes = ['LabelSelector', 'LabelSelectorRequirement']

const dataFolder = new URL('../conformance/data/', import.meta.url)
const target = new URL('../packages/plinth/src/kubernetes/types.gen.ts', import.meta.url)

function unzipped(path) {
  return gunzipSync(readFileSync(new URL(path, dataFolder))).toString('utf8')
}

function definitionsOf(version) {
  return JSON.parse(unzipped(`kubernetes/definitions-v${version}.0.json.gz`)).definitions
}

/** Collects interfaces; equal bodies share one name. */
class Interfaces {
  byName = new Map()
  nameOfBody = new Map()

  /** Keeps a name for a body that is still being written, so that recursive types end. */
  reserve(name, owner) {
    const earlier = this.byName.get(name)
    if (earlier !== undefined && earlier.owner !== owner)
      throw new Error(`${owner} and ${earlier.owner} both want the name ${name}`)
    this.byName.set(name, { owner, doc: undefined, body: '' })
  }

  set(name, owner, doc, body) {
    this.byName.set(name, { owner, doc, body })
  }

  /** Name of an interface with the same properties: a common one, an earlier one of the owner, or the wanted one. */
  shared(wanted, owner, doc, body) {
    const key = withoutComments(body)
    const common = commonTypes.find((name) => key === withoutComments(this.byName.get(name).body))
    if (common !== undefined) return common
    const earlier = this.nameOfBody.get(`${owner} ${key}`)
    if (earlier !== undefined) return earlier
    if (this.byName.has(wanted))
      throw new Error(`${owner} and ${this.byName.get(wanted).owner} both want the name ${wanted}`)
    this.nameOfBody.set(`${owner} ${key}`, wanted)
    this.set(wanted, owner, doc, body)
    return wanted
  }
}

function withoutComments(body) {
  return body.replaceAll(/^ *\/\*\*.*?\*\/\n/gms, '')
}

/** First sentence of a description, without addresses of further reading; none where it only leads to a list. */
function firstSentence(description) {
  if (description === undefined) return undefined
  const paragraph = description
    .split(/\n\s*\n|\n---/)[0]
    .replace(/(?<=^|[.]\s)[^.]*\n\s*[-*] [^]*/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const end = paragraph.search(/(?<!\b(e\.g|i\.e|etc|vs))[.:] (?=[A-Z`"'*<])|\. ?More info|\. ?https?:/)
  const sentence = (end < 0 ? paragraph : paragraph.slice(0, end)).replace(/[.:,]+$/, '')
  return sentence === '' ? undefined : `${sentence}.`.replaceAll('*/', '*\\/')
}

function comment(text, indent) {
  if (text === undefined) return ''
  const oneLine = `${indent}/** ${text} */\n`
  if (oneLine.length <= 121) return oneLine
  const lines = ['']
  for (const word of text.split(' ')) {
    if (indent.length + 3 + lines.at(-1).length + word.length + 1 > 120) lines.push('')
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`
  }
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`
}

function propertyName(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
}

function arrayOf(type) {
  return `readonly ${/[ |]/.test(type) ? `(${type})` : type}[]`
}

function literals(values) {
  return values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' | ')
}

function pascal(name) {
  return name[0].toUpperCase() + name.slice(1)
}

/** Lines of an interface body. `typeOf` gives the type of a property; status is what a cluster reports, not what we write. */
function bodyOf(owner, schema, typeOf, since = () => undefined) {
  const required = new Set(schema.required)
  const skipped = new Set(leftOut[owner])
  const kept = keptOnly[owner]
  let body = ''
  for (const [name, property] of Object.entries(schema.properties).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (skipped.has(name) || (kept !== undefined && !kept.includes(name))) continue
    // The API server fills in defaults before it looks for required properties.
    const optional = required.has(name) && property.default === undefined ? '' : '?'
    const doc = [firstSentence(property.description), since(name)].filter((part) => part !== undefined).join(' ')
    const type = replaced[`${owner}.${name}`] ?? typeOf(name, property)
    body += `${comment(doc === '' ? undefined : doc, '  ')}  readonly ${propertyName(name)}${optional}: ${type}\n`
  }
  return body
}

/** Types from the built-in definitions, which refer to each other by name. */
function builtInTypes(interfaces) {
  const all = versions.map((version) => [version, definitionsOf(version)])
  const newest = all.at(-1)[1]

  const sinceWhen = (definition) => (property) => {
    const first = all.find(([, definitions]) => definitions[definition]?.properties?.[property] !== undefined)[0]
    return first === versions[0] ? undefined : `Since Kubernetes ${first}.`
  }

  const typeOfDefinition = (definition) => {
    const name = definition.split('.').at(-1)
    const schema = newest[definition]
    if (name === 'IntOrString') return 'number | Text'
    if (name === 'Quantity') return 'number | Text'
    if (schema.properties === undefined) return typeOf(schema, name)
    if (interfaces.byName.get(name)?.owner !== definition) {
      interfaces.reserve(name, definition)
      const body = bodyOf(name, schema, (_, property) => typeOf(property), sinceWhen(definition))
      interfaces.set(name, definition, firstSentence(schema.description), body)
    }
    return name
  }

  const typeOf = (schema) => {
    if (schema.$ref !== undefined) return typeOfDefinition(schema.$ref.slice('#/definitions/'.length))
    if (schema.enum !== undefined) return literals(schema.enum)
    if (schema.type === 'array') return arrayOf(typeOf(schema.items))
    if (schema.type === 'object' && schema.additionalProperties)
      return `Readonly<Record<string, ${typeOf(schema.additionalProperties)}>>`
    if (schema.type === 'object') return 'Readonly<Record<string, unknown>>'
    return scalar(schema.type)
  }

  return builtInKinds.map((name) => {
    const schema = newest[`io.k8s.api.${name}`]
    const { group, version, kind } = schema['x-kubernetes-group-version-kind'][0]
    return kindType(interfaces, {
      kind,
      apiVersion: group === '' ? version : `${group}/${version}`,
      schema,
      metadata: typeOfDefinition('io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'),
      typeOf: (_, property) => typeOf(property),
    })
  })
}

/** Types from a CustomResourceDefinition, which spells nested types out. */
function customTypes(interfaces, { file, version }) {
  const definition = load(unzipped(`crds/${file}.yaml.gz`))
  const { kind } = definition.spec.names
  const schema = definition.spec.versions.find((one) => one.name === version).schema.openAPIV3Schema

  const typeOf = (name, one) => {
    if (one['x-kubernetes-int-or-string']) return 'number | Text'
    if (one.enum !== undefined) return literals(one.enum.filter((value) => value !== ''))
    if (one.type === 'array') return arrayOf(typeOf(name, one.items))
    if (one.properties !== undefined) {
      const body = bodyOf(name, one, (property, nested) => typeOf(name.replace(/Spec$/, '') + pascal(property), nested))
      return interfaces.shared(name, file, firstSentence(one.description), body)
    }
    if (one.type === 'object' && one.additionalProperties)
      return `Readonly<Record<string, ${typeOf(`${name}Value`, one.additionalProperties)}>>`
    if (one.type === 'object') return 'Readonly<Record<string, unknown>>'
    return scalar(one.type)
  }

  return kindType(interfaces, {
    kind,
    apiVersion: `${definition.spec.group}/${version}`,
    schema,
    metadata: 'ObjectMeta',
    typeOf: (name, property) => typeOf(kind + pascal(name), property),
  })
}

function scalar(type) {
  const types = { string: 'Text', integer: 'number', number: 'number', boolean: 'boolean' }
  return types[type] ?? 'unknown'
}

/** What only a cluster or a person at work writes. */
const neverWritten = ['apiVersion', 'kind', 'metadata', 'status', 'operation']

/** The interface of one kind: literal apiVersion and kind, a name, and the rest as the schema says. */
function kindType(interfaces, { kind, apiVersion, schema, metadata, typeOf }) {
  const properties = Object.entries(schema.properties).filter(([name]) => !neverWritten.includes(name))
  // The built-in schemas leave `spec` optional even where the API server refuses an object without one.
  const required = [...(schema.required ?? []), 'spec'].filter((name) => !neverWritten.includes(name))
  const rest = bodyOf(
    kind,
    { properties: Object.fromEntries(properties), required: kind === 'Namespace' ? [] : required },
    typeOf,
  )
  interfaces.set(
    kind,
    kind,
    firstSentence(schema.description),
    `  readonly apiVersion: '${apiVersion}'\n  readonly kind: '${kind}'\n  readonly metadata: ${metadata} & { readonly name: string }\n${rest}`,
  )
  return kind
}

function render() {
  const interfaces = new Interfaces()
  const kinds = [...builtInTypes(interfaces), ...customKinds.flatMap((one) => customTypes(interfaces, one))]
  const parts = [...interfaces.byName]
    .filter(([name]) => !kinds.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const declaration = ([name, { doc, body }]) => `${comment(doc, '')}export interface ${name} {\n${body}}\n`
  return [
    `// Made by scripts/kubernetes-types.mjs from the schemas in conformance/data; edit the script, not this file.\n` +
      `import type { Text } from './text.ts'\n`,
    `/** Every kind that the compiler emits. */\nexport interface Kinds {\n${kinds.map((kind) => `  readonly ${kind}: ${kind}\n`).join('')}}\n`,
    ...kinds.map((kind) => declaration([kind, interfaces.byName.get(kind)])),
    ...parts.map(declaration),
  ].join('\n')
}

const rendered = render()
if (!process.argv.includes('--check')) writeFileSync(target, rendered)
else if (readFileSync(target, 'utf8') !== rendered) {
  console.error('types.gen.ts is not what the schemas say: run node scripts/kubernetes-types.mjs')
  process.exitCode = 1
}

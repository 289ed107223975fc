import { type Finding, finding, joinPath } from '../finding.ts'
import type { Labels, Manifest } from '../manifest.ts'
import { configMapKey, qualifiedName } from '../names.ts'
import { parseQuantity } from '../quantity.ts'

const largestConfigMap = 1024 * 1024

interface ConfigMap {
  readonly data?: Labels
  readonly binaryData?: Labels
}

export function* configMapFindings(manifest: Manifest): Iterable<Finding> {
  const { data = {}, binaryData = {} } = manifest as unknown as ConfigMap
  for (const [field, entries] of Object.entries({ data, binaryData }))
    for (const key of Object.keys(entries)) {
      const problem = configMapKey(key)
      if (problem !== undefined) yield finding('name/key', joinPath(field, key), problem)
    }
  for (const key of Object.keys(data))
    if (key in binaryData) yield finding('name/duplicate', joinPath('binaryData', key), 'the key is also in data')
  const size = Object.values({ ...data, ...binaryData }).join('').length
  if (size > largestConfigMap)
    yield finding('size/config-map', 'data', `${size} characters, at most ${largestConfigMap}`)
}

interface RoleObject {
  readonly rules?: readonly {
    readonly verbs: readonly string[]
    readonly apiGroups?: readonly string[]
    readonly resources?: readonly string[]
    readonly nonResourceURLs?: readonly string[]
  }[]
}

export function* roleFindings(manifest: Manifest): Iterable<Finding> {
  for (const [index, rule] of ((manifest as unknown as RoleObject).rules ?? []).entries()) {
    const { verbs, apiGroups = [], resources = [], nonResourceURLs = [] } = rule
    const path = `rules.${index}`
    if (verbs.length === 0) yield finding('role/verbs', `${path}.verbs`, 'a rule needs a verb')
    if (nonResourceURLs.length > 0 && manifest.kind === 'Role')
      yield finding('role/urls', `${path}.nonResourceURLs`, 'a namespaced role cannot allow URLs outside of resources')
    else if (nonResourceURLs.length > 0 ? resources.length > 0 : resources.length === 0 || apiGroups.length === 0)
      yield finding('role/resources', path, 'a rule names either API groups and resources, or URLs')
  }
}

interface Binding {
  readonly roleRef: { readonly kind: string; readonly name: string }
  readonly subjects?: readonly { readonly kind: string; readonly namespace?: string; readonly apiGroup?: string }[]
}

export function* bindingFindings(manifest: Manifest): Iterable<Finding> {
  const { roleRef, subjects = [] } = manifest as unknown as Binding
  const allowed = manifest.kind === 'RoleBinding' ? ['Role', 'ClusterRole'] : ['ClusterRole']
  if (!allowed.includes(roleRef.kind))
    yield finding('binding/role', 'roleRef.kind', `${roleRef.kind} is none of ${allowed.join(', ')}`)
  for (const [index, { kind, namespace, apiGroup }] of subjects.entries()) {
    if (kind === 'ServiceAccount' && namespace === undefined)
      yield finding('binding/subject', `subjects.${index}.namespace`, 'a service account is named with its namespace')
    if (kind !== 'ServiceAccount' && apiGroup !== undefined && apiGroup !== 'rbac.authorization.k8s.io')
      yield finding('binding/subject', `subjects.${index}.apiGroup`, `"${apiGroup}" has no ${kind}`)
  }
}

/** Resources that a quota counts in every cluster; others are `count/...`, `requests....` or have a domain. */
const quotaResources = new Set([
  ...['cpu', 'memory', 'ephemeral-storage', 'requests.cpu', 'requests.memory', 'requests.ephemeral-storage'],
  ...['limits.cpu', 'limits.memory', 'limits.ephemeral-storage', 'requests.storage', 'persistentvolumeclaims', 'pods'],
  ...[
    'services',
    'services.loadbalancers',
    'services.nodeports',
    'replicationcontrollers',
    'resourcequotas',
    'secrets',
  ],
  ...['configmaps'],
])

interface Quota {
  readonly spec?: { readonly hard?: Readonly<Record<string, string | number>> }
}

export function* quotaFindings(manifest: Manifest): Iterable<Finding> {
  for (const name of Object.keys((manifest as unknown as Quota).spec?.hard ?? {})) {
    const known = quotaResources.has(name) || name.includes('/') || name.startsWith('requests.hugepages-')
    if (!known) yield finding('quota/resource', `spec.hard.${name}`, `no quota counts "${name}"`)
  }
}

type Amounts = Readonly<Record<string, string | number>>

interface LimitRange {
  readonly spec?: {
    readonly limits?: readonly {
      readonly min?: Amounts
      readonly defaultRequest?: Amounts
      readonly default?: Amounts
      readonly max?: Amounts
    }[]
  }
}

/** Each bound of a limit range is at most the next one. */
export function* limitRangeFindings(manifest: Manifest): Iterable<Finding> {
  const bounds = ['min', 'defaultRequest', 'default', 'max'] as const
  for (const [index, item] of ((manifest as unknown as LimitRange).spec?.limits ?? []).entries())
    for (const name of new Set(bounds.flatMap((bound) => Object.keys(item[bound] ?? {})))) {
      const given = bounds.flatMap((bound) => {
        const value = parseQuantity(item[bound]?.[name])
        return value === undefined ? [] : [{ bound, value }]
      })
      for (const [place, { bound, value }] of given.entries()) {
        const next = given[place + 1]
        if (next !== undefined && value > next.value)
          yield finding('limit/order', `spec.limits.${index}.${bound}.${name}`, `${bound} is above ${next.bound}`)
      }
    }
}

const securityLabel = /^pod-security\.kubernetes\.io\/(enforce|audit|warn)(-version)?$/

export function* namespaceFindings(manifest: Manifest): Iterable<Finding> {
  for (const [key, value] of Object.entries(manifest.metadata?.labels ?? {})) {
    const match = key.startsWith('pod-security.kubernetes.io/') ? securityLabel.exec(key) : undefined
    if (match === undefined) continue
    const allowed = match?.[2] === undefined ? /^(?:privileged|baseline|restricted)$/ : /^(?:latest|v1\.\d+)$/
    if (match === null || !allowed.test(value))
      yield finding('namespace/pod-security', `metadata.labels.${key}`, `"${value}" has no meaning for Pod Security`)
  }
}

interface IngressClass {
  readonly spec?: {
    readonly controller?: string
    readonly parameters?: { readonly scope?: string; readonly namespace?: string }
  }
}

export function* ingressClassFindings(manifest: Manifest): Iterable<Finding> {
  const { controller = '', parameters } = (manifest as unknown as IngressClass).spec ?? {}
  if (!controller.includes('/') || qualifiedName(controller.split('/').slice(0, 2).join('/')) !== undefined)
    yield finding('ingress-class/controller', 'spec.controller', `"${controller}" is not a domain with a path`)
  if ((parameters?.scope === 'Namespace') !== (parameters?.namespace !== undefined))
    yield finding('ingress-class/parameters', 'spec.parameters', 'a namespace goes with the scope Namespace')
}

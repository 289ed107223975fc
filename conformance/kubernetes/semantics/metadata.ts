import { type Finding, finding, joinPath } from '../finding.ts'
import { groupOf, type Labels, type Manifest } from '../manifest.ts'
import { dnsLabel, dnsSubdomain, labelValue, pathSegment, qualifiedName, serviceName } from '../names.ts'

/** Built-in kinds without a namespace; the definitions do not say which they are. */
const clusterKinds = new Set([
  ...['Namespace', 'Node', 'PersistentVolume', 'ClusterRole', 'ClusterRoleBinding', 'StorageClass', 'IngressClass'],
  ...['PriorityClass', 'RuntimeClass', 'CustomResourceDefinition', 'APIService', 'CSIDriver', 'CSINode'],
  ...['VolumeAttachment', 'VolumeAttributesClass', 'FlowSchema', 'PriorityLevelConfiguration', 'DeviceClass'],
  ...['ResourceSlice', 'CertificateSigningRequest', 'ClusterTrustBundle', 'IPAddress', 'ServiceCIDR'],
  ...['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration', 'ValidatingAdmissionPolicy'],
  ...['ValidatingAdmissionPolicyBinding', 'MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding'],
])

/** Kinds whose names follow another rule than a DNS subdomain. */
const nameRules: Readonly<Record<string, (name: string) => string | undefined>> = {
  '/Namespace': dnsLabel,
  '/Service': serviceName,
  // The name becomes a label of the pods, and with a suffix their host name.
  'batch/Job': dnsLabel,
  'batch/CronJob': (name) =>
    name.length > 52 ? `"${name}" is above 52 characters; jobs get 11 more` : dnsSubdomain(name),
  'apps/StatefulSet': dnsLabel,
  'rbac.authorization.k8s.io/Role': pathSegment,
  'rbac.authorization.k8s.io/RoleBinding': pathSegment,
  'rbac.authorization.k8s.io/ClusterRole': pathSegment,
  'rbac.authorization.k8s.io/ClusterRoleBinding': pathSegment,
}

const largestAnnotations = 256 * 1024

/** Where an object of a built-in kind lives. */
export function scopeOfBuiltIn({ kind }: Manifest): 'Namespaced' | 'Cluster' {
  return clusterKinds.has(kind) ? 'Cluster' : 'Namespaced'
}

/** Name, namespace, labels and annotations of any object. */
export function* metadataFindings(manifest: Manifest, scope: 'Namespaced' | 'Cluster'): Iterable<Finding> {
  const { name = '', namespace, labels = {}, annotations = {} } = manifest.metadata ?? {}
  const nameRule = nameRules[`${groupOf(manifest.apiVersion)}/${manifest.kind}`] ?? dnsSubdomain
  const nameProblem = name === '' ? 'an object needs a name' : nameRule(name)
  if (nameProblem !== undefined) yield finding('name/object', 'metadata.name', nameProblem)
  if (namespace !== undefined) {
    const problem = scope === 'Cluster' ? `a ${manifest.kind} has no namespace` : dnsLabel(namespace)
    if (problem !== undefined) yield finding('name/namespace', 'metadata.namespace', problem)
  }
  yield* labelFindings(labels, 'metadata.labels')
  yield* annotationFindings(annotations, 'metadata.annotations')
}

export function* labelFindings(labels: Labels, path: string): Iterable<Finding> {
  for (const [key, value] of Object.entries(labels)) {
    const problem = qualifiedName(key) ?? labelValue(value)
    if (problem !== undefined) yield finding('name/label', joinPath(path, key), problem)
  }
}

function* annotationFindings(annotations: Labels, path: string): Iterable<Finding> {
  for (const key of Object.keys(annotations)) {
    const problem = qualifiedName(key.toLowerCase())
    if (problem !== undefined) yield finding('name/annotation', joinPath(path, key), problem)
  }
  const size = Object.entries(annotations).flat().join('').length
  if (size > largestAnnotations)
    yield finding('size/annotations', path, `${size} characters, at most ${largestAnnotations}`)
}

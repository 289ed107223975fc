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
  Namespace: dnsLabel,
  Service: serviceName,
  // The name becomes a label of the pods, and with a suffix their host name.
  Job: dnsLabel,
  CronJob: (name) =>
    name.length > 52 ? `"${name}" is longer than 52, and jobs get 11 characters more` : dnsSubdomain(name),
  StatefulSet: dnsLabel,
  Role: pathSegment,
  RoleBinding: pathSegment,
  ClusterRole: pathSegment,
  ClusterRoleBinding: pathSegment,
}

const largestAnnotations = 256 * 1024

export function isClusterKind(manifest: Manifest): boolean {
  return clusterKinds.has(manifest.kind) && !/\./.test(groupOf(manifest.apiVersion).replace(/\.k8s\.io$/, ''))
}

/** Name, namespace, labels and annotations of any object. `scope` is known for custom kinds. */
export function* metadataFindings(manifest: Manifest, scope: 'Namespaced' | 'Cluster'): Iterable<Finding> {
  const { name, namespace, labels = {}, annotations = {} } = manifest.metadata ?? {}
  if (name === undefined || name === '') yield finding('name/required', 'metadata.name', 'an object needs a name')
  else {
    const problem = (
      scope === 'Cluster' || groupOf(manifest.apiVersion) === '' || nameRules[manifest.kind] !== undefined
        ? (nameRules[manifest.kind] ?? dnsSubdomain)
        : dnsSubdomain
    )(name)
    if (problem !== undefined) yield finding('name/object', 'metadata.name', problem)
  }
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

/**
 * Fields that the API server never changes: an object with another value must be deleted and made again, and until
 * somebody does, Argo CD reports that the field is immutable.
 *
 * Source: Kubernetes API validation, `ValidateImmutableField` in pkg/apis/{apps,batch,core}/validation, 1.34.
 */
const immutable: Readonly<Record<string, readonly string[]>> = {
  'apps/v1/Deployment': ['spec.selector'],
  'apps/v1/DaemonSet': ['spec.selector'],
  'apps/v1/StatefulSet': ['spec.selector', 'spec.serviceName', 'spec.podManagementPolicy', 'spec.volumeClaimTemplates'],
  'batch/v1/Job': ['spec.selector', 'spec.template', 'spec.completionMode'],
  'v1/PersistentVolumeClaim': ['spec.storageClassName', 'spec.accessModes', 'spec.volumeMode', 'spec.volumeName'],
  'v1/Service': ['spec.clusterIP'],
  'rbac.authorization.k8s.io/v1/RoleBinding': ['roleRef'],
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding': ['roleRef'],
}

/** Whether a field of an object can only have another value in a new object. */
export function immutableField(type: string, path: string): boolean {
  const fields = Object.hasOwn(immutable, type) ? immutable[type] : undefined
  return (fields ?? []).some((field) => path === field || path.startsWith(`${field}.`))
}

import { below, type Finding } from '../finding.ts'
import { groupOf, type Manifest } from '../manifest.ts'
import { metadataFindings } from './metadata.ts'
import { ingressFindings, networkPolicyFindings, serviceFindings } from './network.ts'
import { podFindings } from './pods.ts'
import { tryFindPodTemplate } from './pod-template.ts'
import {
  bindingFindings,
  configMapFindings,
  ingressClassFindings,
  limitRangeFindings,
  namespaceFindings,
  quotaFindings,
  roleFindings,
} from './policies.ts'
import { autoscalerFindings, disruptionBudgetFindings, workloadFindings } from './workloads.ts'

type Check = (manifest: Manifest) => Iterable<Finding>

/** What the API server checks beside the schema, by group and kind. */
const checks: Readonly<Record<string, Check>> = {
  '/ConfigMap': configMapFindings,
  '/Secret': configMapFindings,
  '/Namespace': namespaceFindings,
  '/Service': serviceFindings,
  '/ResourceQuota': quotaFindings,
  '/LimitRange': limitRangeFindings,
  'apps/Deployment': workloadFindings,
  'apps/StatefulSet': workloadFindings,
  'apps/DaemonSet': workloadFindings,
  'batch/Job': workloadFindings,
  'batch/CronJob': workloadFindings,
  'autoscaling/HorizontalPodAutoscaler': autoscalerFindings,
  'policy/PodDisruptionBudget': disruptionBudgetFindings,
  'networking.k8s.io/Ingress': ingressFindings,
  'networking.k8s.io/IngressClass': ingressClassFindings,
  'networking.k8s.io/NetworkPolicy': networkPolicyFindings,
  'rbac.authorization.k8s.io/Role': roleFindings,
  'rbac.authorization.k8s.io/ClusterRole': roleFindings,
  'rbac.authorization.k8s.io/RoleBinding': bindingFindings,
  'rbac.authorization.k8s.io/ClusterRoleBinding': bindingFindings,
}

/** Checks of an object that its schema accepts. */
export function semanticFindings(manifest: Manifest, scope: 'Namespaced' | 'Cluster'): readonly Finding[] {
  const check = checks[`${groupOf(manifest.apiVersion)}/${manifest.kind}`]
  const placed = tryFindPodTemplate(manifest)
  return [
    ...metadataFindings(manifest, scope),
    ...(check === undefined ? [] : check(manifest)),
    ...(placed === undefined ? [] : below(placed.path, podFindings(placed.template))),
  ]
}

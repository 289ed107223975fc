import type { Kinds } from './types.gen.ts'

export type Kind = keyof Kinds

/** Any object that the compiler emits. */
export type KubernetesObject = Kinds[Kind]

/** What the compiler must know of a kind before it has an object of it. */
export interface KindFacts<K extends Kind = Kind> {
  readonly apiVersion: Kinds[K]['apiVersion']
  /** Objects of scope `Namespaced` carry `metadata.namespace`, the others must not. */
  readonly scope: 'Namespaced' | 'Cluster'
}

export const kinds: { readonly [K in Kind]: KindFacts<K> } = {
  Namespace: { apiVersion: 'v1', scope: 'Cluster' },
  ServiceAccount: { apiVersion: 'v1', scope: 'Namespaced' },
  ConfigMap: { apiVersion: 'v1', scope: 'Namespaced' },
  Service: { apiVersion: 'v1', scope: 'Namespaced' },
  ResourceQuota: { apiVersion: 'v1', scope: 'Namespaced' },
  LimitRange: { apiVersion: 'v1', scope: 'Namespaced' },
  Deployment: { apiVersion: 'apps/v1', scope: 'Namespaced' },
  Job: { apiVersion: 'batch/v1', scope: 'Namespaced' },
  HorizontalPodAutoscaler: { apiVersion: 'autoscaling/v2', scope: 'Namespaced' },
  PodDisruptionBudget: { apiVersion: 'policy/v1', scope: 'Namespaced' },
  NetworkPolicy: { apiVersion: 'networking.k8s.io/v1', scope: 'Namespaced' },
  Ingress: { apiVersion: 'networking.k8s.io/v1', scope: 'Namespaced' },
  IngressClass: { apiVersion: 'networking.k8s.io/v1', scope: 'Cluster' },
  Role: { apiVersion: 'rbac.authorization.k8s.io/v1', scope: 'Namespaced' },
  RoleBinding: { apiVersion: 'rbac.authorization.k8s.io/v1', scope: 'Namespaced' },
  ClusterRole: { apiVersion: 'rbac.authorization.k8s.io/v1', scope: 'Cluster' },
  ClusterRoleBinding: { apiVersion: 'rbac.authorization.k8s.io/v1', scope: 'Cluster' },
  Application: { apiVersion: 'argoproj.io/v1alpha1', scope: 'Namespaced' },
  AppProject: { apiVersion: 'argoproj.io/v1alpha1', scope: 'Namespaced' },
  SecretStore: { apiVersion: 'external-secrets.io/v1', scope: 'Namespaced' },
  ExternalSecret: { apiVersion: 'external-secrets.io/v1', scope: 'Namespaced' },
  IngressClassParams: { apiVersion: 'elbv2.k8s.aws/v1beta1', scope: 'Cluster' },
  TargetGroupBinding: { apiVersion: 'elbv2.k8s.aws/v1beta1', scope: 'Namespaced' },
}

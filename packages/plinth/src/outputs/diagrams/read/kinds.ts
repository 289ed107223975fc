import type { Kind } from '#kubernetes/kinds.ts'

/** How an object of the cluster is drawn: what it does, in a word or two. A new kind has no place until it has a line here. */
const kinds: { readonly [K in Kind]: string } = {
  Namespace: 'home of objects',
  ServiceAccount: 'who pods are',
  ConfigMap: 'settings',
  Service: 'name in the cluster',
  ResourceQuota: 'limit of a namespace',
  LimitRange: 'limits of containers',
  Deployment: 'runs pods',
  Job: 'runs once',
  HorizontalPodAutoscaler: 'scales pods',
  PodDisruptionBudget: 'keeps pods during upgrades',
  NetworkPolicy: 'who may connect',
  Ingress: 'routes of requests',
  IngressClass: 'kind of load balancer',
  Role: 'rights in a namespace',
  RoleBinding: 'who has the rights',
  ClusterRole: 'rights in the cluster',
  ClusterRoleBinding: 'who has the rights',
  Application: 'what Argo CD keeps',
  AppProject: 'what applications may do',
  SecretStore: 'where secrets come from',
  ExternalSecret: 'copies a secret',
  IngressClassParams: 'settings of load balancers',
  TargetGroupBinding: 'pods behind a target group',
}

/** What an object does; nothing for kinds that are not emitted. */
export function purposeOf(kind: string): string | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind as Kind] : undefined
}

/**
 * What a document's words can stand for, in the terms of AWS and Kubernetes. A concept is what a drawing means before
 * anybody asks whether this platform has one: rules about what cannot exist speak of concepts alone.
 */
export interface Concept {
  readonly id: ConceptId
  /** What AWS or Kubernetes calls it, in a sentence. */
  readonly term: string
  /** Where AWS puts such a thing. */
  readonly spot: ConceptSpot
  /** What documents write, in small letters; `s` at the end of a word may be missing. */
  readonly words: readonly string[]
}

/**
 * `cluster` is a pod or an object of Kubernetes, `vpc` is attached to a VPC and in none of its subnets, `frame` is a box
 * around others, `anywhere` says nothing.
 */
export type ConceptSpot = 'outside' | 'global' | 'region' | 'vpc' | 'subnets' | 'cluster' | 'frame' | 'anywhere'

export type ConceptId =
  | 'users'
  | 'developers'
  | 'internet'
  | 'github'
  | 'terraform'
  | 'cdn'
  | 'dns'
  | 'firewall'
  | 'certificate'
  | 'internet-gateway'
  | 'nat-gateway'
  | 'endpoint'
  | 'load-balancer'
  | 'elb'
  | 'control-plane'
  | 'etcd'
  | 'scheduler'
  | 'controller-manager'
  | 'kubelet'
  | 'nodes'
  | 'ec2'
  | 'autoscaling'
  | 'instance'
  | 'metadata'
  | 'pods'
  | 'service'
  | 'ingress'
  | 'volume'
  | 'addon-balancer'
  | 'addon-secrets'
  | 'addon-autoscaler'
  | 'addon-gitops'
  | 'addon-logs'
  | 'addon-metrics'
  | 'addon-reloader'
  | 'addon-monitoring'
  | 'database'
  | 'cache'
  | 'bucket'
  | 'table'
  | 'registry'
  | 'secret'
  | 'key'
  | 'logs'
  | 'tracing'
  | 'audit'
  | 'flow-logs'
  | 'iam'
  | 'role'
  | 'oidc'
  | 'service-account'
  | 'policy'
  | 'security-group'
  | 'network-policy'
  | 'network-acl'
  | 'route-table'
  | 'module'
  | 'layer'
  | 'cloud'
  | 'account'
  | 'global'
  | 'edge'
  | 'region'
  | 'vpc'
  | 'zone'
  | 'subnet'
  | 'public-subnets'
  | 'private-subnets'
  | 'isolated-subnets'
  | 'cluster'
  | 'namespace'

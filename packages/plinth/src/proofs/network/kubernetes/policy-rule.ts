import type { Resource } from '#graph/resource.ts'
import type { Transport } from './transport.ts'

/** One rule of a NetworkPolicy, in one direction. */
export interface PolicyRule {
  readonly resource: Resource
  /** Path in its arguments: `spec.ingress.0`. */
  readonly argument: string
  /** Undefined: everyone. A list that is missing and one that is empty mean the same (Kubernetes API). */
  readonly peers: readonly PolicyPeer[] | undefined
  /** Undefined: every port of every protocol. */
  readonly ports: readonly PolicyPort[] | undefined
}

export type PolicyPeer =
  | { readonly by: 'address'; readonly cidr: string; readonly except: readonly string[] }
  | { readonly by: 'labels'; readonly namespaces: unknown; readonly pods: unknown }
  | { readonly by: 'unknown' }

export interface PolicyPort {
  readonly protocol: Transport
  /** A name is looked up at the pods that receive; undefined is every port of the protocol. */
  readonly port: string | { readonly first: number; readonly last: number } | 'late' | undefined
}

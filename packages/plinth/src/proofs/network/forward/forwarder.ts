import type { Resource } from '#graph/resource.ts'
import type { Site } from '../model.ts'
import type { Pods } from '../kubernetes/pods.ts'

/**
 * Something that takes connections and makes others in their place: a load balancer, a CDN. It passes on what it is
 * told to, unlike a host, of which nobody knows what it does with what it receives.
 */
export interface Forwarder {
  readonly id: string
  readonly kind: 'load-balancer' | 'cdn'
  readonly resource: Resource
  /** Where it takes connections; none for a CDN, which is on the internet itself. */
  readonly sites: readonly Site[]
  readonly listeners: readonly Listener[]
  readonly onward: readonly Onward[]
  /** Why not all of it is known. */
  readonly doubts: readonly string[]
}

/** A port that takes connections. */
export interface Listener {
  /** Undefined: nobody knows the port. */
  readonly port: number | undefined
  readonly transport: 'tcp' | 'udp' | 'both'
  readonly resource: Resource
  readonly argument: string | undefined
}

/** Where connections go on to. */
export interface Onward {
  /** Ports of the listeners from which they come; every listener unless given. */
  readonly from: readonly number[] | undefined
  readonly to: Destination
  /** Ports that it connects to; undefined where nobody knows them. */
  readonly ports: readonly number[] | undefined
  readonly transport: 'tcp' | 'udp' | 'both'
  /** What says so. */
  readonly resource: Resource
  readonly argument: string | undefined
  readonly way: Way
}

export type Destination =
  | { readonly kind: 'pods'; readonly pods: Pods }
  | { readonly kind: 'resource'; readonly id: string }
  | { readonly kind: 'forwarder'; readonly id: string }
  | { readonly kind: 'bucket'; readonly id: string }
  | { readonly kind: 'unknown'; readonly reason: string }

/** How its own connections travel. */
export type Way =
  /** From its interfaces, through the network. */
  | 'own-interfaces'
  /** The same with the address of the client: the receiver's rules are about clients, not about the load balancer. */
  | 'client-address'
  /** From its interfaces; rules that the load balancer controller adds to the groups of nodes let it in. */
  | 'managed-rules'
  /** Over the internet, from the addresses of the CDN. */
  | 'internet'
  /** From interfaces that the CDN has in the VPC: only the groups of the receiver are in the way. */
  | 'vpc-origin'
  /** To an API of AWS, signed. */
  | 'signed'

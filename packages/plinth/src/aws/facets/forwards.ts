import { numberAt, textAt, type Arguments } from '../arguments.ts'
import { target, type Target, type Truth, type Written } from './network.ts'

/** What a resource says about handing connections on: load balancers, CDNs, and add-ons of a cluster. */
export type ForwardPart =
  /** Its interfaces are in `network`; `looked-up` is one that something else makes, found by its name. */
  | { readonly part: 'balancer'; readonly name: Written; readonly lookedUp: boolean }
  | {
      readonly part: 'listener'
      readonly balancer: Target
      readonly port: number | undefined
      readonly transport: 'tcp' | 'udp' | 'both'
      readonly groups: readonly Target[]
    }
  /** Further target groups of a listener: those of its rules. */
  | { readonly part: 'listener-rule'; readonly listener: Target; readonly groups: readonly Target[] }
  | {
      readonly part: 'target-group'
      readonly port: number | undefined
      readonly transport: 'tcp' | 'udp' | 'both'
      readonly by: 'instance' | 'ip' | 'lambda' | 'alb' | undefined
      /** Whether targets see the address of the client instead of that of the load balancer. */
      readonly showsClient: Truth
    }
  /** One target: the resource that it is, or an address. Without a port that of the group. */
  | { readonly part: 'target'; readonly group: Target; readonly is: Target; readonly port: number | undefined }
  | { readonly part: 'cdn'; readonly enabled: Truth; readonly origins: readonly Origin[] }
  /** A way of the CDN into a VPC, to one load balancer. */
  | {
      readonly part: 'vpc-origin'
      readonly balancer: Target
      readonly ports: readonly number[] | undefined
    }
  /** The endpoints of an API server: one on the internet for these ranges, one in the VPC. */
  | {
      readonly part: 'api-endpoint'
      readonly public: Truth
      readonly cidrs: readonly Written[]
      readonly private: Truth
    }
  | {
      readonly part: 'cluster-add-on'
      readonly cluster: Target
      readonly name: Written
      readonly configuration: unknown
    }

/** What an API server answers besides its interfaces in the VPC. */
export type ApiEndpoint = Extract<ForwardPart, { part: 'api-endpoint' }>

/** What a CDN asks for content. */
export interface Origin {
  readonly name: string
  readonly argument: string
  /** What its domain name belongs to. */
  readonly target: Target
  readonly by: 'internet' | 'vpc' | 'bucket'
  readonly vpcOrigin: Target | undefined
  /** Ports that it is asked on; undefined when nobody knows them. */
  readonly ports: readonly number[] | undefined
  /** Whether requests carry a header of its own, by which the origin can tell this CDN from others. */
  readonly header: boolean
}

/** Ports that an origin is asked on; with `match-viewer` both. */
export function portsOfOrigin(settings: Arguments | undefined): readonly number[] | undefined {
  const [http, https] = [numberAt(settings, 'http_port') ?? 80, numberAt(settings, 'https_port') ?? 443]
  switch (textAt(settings, 'origin_protocol_policy')) {
    case 'http-only':
      return [http]
    case 'https-only':
      return [https]
    case 'match-viewer':
      return [http, https]
    default:
      return undefined
  }
}

/** The protocol of a listener or a target group, of which packets show less. */
export function transportOf(protocol: string | undefined): 'tcp' | 'udp' | 'both' {
  return protocol === 'UDP' ? 'udp' : protocol === 'TCP_UDP' ? 'both' : 'tcp'
}

/** Target groups of the actions of a listener or of a rule: one, or several with weights. */
export function groupsOfActions(actions: readonly Arguments[]): readonly Target[] {
  return actions.flatMap((action) => {
    const one = action.target_group_arn
    const forwards = blocks(action.forward).flatMap((forward) => blocks(forward.target_group))
    const several = forwards.map((group) => target(group.arn))
    return one === undefined || one === null || one === '' ? several : [target(one), ...several]
  })
}

function blocks(value: unknown): readonly Arguments[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((item): item is Arguments => typeof item === 'object' && item !== null && !('$' in item))
}

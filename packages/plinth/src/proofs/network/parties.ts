import type { ApiEndpoint } from '#aws/facets/forwards.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import type { Forwarder } from './forward/forwarder.ts'
import type { Pods } from './kubernetes/pods.ts'
import type { Site } from './model.ts'
import { portTraffic, type Traffic } from './traffic.ts'

/** Something that starts or takes connections, under the name that a person has for it. */
export interface Party {
  /** `backend`, `internet`, `nodes`; the address of a resource that has no name of its own. */
  readonly name: string
  readonly kind:
    | 'internet'
    | 'pods'
    | 'add-on'
    | 'nodes'
    | 'api-server'
    | 'load-balancer'
    | 'cdn'
    | 'store'
    | 'bucket'
    | 'metadata'
    | 'aws'
    | 'addresses'
    | 'resource'
  readonly sites: readonly Site[]
  readonly pods: readonly Pods[]
  readonly forwarder: Forwarder | undefined
  /** For an API server: whom it answers on the internet. */
  readonly endpoint: ApiEndpoint | undefined
  /** What it listens on, as far as something says so; empty where nothing does. */
  readonly listens: readonly Traffic[]
  /** Ids of what it is made of. */
  readonly resources: readonly string[]
  /** Key of `resources` in the platform file. */
  readonly declared: string | undefined
}

type Rest = Partial<Pick<Party, 'pods' | 'forwarder' | 'endpoint' | 'listens' | 'resources' | 'declared'>>

export function party(kind: Party['kind'], name: string, sites: readonly Site[], rest: Rest = {}): Party {
  const { pods = [], forwarder, endpoint, listens = [], resources = [], declared } = rest
  return { kind, name, sites, pods, forwarder, endpoint, listens, resources, declared }
}

/** The name of a resource in the platform file: the key of `resources` that asked for it. */
export function declaredName({ because }: Pick<Resource, 'because'>): string | undefined {
  if (because.capability === 'terraform-plan') return undefined
  return because.path[0] === 'resources' ? because.path[1] : undefined
}

export function nameOf(resource: Resource): string {
  return declaredName(resource) ?? addressOf(resource)
}

/** Pods as a party: one of the platform's own services, or an add-on beside them. */
export function podsParty(pods: Pods, sites: readonly Site[]): Party {
  const declared = pods.known === 'object' ? declaredName(pods.resource) : undefined
  const kind = pods.known === 'facts' ? 'add-on' : 'pods'
  return party(kind, declared ?? (pods.known === 'facts' ? pods.name : addressOf(pods.resource)), sites, {
    pods: [pods],
    declared,
    resources: [pods.resource.id],
    listens: pods.ports
      .filter(({ protocol }) => protocol !== 'sctp')
      .map(({ port, protocol }) => portTraffic(port, protocol === 'udp' ? 'udp' : 'tcp')),
  })
}

export function forwarderParty(forwarder: Forwarder, name: string): Party {
  return party(forwarder.kind, name, forwarder.sites, {
    forwarder,
    resources: [forwarder.id],
    listens: forwarder.listeners.flatMap(({ port, transport }) => {
      if (port === undefined) return []
      return transport === 'both' ? [portTraffic(port), portTraffic(port, 'udp')] : [portTraffic(port, transport)]
    }),
  })
}

export function byName(a: Party, b: Party): number {
  return compareText(a.name, b.name)
}

import type { Target } from '#aws/facets/network.ts'
import type { Origin } from '#aws/facets/forwards.ts'
import type { Resource } from '#graph/resource.ts'
import type { ForwardPartOf, ForwardParts, SaidForward } from '../forward-parts.ts'
import type { Destination, Forwarder, Onward } from './forwarder.ts'
import { balancerNameOf } from './ingress.ts'

/** Ports on which CloudFront answers everyone. */
const viewerPorts = [80, 443]

/**
 * CloudFront distributions. Everyone on the internet reaches a distribution; it goes on to its origins: over the
 * internet, through interfaces of its own in a VPC, or to a bucket with signed requests.
 */
export function distributions(forwards: ForwardParts, balancers: readonly Forwarder[]): readonly Forwarder[] {
  const vpcOrigins = new Map(forwards.all('vpc-origin').map((origin) => [origin.resource.id, origin]))
  const balancerOf = balancerFinder(forwards, balancers)
  return forwards
    .all('cdn')
    .filter(({ part }) => part.enabled !== false)
    .map(({ part, resource }) => ({
      id: resource.id,
      kind: 'cdn',
      resource,
      sites: [],
      listeners: viewerPorts.map((port) => ({ port, transport: 'tcp', resource, argument: undefined })),
      onward: part.origins.flatMap((origin) => onwardTo(origin, resource, { vpcOrigins, balancerOf })),
      doubts: [],
    }))
}

interface Ground {
  readonly vpcOrigins: ReadonlyMap<string, SaidForward<ForwardPartOf<'vpc-origin'>>>
  readonly balancerOf: (target: Target) => Destination
}

function onwardTo(origin: Origin, resource: Resource, { vpcOrigins, balancerOf }: Ground): readonly Onward[] {
  const rest = { from: undefined, transport: 'tcp' as const, resource, argument: origin.argument }
  switch (origin.by) {
    case 'bucket': {
      const to: Destination =
        origin.target.kind === 'resource'
          ? { kind: 'bucket', id: withoutAttribute(origin.target.id) }
          : { kind: 'unknown', reason: `the bucket of origin ${origin.name} is not described here` }
      return [{ ...rest, to, ports: [443], way: 'signed' }]
    }
    case 'vpc': {
      const found = origin.vpcOrigin?.kind === 'resource' ? vpcOrigins.get(origin.vpcOrigin.id) : undefined
      if (found === undefined) {
        const to = { kind: 'unknown' as const, reason: `the VPC origin of ${origin.name} is not described here` }
        return [{ ...rest, to, ports: undefined, way: 'vpc-origin' }]
      }
      return [{ ...rest, to: balancerOf(found.part.balancer), ports: found.part.ports, way: 'vpc-origin' }]
    }
    case 'internet':
      return [{ ...rest, to: balancerOf(origin.target), ports: origin.ports, way: 'internet' }]
  }
}

/** The load balancer that a target is, also when it is looked up by the name that an Ingress gives it. */
function balancerFinder(forwards: ForwardParts, balancers: readonly Forwarder[]): (target: Target) => Destination {
  const byId = new Map(balancers.map((balancer) => [balancer.id, balancer]))
  const byName = new Map(balancers.map((balancer) => [balancerNameOf(balancer), balancer]))
  const lookups = new Map(
    forwards
      .all('balancer')
      .filter(({ part }) => part.lookedUp)
      .map(({ part, resource }) => [resource.id, typeof part.name === 'string' ? part.name : undefined]),
  )
  return (target) => {
    if (target.kind !== 'resource') return { kind: 'unknown', reason: 'the origin is not described here' }
    const id = withoutAttribute(target.id)
    const name = lookups.get(id)
    const found = byId.get(id) ?? (name === undefined ? undefined : byName.get(name))
    if (found !== undefined) return { kind: 'forwarder', id: found.id }
    return lookups.has(id)
      ? { kind: 'unknown', reason: 'the load balancer that it looks up is not described here' }
      : { kind: 'resource', id }
  }
}

/** `aws_lb.main.dns_name` is an attribute, and means the load balancer. */
function withoutAttribute(id: string): string {
  return id.split('#')[0] ?? id
}

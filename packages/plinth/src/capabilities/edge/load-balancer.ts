import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { fullName } from '#capabilities/naming.ts'
import { originFacingPrefixList } from '#facts/cloudfront.ts'
import type { Setting } from '#graph/value.ts'
import type { Environment, ServiceResource } from '#language/environment.ts'
import { makeProvedCertificate, type ValidatedCertificate } from './certificate.ts'

type Zone = Made<ResourceAttributes['aws_route53_zone']>

interface Ground {
  readonly zone: Zone | undefined
  readonly network: {
    readonly vpc: Made<ResourceAttributes['aws_vpc']>
    readonly subnets: Readonly<Record<'public' | 'private', readonly { readonly cidr: Setting<string> }[]>>
  }
  readonly cluster: { readonly nodesGroup: Made<ResourceAttributes['aws_security_group']> }
}

/** What Terraform prepares for the load balancer that the cluster makes from the Ingress. */
export interface LoadBalancer {
  /** Ranges of the subnets that it stands in: where its requests come from. */
  readonly ranges: readonly Setting<string>[]
  /** Its certificate, with the record that proves the domain; present when the edge has a domain. */
  readonly certificate: ValidatedCertificate | undefined
}

/** Services that the edge sends requests to, sorted by name. */
export function routedServices(environment: Environment): readonly ServiceResource[] {
  const targets = new Set(environment.edge?.routes.map((route) => route.to.to))
  return environment.services.filter((service) => targets.has(service.name))
}

/** Whether requests reach the load balancer over TLS: only with a domain can it have a certificate. */
export function balancerPort(environment: Environment): 80 | 443 {
  return environment.edge?.domain === undefined ? 80 : 443
}

/** The security group of the load balancer, and with a domain the zone and the certificate that it will find by name. */
export function makeLoadBalancer(make: Maker, environment: Environment, ground: Ground): LoadBalancer | undefined {
  const { edge } = environment
  const services = routedServices(environment)
  if (edge === undefined || services.length === 0) return undefined
  const name = fullName(environment, 'load-balancer')
  const group = make.resource(
    'aws_security_group',
    'load_balancer',
    { name, description: 'Load balancer of the Ingress', vpc_id: ground.network.vpc.get('id'), tags: { Name: name } },
    'Who reaches the load balancer; the Ingress names this group by its Name tag',
  )
  openFront(make, environment, group)
  for (const port of [...new Set(services.map(({ settings }) => settings.port.value))].sort((a, b) => a - b)) {
    openBack(
      make,
      ground,
      group,
      port,
      services.filter(({ settings }) => settings.port.value === port),
    )
  }
  const certificate = makeCertificate(
    make.in({ file: 'domain', path: [...edge.at, 'domain'] }),
    edge.domain,
    ground.zone,
  )
  const tier = edge.loadBalancer.scheme.value === 'internal' ? 'private' : 'public'
  return { ranges: ground.network.subnets[tier].map(({ cidr }) => cidr), certificate }
}

type Group = Made<ResourceAttributes['aws_security_group']>

function openFront(make: Maker, environment: Environment, group: Group): void {
  if (environment.edge?.loadBalancer.scheme.value === 'public') {
    for (const port of [80, 443]) {
      make.resource(
        'aws_vpc_security_group_ingress_rule',
        `load_balancer_from_internet_${port}`,
        {
          security_group_id: group.get('id'),
          description: 'From everyone',
          ip_protocol: 'tcp',
          from_port: port,
          to_port: port,
          cidr_ipv4: '0.0.0.0/0',
        },
        'The platform file makes the load balancer public',
      )
    }
    return
  }
  const servers = make.data(
    'aws_ec2_managed_prefix_list',
    'cloudfront',
    { name: originFacingPrefixList },
    'Addresses from which CloudFront calls origins, kept up to date by AWS',
  )
  const port = balancerPort(environment)
  make.resource(
    'aws_vpc_security_group_ingress_rule',
    `load_balancer_from_cloudfront_${port}`,
    {
      security_group_id: group.get('id'),
      description: 'From CloudFront alone',
      ip_protocol: 'tcp',
      from_port: port,
      to_port: port,
      prefix_list_id: servers.get('id'),
    },
    'Nobody gets around the CDN',
  )
}

function openBack(
  make: Maker,
  { cluster }: Ground,
  group: Group,
  port: number,
  services: readonly ServiceResource[],
): void {
  const names = services.map(({ name }) => name).join(', ')
  const rule = { ip_protocol: 'tcp', from_port: port, to_port: port } as const
  make.resource(
    'aws_vpc_security_group_egress_rule',
    `load_balancer_to_nodes_${port}`,
    {
      security_group_id: group.get('id'),
      description: `To the pods of ${names}`.slice(0, 255),
      ...rule,
      referenced_security_group_id: cluster.nodesGroup.get('id'),
    },
    'Requests and health checks go straight to pods',
  )
  make.resource(
    'aws_vpc_security_group_ingress_rule',
    `nodes_from_load_balancer_${port}`,
    {
      security_group_id: cluster.nodesGroup.get('id'),
      description: `From the load balancer to ${names}`.slice(0, 255),
      ...rule,
      referenced_security_group_id: group.get('id'),
    },
    'Requests and health checks go straight to pods',
  )
}

/** The zone of the domain, in the layer that a person applies: a registrar must point to it before anything is proved. */
export function makeZone(make: Maker, { edge }: Environment): Zone | undefined {
  if (edge?.domain === undefined) return undefined
  const own = make.in({ path: [...edge.at, 'domain'] })
  const zone = own.resource('aws_route53_zone', 'main', { name: edge.domain }, 'Names below the domain')
  own.output(
    'name_servers',
    { $: 'call', function: 'join', arguments: [' ', zone.get('name_servers')] },
    'Point the registrar of the domain to these before the platform is applied: certificates wait for it',
  )
  return zone
}

function makeCertificate(
  make: Maker,
  domain: Setting<string> | undefined,
  zone: Zone | undefined,
): ValidatedCertificate | undefined {
  if (domain === undefined || zone === undefined) return undefined
  return makeProvedCertificate(
    make,
    'load_balancer',
    domain,
    zone,
    'The load balancer controller finds it by the host of the Ingress',
  )
}

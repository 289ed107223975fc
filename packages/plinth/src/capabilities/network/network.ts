import type { Made, Maker } from '#capabilities/maker.ts'
import type { ResourceAttributes } from '#aws/types.gen.ts'
import { boundaryOf } from '#capabilities/boundary.ts'
import { fullName, roleName } from '#capabilities/naming.ts'
import { policy, serviceTrust } from '#capabilities/policy.ts'
import { invariant } from '#graph/invariant.ts'
import { decided, derive, text } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { planSubnets, tiers, type SubnetPlan, type Tier } from './subnets.ts'

export interface Subnet extends SubnetPlan {
  readonly made: Made<ResourceAttributes['aws_subnet']>
}

/** What other capabilities build on. */
export interface Network {
  readonly vpc: Made<ResourceAttributes['aws_vpc']>
  readonly subnets: Readonly<Record<Tier, readonly Subnet[]>>
  readonly privateRouteTables: readonly Made<ResourceAttributes['aws_route_table']>[]
}

/** The VPC with three tiers of subnets in each zone, the ways in and out, and the record of who talked to whom. */
export function makeNetwork(make: Maker, environment: Environment): Network {
  const { network } = environment
  const vpc = make.resource(
    'aws_vpc',
    'main',
    {
      cidr_block: network.cidr,
      enable_dns_support: decided(true, 'private DNS names of AWS services and of the cluster need it'),
      enable_dns_hostnames: decided(true, 'private DNS names of interface endpoints need it'),
      tags: { Name: fullName(environment) },
    },
    `The network of ${environment.name}, isolated from every other`,
  )
  make.resource(
    'aws_default_security_group',
    'closed',
    { vpc_id: vpc.get('id') },
    'Without rules: what is attached to no other group reaches nothing',
  )
  const subnets = makeSubnets(make, environment, vpc)
  const gateway = make.resource(
    'aws_internet_gateway',
    'main',
    { vpc_id: vpc.get('id'), tags: { Name: fullName(environment) } },
    'The way between public subnets and the internet',
  )
  makePublicRoutes(make, vpc, gateway, subnets.public)
  const privateRouteTables = makePrivateRoutes(make, environment, vpc, gateway, subnets)
  makeDatabaseRoutes(make, vpc, subnets.database)
  makeEndpoints(make.in({ file: 'endpoints' }), environment, vpc, subnets.private, privateRouteTables)
  if (network.flowLogs.value)
    makeFlowLogs(make.in({ file: 'flow-logs', path: ['network', 'flowLogs'] }), environment, vpc)
  return { vpc, subnets, privateRouteTables }
}

type Vpc = Network['vpc']

const why: Record<Tier, string> = {
  public: 'Public tier: NAT gateways, and load balancers that face the internet',
  private: 'Private tier: nodes, pods and caches; out through NAT, never in from the internet',
  database: 'Database tier: no route leaves it',
}

/** Tags by which the load balancer controller finds subnets (EKS user guide, subnet requirements for load balancers). */
const discovery: Record<Tier, Record<string, string>> = {
  public: { 'kubernetes.io/role/elb': '1' },
  private: { 'kubernetes.io/role/internal-elb': '1' },
  database: {},
}

function makeSubnets(make: Maker, environment: Environment, vpc: Vpc): Network['subnets'] {
  const made = planSubnets(environment).map((plan) => ({
    ...plan,
    made: make.resource(
      'aws_subnet',
      `${plan.tier}_${plan.letter}`,
      {
        vpc_id: vpc.get('id'),
        availability_zone: plan.zone,
        cidr_block: plan.cidr,
        map_public_ip_on_launch: decided(false, 'a public address is given where it is asked for, never by accident'),
        tags: { Name: fullName(environment, plan.tier, plan.letter), ...discovery[plan.tier] },
      },
      why[plan.tier],
    ),
  }))
  return Object.fromEntries(
    tiers.map((tier) => [tier, made.filter((subnet) => subnet.tier === tier)]),
  ) as unknown as Network['subnets']
}

function makePublicRoutes(
  make: Maker,
  vpc: Vpc,
  gateway: Made<ResourceAttributes['aws_internet_gateway']>,
  subnets: readonly Subnet[],
): void {
  const table = makeTable(make, vpc, 'public', 'Public subnets reach the internet directly', subnets)
  make.resource(
    'aws_route',
    'public_internet',
    { route_table_id: table.get('id'), destination_cidr_block: '0.0.0.0/0', gateway_id: gateway.get('id') },
    'Default route of the public tier',
  )
}

function makePrivateRoutes(
  make: Maker,
  environment: Environment,
  vpc: Vpc,
  gateway: Made<ResourceAttributes['aws_internet_gateway']>,
  subnets: Network['subnets'],
): Network['privateRouteTables'] {
  const { nat } = environment.network
  const nats = make.in({ path: ['network', 'nat'] })
  const homes = nat.value === 'single' ? subnets.public.slice(0, 1) : subnets.public
  const gateways = homes.map((home) => {
    const address = nats.resource(
      'aws_eip',
      `nat_${home.letter}`,
      { domain: derive(nat, () => 'vpc'), tags: { Name: fullName(environment, 'nat', home.letter) } },
      'Address that outbound traffic shows to the internet',
    )
    return nats.resource(
      'aws_nat_gateway',
      home.letter,
      {
        subnet_id: home.made.get('id'),
        allocation_id: address.get('id'),
        tags: { Name: fullName(environment, home.letter) },
      },
      nat.value === 'single'
        ? 'The one way out for the private tier of every zone'
        : 'The way out for the private tier of its zone',
      { dependsOn: [gateway] },
    )
  })
  return subnets.private.map((subnet, z) => {
    const table = makeTable(
      make,
      vpc,
      `private_${subnet.letter}`,
      `Private subnet of zone ${subnet.letter}: out through NAT`,
      [subnet],
    )
    make.resource(
      'aws_route',
      `private_${subnet.letter}_nat`,
      {
        route_table_id: table.get('id'),
        destination_cidr_block: '0.0.0.0/0',
        nat_gateway_id: (gateways[z] ?? firstOf(gateways)).get('id'),
      },
      'Default route of the private tier',
    )
    return table
  })
}

function firstOf<T>(list: readonly T[]): T {
  const [first] = list
  invariant(first !== undefined, 'a network without zones')
  return first
}

function makeDatabaseRoutes(make: Maker, vpc: Vpc, subnets: readonly Subnet[]): void {
  makeTable(make, vpc, 'database', 'Database subnets: local routes alone', subnets)
}

function makeTable(
  make: Maker,
  vpc: Vpc,
  name: string,
  reason: string,
  subnets: readonly Subnet[],
): Made<ResourceAttributes['aws_route_table']> {
  const table = make.resource(
    'aws_route_table',
    name,
    { vpc_id: vpc.get('id'), tags: { Name: name.replaceAll('_', '-') } },
    reason,
  )
  for (const subnet of subnets) {
    make.resource(
      'aws_route_table_association',
      `${subnet.tier}_${subnet.letter}`,
      { subnet_id: subnet.made.get('id'), route_table_id: table.get('id') },
      reason,
    )
  }
  return table
}

function makeEndpoints(
  make: Maker,
  environment: Environment,
  vpc: Vpc,
  subnets: readonly Subnet[],
  tables: Network['privateRouteTables'],
): void {
  const { network, region } = environment
  make.resource(
    'aws_vpc_endpoint',
    's3_gateway',
    {
      vpc_id: vpc.get('id'),
      service_name: `com.amazonaws.${region.value}.s3`,
      vpc_endpoint_type: 'Gateway',
      route_table_ids: tables.map((table) => table.get('id')),
      tags: { Name: 's3' },
    },
    'S3, and with it the layers of every image, without NAT and without charge',
  )
  if (network.endpoints.value.length === 0) return
  const interfaces = make.in({ path: ['network', 'endpoints'] })
  const group = interfaces.resource(
    'aws_security_group',
    'endpoints',
    {
      name: fullName(environment, 'endpoints'),
      description: 'Interface endpoints of AWS services',
      vpc_id: vpc.get('id'),
      tags: { Name: fullName(environment, 'endpoints') },
    },
    'Who may use the interface endpoints',
  )
  interfaces.resource(
    'aws_vpc_security_group_ingress_rule',
    'endpoints_from_vpc',
    {
      security_group_id: group.get('id'),
      description: 'HTTPS from the VPC',
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      cidr_ipv4: network.cidr,
    },
    'Interface endpoints answer to the VPC alone',
  )
  for (const service of [...new Set(network.endpoints.value)].sort()) {
    interfaces.resource(
      'aws_vpc_endpoint',
      service.replaceAll(/[.-]/g, '_'),
      {
        vpc_id: vpc.get('id'),
        service_name: `com.amazonaws.${region.value}.${service}`,
        vpc_endpoint_type: 'Interface',
        private_dns_enabled: true,
        subnet_ids: subnets.map((subnet) => subnet.made.get('id')),
        security_group_ids: [group.get('id')],
        tags: { Name: service },
      },
      `${service} without leaving the VPC`,
    )
  }
}

function makeFlowLogs(make: Maker, environment: Environment, vpc: Vpc): void {
  const name = fullName(environment)
  const group = make.resource(
    'aws_cloudwatch_log_group',
    'flow_logs',
    { name: `/aws/vpc/${name}/flow-logs`, retention_in_days: environment.network.flowLogDays },
    'Accepted and rejected connections of the VPC',
  )
  const role = make.resource(
    'aws_iam_role',
    'flow_logs',
    {
      name: roleName(environment, 'flow-logs'),
      permissions_boundary: boundaryOf(environment),
      assume_role_policy: serviceTrust('vpc-flow-logs.amazonaws.com', environment.account.value),
    },
    'Lets VPC flow logs write, on behalf of this account alone',
  )
  make.resource(
    'aws_iam_role_policy',
    'flow_logs',
    {
      name: 'write-flow-logs',
      role: role.get('id'),
      policy: policy({
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        Resource: text`${group.get('arn')}:*`,
      }),
    },
    'Writing to that one log group',
  )
  make.resource(
    'aws_flow_log',
    'main',
    {
      vpc_id: vpc.get('id'),
      traffic_type: 'ALL',
      log_destination_type: 'cloud-watch-logs',
      log_destination: group.get('arn'),
      iam_role_arn: role.get('arn'),
      tags: { Name: name },
    },
    'Who talked to whom, for the day somebody asks',
  )
}

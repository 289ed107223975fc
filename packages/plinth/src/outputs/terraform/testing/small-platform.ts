import { GraphBuilder, type Draft, type Graph } from '#graph/graph.ts'
import type { Layer, Resource, TerraformMeta } from '#graph/resource.ts'
import { call, json, text, type Call, type Reference } from '#graph/value.ts'
import type { DataArguments, ResourceArguments } from '#aws/types.gen.ts'
import type { RootModule } from '../root-module.ts'

/** Builds graphs by hand, so that the printer and its judges are tested without the compiler. */
export class SmallGraph {
  readonly #builder = new GraphBuilder()
  readonly #environment: string
  #place: Pick<Resource, 'layer' | 'file'> = { layer: 'platform', file: 'main' }

  constructor(environment = 'demo') {
    this.#environment = environment
  }

  at(layer: Layer, file: string): this {
    this.#place = { layer, file }
    return this
  }

  resource<T extends keyof ResourceArguments & string>(
    type: T,
    name: string,
    args: ResourceArguments[T],
    more: { readonly reason?: string } & Omit<TerraformMeta, 'mode'> = {},
  ): (attribute: string) => Reference<never> {
    const { reason = '', ...meta } = more
    return this.#add(type, name, args, reason, { ...meta, mode: 'managed' })
  }

  data<T extends keyof DataArguments & string>(
    type: T,
    name: string,
    args: DataArguments[T],
  ): (attribute: string) => Reference<never> {
    return this.#add(type, name, args, '', { mode: 'data' })
  }

  local(name: string, value: Call): Reference<string> {
    return this.#add('local', name, { value }, '', { mode: 'local' })('')
  }

  output(name: string, value: unknown, description: string): void {
    this.#add('output', name, { description, value }, '', { mode: 'output' })
  }

  build(): Graph {
    return this.#builder.build()
  }

  #add(
    type: string,
    name: string,
    args: object,
    reason: string,
    terraform: TerraformMeta,
  ): (attribute: string) => Reference<never> {
    const draft: Draft = {
      engine: 'terraform',
      type,
      name,
      environment: this.#environment,
      ...this.#place,
      args: args as Draft['args'],
      because: { capability: 'test', path: [], reason },
      terraform,
    }
    const { id } = this.#builder.add(draft)
    return (attribute) => ({ $: 'reference', target: id, attribute })
  }
}

/** A root module for each layer that the small graph uses. */
export function smallModules(layers: readonly Layer[], environment = 'demo'): readonly RootModule[] {
  return layers.map((layer) => ({
    environment,
    layer,
    source: 'platform.ts',
    requiredVersion: '>= 1.11.0, < 2.0.0',
    providerVersion: '~> 5.100',
    region: 'eu-central-1',
    account: '111122223333',
    tags: { Environment: environment, ManagedBy: 'terraform' },
    backend: {
      bucket: 'small-state',
      key: `${environment}/${layer}.tfstate`,
      region: 'eu-central-1',
      encrypt: true,
      useLockfile: true,
    },
  }))
}

/** A network, a cluster with its role, a database with its password, a bucket, and an edge that reads all of them. */
export function smallPlatform(): Graph {
  const graph = new SmallGraph()
  const { vpc, subnets } = addNetwork(graph)
  const issuer = addCluster(graph, subnets)
  addServices(graph, vpc, subnets)
  addEdge(graph, issuer)
  return graph.build()
}

type Made = (attribute: string) => Reference<never>

function addNetwork(graph: SmallGraph): { readonly vpc: Made; readonly subnets: readonly Made[] } {
  graph.at('platform', 'network')
  const vpc = graph.resource(
    'aws_vpc',
    'main',
    { cidr_block: '10.0.0.0/16', enable_dns_hostnames: true, tags: { Name: 'small' } },
    { reason: 'One network for the platform; nothing is shared with other systems' },
  )
  const subnets = ['a', 'b'].map((zone, i) =>
    graph.resource(
      'aws_subnet',
      `private_${zone}`,
      {
        vpc_id: vpc('id'),
        cidr_block: `10.0.${i}.0/24`,
        availability_zone: `eu-central-1${zone}`,
        map_public_ip_on_launch: false,
        tags: { Name: text`small-${zone}-${vpc('id')}`, 'kubernetes.io/role/internal-elb': '1' },
      },
      { reason: 'Holds the nodes' },
    ),
  )
  const group = graph.resource('aws_security_group', 'nodes', {
    name: 'small-nodes',
    description: 'Nodes',
    vpc_id: vpc('id'),
  })
  graph.resource('aws_default_security_group', 'main', { vpc_id: vpc('id'), ingress: [], egress: [] })
  graph.resource('aws_vpc_security_group_ingress_rule', 'self', {
    security_group_id: group('id'),
    referenced_security_group_id: group('id'),
    ip_protocol: '-1',
    description: 'Nodes talk to each other',
  })
  graph.resource('aws_vpc_security_group_ingress_rule', 'office', {
    security_group_id: group('id'),
    cidr_ipv4: '198.51.100.0/24',
    from_port: 443,
    to_port: 443,
    ip_protocol: 'tcp',
    description: 'The office',
  })
  return { vpc, subnets }
}

function addCluster(graph: SmallGraph, subnets: readonly Made[]): Made {
  graph.at('platform', 'cluster')
  const role = graph.resource('aws_iam_role', 'cluster', {
    name: 'small-cluster',
    assume_role_policy: json({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'eks.amazonaws.com' }, Action: ['sts:AssumeRole', 'sts:TagSession'] },
      ],
    }),
  })
  graph.resource('aws_iam_role_policy_attachment', 'cluster', {
    role: role('name'),
    policy_arn: 'arn:aws:iam::aws:policy/AmazonEKSClusterPolicy',
  })
  const cluster = graph.resource(
    'aws_eks_cluster',
    'main',
    {
      name: 'small',
      role_arn: role('arn'),
      version: '1.34',
      vpc_config: { subnet_ids: subnets.map((subnet) => subnet('id')), endpoint_private_access: true },
      access_config: { authentication_mode: 'API' },
    },
    {
      reason: 'Runs the services',
      dependsOn: [role('')],
      ignoreChanges: { arguments: ['version'], reason: 'Upgrades are started by hand' },
    },
  )
  graph.resource('aws_iam_openid_connect_provider', 'cluster', {
    url: cluster('identity[0].oidc[0].issuer'),
    client_id_list: ['sts.amazonaws.com'],
  })
  return cluster
}

function addServices(graph: SmallGraph, vpc: Made, subnets: readonly Made[]): void {
  graph.at('services', 'database')
  const group = graph.resource('aws_db_subnet_group', 'orders', {
    name: 'small-orders',
    subnet_ids: subnets.map((subnet) => subnet('id')),
  })
  const parameters = graph.resource('aws_db_parameter_group', 'orders', {
    name: 'small-orders',
    family: 'postgres17',
    parameter: [
      { name: 'rds.force_ssl', value: '1' },
      { name: 'log_min_duration_statement', value: '500' },
    ],
  })
  const door = graph.resource('aws_security_group', 'orders', {
    name: 'small-orders',
    description: 'PostgreSQL orders',
    vpc_id: vpc('id'),
  })
  const password = graph.local('orders_password', call('join', '-', [call('uuid'), call('uuid')]))
  const database = graph.resource(
    'aws_db_instance',
    'orders',
    {
      identifier: 'small-orders',
      engine: 'postgres',
      engine_version: '17',
      instance_class: 'db.t4g.micro',
      allocated_storage: 20,
      storage_encrypted: true,
      publicly_accessible: false,
      username: 'app',
      password_wo: password,
      password_wo_version: 1,
      db_subnet_group_name: group('name'),
      parameter_group_name: parameters('name'),
      vpc_security_group_ids: [door('id')],
      skip_final_snapshot: true,
    },
    { preventDestroy: true },
  )
  const secret = graph.resource('aws_secretsmanager_secret', 'orders', { name: 'small/orders' })
  const version = graph.resource('aws_secretsmanager_secret_version', 'orders', {
    secret_id: secret('id'),
    secret_string_wo: json({ host: database('address'), port: 5432, password }),
    secret_string_wo_version: 1,
  })
  graph.resource(
    'terraform_data',
    'announce',
    { triggers_replace: [version('version_id')] },
    { localExec: { command: 'set -eu\necho "${SECRET}"\n', environment: { SECRET: secret('arn') } } },
  )
  graph.at('services', 'storage')
  const bucket = graph.resource('aws_s3_bucket', 'assets', { bucket: 'small-assets' })
  graph.resource('aws_s3_bucket_public_access_block', 'assets', {
    bucket: bucket('id'),
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  })
  graph.resource('aws_s3_bucket_policy', 'assets', {
    bucket: bucket('id'),
    policy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [bucket('arn'), text`${bucket('arn')}/*`],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    }),
  })
}

function addEdge(graph: SmallGraph, cluster: Made): void {
  graph.at('edge', 'edge')
  const balancer = graph.data('aws_lb', 'ingress', { tags: { 'elbv2.k8s.aws/cluster': cluster('name') } })
  const zone = graph.resource('aws_route53_zone', 'main', { name: 'small.example.com' })
  const certificate = graph.resource(
    'aws_acm_certificate',
    'main',
    { domain_name: 'small.example.com', validation_method: 'DNS' },
    { provider: 'us_east_1', createBeforeDestroy: true },
  )
  graph.resource('aws_route53_record', 'proof', {
    zone_id: zone('zone_id'),
    name: certificate('domain_validation_options[0].resource_record_name'),
    type: certificate('domain_validation_options[0].resource_record_type'),
    records: [certificate('domain_validation_options[0].resource_record_value')],
    ttl: 300,
  })
  graph.resource('aws_cloudfront_vpc_origin', 'ingress', {
    vpc_origin_endpoint_config: [
      {
        name: 'small',
        arn: balancer('arn'),
        http_port: 80,
        https_port: 443,
        origin_protocol_policy: 'https-only',
        origin_ssl_protocols: [{ items: ['TLSv1.2'], quantity: 1 }],
      },
    ],
  })
  graph.output('site_url', text`https://${certificate('domain_name')}`, 'Where visitors go')
}

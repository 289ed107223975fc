import { describe, expect, test } from 'vitest'
import { registry } from '#aws/facets/registry.gen.ts'
import { emittedTypes } from '#aws/schema/emitted-types.ts'
import { billOf, priced, pricedObjects, to, type KubernetesObject, type Written } from './testing/price.ts'

/**
 * One case for each type that AWS charges for: what is written, and the bill with its arithmetic, worked out by hand
 * from the price lists. 730 hours are a month; unset usage is its range.
 */
const cases: readonly (readonly [type: string, written: Written, bill: readonly string[], region?: string])[] = [
  [
    'aws_nat_gateway',
    { 'aws_nat_gateway.main': {} },
    ['NAT gateway: 730 hour x 0.045 = 32.85', 'data processed: 1..20..200 GB x 0.045 = 0.05..0.90..9.00'],
  ],
  [
    'aws_nat_gateway, two of them share the data',
    { 'aws_nat_gateway.a': {}, 'aws_nat_gateway.b': {} },
    [
      'NAT gateway: 730 hour x 0.045 = 32.85',
      'data processed: 0.5..10..100 GB x 0.045 = 0.02..0.45..4.50',
      'NAT gateway: 730 hour x 0.045 = 32.85',
      'data processed: 0.5..10..100 GB x 0.045 = 0.02..0.45..4.50',
    ],
  ],
  ['aws_eip', { 'aws_eip.nat': {} }, ['public IPv4 address: 730 address-hour x 0.005 = 3.65']],
  [
    'aws_internet_gateway',
    { 'aws_internet_gateway.main': {} },
    ['data out to the internet: 0..2..20 GB x 0.09 = 0.00..0.18..1.80'],
  ],
  [
    'aws_vpc, two zones: charged at both ends',
    {
      'aws_subnet.a': { availability_zone: 'us-east-1a' },
      'aws_subnet.b': { availability_zone: 'us-east-1b' },
      'aws_vpc.main': {},
    },
    [
      'data between zones: 2..100..500 GB x 0.01 = 0.02..1.00..5.00',
      'aws_subnet: free, a subnet costs nothing; what stands in it does',
    ],
  ],
  [
    'aws_lb, an application load balancer on the internet in two zones',
    {
      'aws_lb.web': { subnets: [to('aws_subnet.a'), to('aws_subnet.b')] },
    },
    [
      'Application Load Balancer: 730 hour x 0.0225 = 16.43',
      'load balancer capacity: 1..30..730 LCU-hour x 0.008 = 0.01..0.24..5.84',
      'public IPv4 address: 1460 address-hour x 0.005 = 7.30',
    ],
  ],
  [
    'aws_lb, an internal network load balancer',
    { 'aws_lb.tcp': { load_balancer_type: 'network', internal: true } },
    [
      'Network Load Balancer: 730 hour x 0.0225 = 16.43',
      'load balancer capacity: 1..30..730 NLCU-hour x 0.006 = 0.01..0.18..4.38',
    ],
  ],
  [
    'aws_vpc_endpoint, an interface in three zones',
    {
      'aws_vpc_endpoint.ecr': { vpc_endpoint_type: 'Interface', subnet_ids: ['a', 'b', 'c'] },
    },
    [
      'interface endpoint: 2190 ENI-hour x 0.01 = 21.90',
      'data through the endpoint: 1..10..100 GB x 0.01 = 0.01..0.10..1.00',
    ],
  ],
  [
    'aws_vpc_endpoint, a gateway',
    { 'aws_vpc_endpoint.s3': {} },
    ['aws_vpc_endpoint: free, a gateway endpoint costs nothing'],
  ],
  [
    'aws_ec2_transit_gateway_vpc_attachment',
    { 'aws_ec2_transit_gateway_vpc_attachment.main': {} },
    ['transit gateway attachment: 730 hour x 0.05 = 36.50', 'data processed: 1..50..500 GB x 0.02 = 0.02..1.00..10.00'],
  ],
  [
    'aws_eks_cluster, in standard support',
    { 'aws_eks_cluster.main': { version: '1.35' } },
    ['EKS control plane: 730 hour x 0.1 = 73.00'],
  ],
  [
    'aws_eks_cluster, in extended support: 438.00 in all',
    { 'aws_eks_cluster.main': { version: '1.32' } },
    ['EKS control plane: 730 hour x 0.1 = 73.00', 'extended support: 730 hour x 0.5 = 365.00'],
  ],
  [
    'aws_eks_cluster, that EKS upgrades instead',
    {
      'aws_eks_cluster.main': { version: '1.32', upgrade_policy: { support_type: 'STANDARD' } },
    },
    ['EKS control plane: 730 hour x 0.1 = 73.00'],
  ],
  [
    'aws_eks_node_group, two to four nodes with the disk of their template',
    {
      'aws_eks_node_group.main': {
        instance_types: ['t3.medium', 't3.large'],
        scaling_config: { min_size: 2, desired_size: 2, max_size: 4 },
        launch_template: { id: to('aws_launch_template.main') },
      },
      'aws_launch_template.main': { block_device_mappings: [{ ebs: { volume_size: 30, volume_type: 'gp3' } }] },
    },
    [
      'worker node (t3.medium): 1460..1460..2920 hour x 0.0416 = 60.74..60.74..121.47',
      'node disk (gp3): 60..60..120 GB-month x 0.08 = 4.80..4.80..9.60',
      'CPU credits above what nodes earn: 0..0..100 vCPU-hour x 0.05 = 0.00..0.00..5.00',
      'aws_launch_template: free, a template costs nothing; the instances started from it do',
    ],
  ],
  [
    'aws_eks_node_group, spot: prices change by the minute, so the book has none',
    {
      'aws_eks_node_group.main': {
        instance_types: ['m7i.large'],
        capacity_type: 'SPOT',
        scaling_config: { desired_size: 3 },
      },
    },
    [
      'node disk (gp3): 60 GB-month x 0.08 = 4.80',
      'worker node (m7i.large, spot): no price for ec2/spot-linux/m7i.large in us-east-1',
    ],
  ],
  [
    'aws_eks_node_group, in a public subnet',
    {
      'aws_eks_node_group.main': {
        instance_types: ['m7i.large'],
        scaling_config: { desired_size: 1 },
        subnet_ids: [to('aws_subnet.a')],
      },
      'aws_subnet.a': { map_public_ip_on_launch: true },
    },
    [
      'worker node (m7i.large): 730 hour x 0.1008 = 73.58',
      'node disk (gp3): 20 GB-month x 0.08 = 1.60',
      'public IPv4 address: 730 address-hour x 0.005 = 3.65',
      'aws_subnet: free, a subnet costs nothing; what stands in it does',
    ],
  ],
  [
    'aws_instance, with two disks and a public address',
    {
      'aws_instance.bastion': {
        instance_type: 't3.micro',
        associate_public_ip_address: true,
        root_block_device: [{ volume_size: 8, volume_type: 'gp3' }],
        ebs_block_device: [{ volume_size: 100, volume_type: 'gp3', iops: 4000, throughput: 250 }],
      },
    },
    [
      'instance (t3.micro): 730 hour x 0.0104 = 7.59',
      'disk (gp3): 8 GB-month x 0.08 = 0.64',
      'disk (gp3): 100 GB-month x 0.08 = 8.00',
      'disk operations: 1000 IOPS-month x 0.005 = 5.00',
      // 125 MiB/s more are 125 / 1024 of a GiB/s: 0.1220703125 x 40.96 = 5.00.
      'disk throughput: 0.1221 GiBps-month x 40.96 = 5.00',
      'public IPv4 address: 730 address-hour x 0.005 = 3.65',
    ],
  ],
  ['aws_ebs_volume', { 'aws_ebs_volume.data': { size: 500, type: 'gp2' } }, ['disk (gp2): 500 GB-month x 0.1 = 50.00']],
  [
    'aws_autoscaling_group',
    {
      'aws_autoscaling_group.web': {
        min_size: 1,
        desired_capacity: 2,
        max_size: 4,
        launch_template: [{ id: to('aws_launch_template.web') }],
      },
      'aws_launch_template.web': { instance_type: 'm7g.large' },
    },
    [
      'instance (m7g.large): 730..1460..2920 hour x 0.0816 = 59.57..119.14..238.27',
      'aws_launch_template: free, a template costs nothing; the instances started from it do',
    ],
  ],
  [
    'aws_db_instance, in one zone, growing to 100 GB',
    {
      'aws_db_instance.main': {
        engine: 'postgres',
        instance_class: 'db.t3.micro',
        allocated_storage: 20,
        max_allocated_storage: 100,
        storage_type: 'gp3',
        backup_retention_period: 7,
      },
    },
    [
      'database (db.t3.micro): 730 hour x 0.018 = 13.14',
      'database disk (gp3): 20..20..100 GB-month x 0.115 = 2.30..2.30..11.50',
      'backups beyond the free share: 0..0..50 GB-month x 0.095 = 0.00..0.00..4.75',
    ],
  ],
  [
    'aws_db_instance, with a standby and without backups',
    {
      'aws_db_instance.main': {
        engine: 'postgres',
        instance_class: 'db.t3.micro',
        allocated_storage: 20,
        storage_type: 'gp3',
        multi_az: true,
        backup_retention_period: 0,
        publicly_accessible: true,
      },
    },
    [
      'database (db.t3.micro, with a standby): 730 hour x 0.036 = 26.28',
      'database disk (gp3): 20 GB-month x 0.23 = 4.60',
      'public IPv4 address: 730 address-hour x 0.005 = 3.65',
    ],
  ],
  [
    'aws_db_instance, of an engine and on a disk without a price',
    {
      'aws_db_instance.main': { engine: 'mysql', instance_class: 'db.t3.micro', backup_retention_period: 0 },
    },
    [
      'database (db.t3.micro): no price for rds/mysql/single-az/db.t3.micro in us-east-1',
      'database disk (gp2): no price for rds/mysql/single-az/gp2-storage in us-east-1',
    ],
  ],
  [
    'aws_rds_cluster and aws_rds_cluster_instance: Aurora has no price in the book',
    {
      'aws_rds_cluster.main': { engine: 'aurora-postgresql' },
      'aws_rds_cluster_instance.main': { engine: 'aurora-postgresql', instance_class: 'db.r6g.large' },
    },
    [
      'cluster storage and requests: no price for rds/aurora-postgresql/storage in us-east-1',
      'database (db.r6g.large): no price for rds/aurora-postgresql/single-az/db.r6g.large in us-east-1',
    ],
  ],
  [
    'aws_elasticache_cluster',
    { 'aws_elasticache_cluster.main': { engine: 'memcached', node_type: 'cache.t3.micro', num_cache_nodes: 2 } },
    ['cache node (cache.t3.micro): 1460 node-hour x 0.017 = 24.82'],
  ],
  [
    'aws_elasticache_replication_group, two shards with two replicas each: six nodes',
    {
      'aws_elasticache_replication_group.main': {
        engine: 'valkey',
        node_type: 'cache.t3.micro',
        num_node_groups: 2,
        replicas_per_node_group: 2,
      },
    },
    ['cache node (cache.t3.micro): 4380 node-hour x 0.0136 = 59.57'],
  ],
  [
    'aws_s3_bucket',
    { 'aws_s3_bucket.files': {} },
    [
      'storage: 0.01..1..10 GB-month x 0.023 = 0.00..0.02..0.23',
      'requests that write: 100..5000..100000 request x 0.005 / 1000 = 0.00..0.03..0.50',
      'requests that read: 1000..50000..1000000 request x 0.0004 / 1000 = 0.00..0.02..0.40',
    ],
  ],
  ['aws_ecr_repository', { 'aws_ecr_repository.api': {} }, ['images: 0.1..0.5..5 GB-month x 0.1 = 0.01..0.05..0.50']],
  [
    'aws_secretsmanager_secret',
    { 'aws_secretsmanager_secret.database': {} },
    ['secret: 1 month x 0.4 = 0.40', 'calls: 730..2000..50000 request x 0.05 / 10000 = 0.00..0.01..0.25'],
  ],
  [
    'aws_kms_key',
    { 'aws_kms_key.data': {} },
    [
      'customer managed key: 1 month x 1 = 1.00',
      'calls: 1000..20000..1000000 request x 0.03 / 10000 = 0.00..0.06..3.00',
    ],
  ],
  [
    'aws_cloudwatch_log_group, kept for 30 days of a month of 30.4167',
    { 'aws_cloudwatch_log_group.api': { retention_in_days: 30 } },
    [
      'logs written: 0.05..1..5 GB x 0.5 = 0.03..0.50..2.50',
      'logs kept: 0.0493..0.9863..4.9315 GB-month x 0.03 = 0.00..0.03..0.15',
    ],
  ],
  [
    'aws_cloudwatch_log_group and aws_flow_log, never deleted',
    {
      'aws_cloudwatch_log_group.flows': {},
      'aws_flow_log.main': { log_destination: to('aws_cloudwatch_log_group.flows', 'arn') },
    },
    [
      'logs written: 0.05..1..5 GB x 0.5 = 0.03..0.50..2.50',
      'logs kept: 0.6..12..60 GB-month x 0.03 = 0.02..0.36..1.80',
      'aws_flow_log: free, delivery is paid where the logs are kept',
    ],
  ],
  [
    'aws_cloudwatch_metric_alarm',
    {
      'aws_cloudwatch_metric_alarm.cpu': { period: 300 },
      'aws_cloudwatch_metric_alarm.fast': { period: 10 },
      'aws_cloudwatch_metric_alarm.ratio': { metric_query: [{ metric: {} }, { metric: {} }, { expression: 'a/b' }] },
    },
    [
      'alarm: 1 alarm-metric-month x 0.1 = 0.10',
      'alarm: 1 alarm-metric-month x 0.3 = 0.30',
      'alarm: 2 alarm-metric-month x 0.1 = 0.20',
    ],
  ],
  ['aws_cloudwatch_dashboard', { 'aws_cloudwatch_dashboard.main': {} }, ['dashboard: 1 month x 3 = 3.00']],
  [
    'aws_cloudwatch_log_metric_filter',
    { 'aws_cloudwatch_log_metric_filter.errors': {} },
    ['custom metric: 1 metric-month x 0.3 = 0.30'],
  ],
  [
    'aws_cloudfront_distribution',
    { 'aws_cloudfront_distribution.main': { price_class: 'PriceClass_100' } },
    [
      'data to visitors: 10..25..50 GB x 0.085 = 0.85..2.13..4.25',
      'requests: 100000..300000..750000 request x 0.01 / 10000 = 0.10..0.30..0.75',
      'data to origins: 0..1..5 GB x 0.02 = 0.00..0.02..0.10',
    ],
  ],
  [
    'aws_cloudfront_distribution in the whole world: what that adds has no price',
    { 'aws_cloudfront_distribution.main': {} },
    [
      'data to visitors: 10..25..50 GB x 0.085 = 0.85..2.13..4.25',
      'requests: 100000..300000..750000 request x 0.01 / 10000 = 0.10..0.30..0.75',
      'data to origins: 0..1..5 GB x 0.02 = 0.00..0.02..0.10',
      'what visitors elsewhere add: no price for cloudfront/elsewhere/dto in us-east-1',
    ],
  ],
  [
    'aws_cloudfront_function',
    { 'aws_cloudfront_function.rewrite': {} },
    ['calls: no price for cloudfront/function-calls in us-east-1'],
  ],
  [
    'aws_route53_zone',
    { 'aws_route53_zone.main': {} },
    ['hosted zone: 1 month x 0.5 = 0.50', 'queries: 10000..200000..2000000 query x 0.4 / 1000000 = 0.00..0.08..0.80'],
  ],
  [
    'aws_dynamodb_table, on demand',
    { 'aws_dynamodb_table.locks': { billing_mode: 'PAY_PER_REQUEST' } },
    [
      'reads: 1000..10000..1000000 unit x 0.125 / 1000000 = 0.00..0.00..0.13',
      'writes: 1000..10000..1000000 unit x 0.625 / 1000000 = 0.00..0.01..0.63',
      'storage: 0..0.1..10 GB-month x 0.25 = 0.00..0.03..2.50',
    ],
    'us-west-2',
  ],
  [
    'aws_dynamodb_table, provisioned',
    { 'aws_dynamodb_table.locks': { read_capacity: 5, write_capacity: 5, point_in_time_recovery: { enabled: true } } },
    [
      'storage: 0..0.1..10 GB-month x 0.25 = 0.00..0.03..2.50',
      'read capacity: no price for dynamodb/provisioned/read in us-west-2',
      'write capacity: no price for dynamodb/provisioned/write in us-west-2',
      'recovery to a point in time: no price for dynamodb/point-in-time-recovery in us-west-2',
    ],
    'us-west-2',
  ],
  [
    'aws_lambda_function, with half a GB',
    { 'aws_lambda_function.job': { memory_size: 512 } },
    [
      'calls: 1000..100000..2000000 request x 0.2 / 1000000 = 0.00..0.02..0.40',
      'run time: 50..10000..200000 GB-second x 0.0000166667 = 0.00..0.17..3.33',
    ],
    'us-west-2',
  ],
  [
    'aws_wafv2_web_acl, with two rules',
    { 'aws_wafv2_web_acl.main': { rule: [{}, {}] } },
    [
      'web ACL: 1 month x 5 = 5.00',
      'rules: 2 month x 1 = 2.00',
      'requests: 100000..300000..750000 request x 0.6 / 1000000 = 0.06..0.18..0.45',
    ],
  ],
  [
    'aws_sns_topic and aws_sns_topic_subscription',
    {
      'aws_sns_topic.alerts': {},
      'aws_sns_topic_subscription.mail': { protocol: 'email' },
      'aws_sns_topic_subscription.queue': { protocol: 'sqs' },
    },
    [
      'calls: 10000..500000..5000000 request x 0.5 / 1000000 = 0.01..0.25..2.50',
      'delivery by email: no price for sns/delivery-email in us-east-1',
      'aws_sns_topic_subscription: free, delivery to queues and functions costs nothing',
    ],
  ],
  [
    'aws_sqs_queue',
    { 'aws_sqs_queue.jobs': {}, 'aws_sqs_queue.orders': { fifo_queue: true } },
    [
      'calls: 10000..500000..5000000 request x 0.4 / 1000000 = 0.00..0.20..2.00',
      'calls: 10000..500000..5000000 request x 0.5 / 1000000 = 0.01..0.25..2.50',
    ],
  ],
  [
    'aws_acm_certificate',
    { 'aws_acm_certificate.main': {}, 'aws_acm_certificate.inside': { certificate_authority_arn: 'arn' } },
    [
      'private certificate: no price for acm/private-certificate in us-east-1',
      'aws_acm_certificate: free, public certificates of ACM cost nothing',
    ],
  ],
  [
    'aws_ssm_parameter',
    { 'aws_ssm_parameter.a': {}, 'aws_ssm_parameter.b': { tier: 'Advanced' } },
    [
      'advanced parameter: no price for ssm/advanced-parameter in us-east-1',
      'aws_ssm_parameter: free, standard parameters cost nothing',
    ],
  ],
  [
    'aws_ecr_registry_scanning_configuration',
    { 'aws_ecr_registry_scanning_configuration.main': { scan_type: 'ENHANCED' } },
    ['enhanced scanning: no price for inspector/image-scan in us-east-1'],
  ],
]

test.for(cases)('%s', ([, written, bill, region]) => {
  expect(billOf(priced(written, region))).toEqual(bill)
})

/** Emitted by no capability today, and not described either. */
const undescribed = ['aws_eks_fargate_profile']

test('every type that can be emitted says what it costs, or that it costs nothing', () => {
  const silent = emittedTypes.resource.filter((type) => registry.get(type)?.prices === undefined)
  expect(silent).toEqual(undescribed)
})

test('every type that is charged has its arithmetic here', () => {
  const charged = [...registry.values()].filter(({ prices }) => typeof prices === 'function').map(({ type }) => type)
  const tried = new Set(cases.flatMap(([, written]) => Object.keys(written).map((address) => address.split('.')[0])))
  expect(charged.filter((type) => !tried.has(type))).toEqual([])
})

test('a type without a facet is named, never counted as nothing', () => {
  const { lines, unpriced } = priced({ 'aws_msk_cluster.main': {} })
  expect(lines).toEqual([])
  expect(unpriced).toEqual([
    {
      type: 'aws_msk_cluster',
      resources: ['plan/aws_msk_cluster.main'],
      reason: 'nobody has described what this type costs',
    },
  ])
})

test('an old PostgreSQL is charged extra from the day after its standard support', () => {
  const database = {
    'aws_db_instance.main': { engine: 'postgres', engine_version: '14.18', instance_class: 'db.m7g.large' },
  }
  const gapsOn = (date: string) =>
    priced(database, 'us-east-1', { date }).gaps.map(({ key, quantity: { likely } }) => [key, likely])
  const disk = ['rds/postgresql/single-az/gp2-storage', 20]
  expect(gapsOn('2027-02-28')).toEqual([disk])
  // Two processors for 730 hours.
  expect(gapsOn('2027-03-01')).toEqual([disk, ['rds/postgresql/extended-support', 1460]])
})

describe('objects of a cluster', () => {
  const metadata = (name: string, annotations: Readonly<Record<string, string>> = {}) => ({ name, annotations })
  const group = { 'alb.ingress.kubernetes.io/group.name': 'shop' }

  test('Ingresses of one group share a load balancer', () => {
    const ingress = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' }
    const a = { ...ingress, metadata: metadata('a', group) }
    const b = { ...ingress, metadata: metadata('b', group) }
    const alone = { ...ingress, metadata: metadata('c') }
    const hours = (...objects: readonly KubernetesObject[]) =>
      pricedObjects(...objects).lines.filter(({ component }) => component === 'Application Load Balancer').length
    expect([hours(a, b), hours(a, b, alone)]).toEqual([1, 2])
  })

  test('a Service of type LoadBalancer makes one; a claim makes a disk; everything else runs on the nodes', () => {
    const nlb = { 'service.beta.kubernetes.io/aws-load-balancer-type': 'external' }
    const bill = pricedObjects(
      { apiVersion: 'v1', kind: 'Service', metadata: metadata('inside') },
      { apiVersion: 'v1', kind: 'Service', metadata: metadata('public', nlb), spec: { type: 'LoadBalancer' } },
      { apiVersion: 'v1', kind: 'Service', metadata: metadata('classic'), spec: { type: 'LoadBalancer' } },
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: metadata('data'),
        spec: { storageClassName: 'gp3', resources: { requests: { storage: '50Gi' } } },
      },
    )
    expect(billOf(bill)).toEqual([
      'disk of a claim (gp3): 50 GB-month x 0.08 = 4.00',
      'load balancer of a Service: 730 hour x 0.0225 = 16.43',
      'load balancer capacity: 1..30..730 NLCU-hour x 0.006 = 0.01..0.18..4.38',
      'load balancer of a Service: no price for elb/clb/hour in us-east-1',
      'load balancer capacity: no price for elb/clb/gb in us-east-1',
      'v1/Service: free, runs on the nodes, which are priced',
    ])
  })
})

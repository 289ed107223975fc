const balancers = 'arn:aws:elasticloadbalancing:us-east-1:123456789012'
const balancer = `${balancers}:loadbalancer/app/probe/0123456789abcdef`
const listener = `${balancers}:listener/app/probe/0123456789abcdef/0123456789abcdef`
const targetGroup = `${balancers}:targetgroup/probe/0123456789abcdef`

/** Values that no message of the provider leads to, by type and path; `null` leaves out what the schema asks for. */
export const seeds: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  aws_backup_restore_testing_plan: {
    'recovery_point_selection.algorithm': 'LATEST_WITHIN_WINDOW',
    'recovery_point_selection.include_vaults': ['*'],
    'recovery_point_selection.recovery_point_types': ['SNAPSHOT'],
  },
  aws_cloudfront_vpc_origin: {
    'vpc_origin_endpoint_config.origin_protocol_policy': 'http-only',
    'vpc_origin_endpoint_config.origin_ssl_protocols.items': ['TLSv1.2'],
    'vpc_origin_endpoint_config.origin_ssl_protocols.quantity': 1,
  },
  aws_cloudwatch_metric_alarm: { metric_name: 'Probe', namespace: 'Probe', period: 60, statistic: 'Average' },
  aws_dynamodb_table: {
    name: 'probe',
    billing_mode: 'PAY_PER_REQUEST',
    hash_key: 'probe',
    'attribute.name': 'probe',
    'attribute.type': 'S',
  },
  aws_kinesis_stream: { shard_count: 1 },
  aws_lambda_function: { s3_bucket: 'probe', s3_key: 'probe', handler: 'probe.handler', runtime: 'nodejs20.x' },
  aws_lb_listener: {
    load_balancer_arn: balancer,
    port: 80,
    protocol: 'HTTP',
    'default_action.type': 'forward',
    'default_action.target_group_arn': targetGroup,
  },
  aws_lb_listener_rule: {
    listener_arn: listener,
    'action.type': 'forward',
    'action.target_group_arn': targetGroup,
    'condition.path_pattern.values': ['/probe'],
  },
  aws_lb_target_group: { port: 80, protocol: 'HTTP', vpc_id: 'vpc-0123456789abcdef0' },
  aws_fis_experiment_template: { 'action.action_id': 'aws:ec2:stop-instances' },
  aws_guardduty_malware_protection_plan: { 'protected_resource.s3_bucket.bucket_name': 'probe' },
  aws_iam_saml_provider: { saml_metadata_document: 'probe '.repeat(200) },
  aws_kms_grant: { grantee_principal: 'arn:aws:iam::123456789012:role/probe', operations: ['Decrypt'] },
  aws_lambda_permission: { action: 'lambda:InvokeFunction', principal: 'events.amazonaws.com' },
  aws_rds_cluster: { engine: 'aurora-postgresql' },
  aws_rds_cluster_instance: { engine: 'aurora-postgresql' },
  aws_s3_bucket_lifecycle_configuration: { 'rule.id': 'probe', 'rule.status': 'Enabled' },
  aws_s3_bucket_replication_configuration: { bucket: 'probe', 'rule.destination.bucket': 'arn:aws:s3:::probe' },
  aws_ssoadmin_application_assignment: { principal_type: 'USER' },
  aws_ssoadmin_account_assignment: {
    principal_id: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    principal_type: 'GROUP',
    target_id: '123456789012',
    instance_arn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef',
    permission_set_arn: 'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef',
  },
}

const groupRule = {
  ...{ description: 'probe', from_port: 80, to_port: 80, protocol: 'tcp', self: false },
  ...{ cidr_blocks: ['10.0.0.0/16'], ipv6_cidr_blocks: [], prefix_list_ids: [], security_groups: [] },
}

const aclRule = {
  ...{ action: 'allow', cidr_block: '10.0.0.0/16', from_port: 80, to_port: 80, icmp_code: 0, icmp_type: 0 },
  ...{ ipv6_cidr_block: '', protocol: 'tcp', rule_no: 100 },
}

/** Values that are asked about first, by type and path, where guesses by name lead nowhere. */
export const examples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  aws_default_network_acl: { egress: [aclRule], ingress: [aclRule] },
  aws_default_security_group: { egress: [groupRule], ingress: [groupRule] },
  aws_ecr_lifecycle_policy: {
    policy: JSON.stringify({
      rules: [
        {
          rulePriority: 1,
          selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 7 },
          action: { type: 'expire' },
        },
      ],
    }),
  },
  aws_eks_addon: { addon_version: 'v1.19.0-eksbuild.1' },
  aws_elasticache_replication_group: { engine_version: '7.1' },
  aws_iam_openid_connect_provider: { thumbprint_list: ['a'.repeat(40)] },
  aws_network_acl: { egress: [aclRule], ingress: [aclRule] },
  aws_route: { destination_ipv6_cidr_block: '2001:db8::/56' },
  aws_security_group: { egress: [groupRule], ingress: [groupRule] },
}

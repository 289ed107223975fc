/**
 * What the emulator (moto 5) cannot do, found by trying. A type that is not here is expected to work; what is here is
 * judged by `plan` and `test` only.
 */
export const unsupported: Readonly<Record<string, string>> = {
  aws_eks_addon: 'EKS add-ons',
  aws_eks_access_entry: 'EKS access entries',
  aws_eks_access_policy_association: 'EKS access entries',
  aws_eks_pod_identity_association: 'EKS pod identity',
  aws_elasticache_subnet_group: 'a way to delete ElastiCache subnet groups',
  aws_elasticache_replication_group: 'ElastiCache replication groups: the nodes are not there afterwards',
  aws_cloudfront_cache_policy: 'CloudFront policies',
  aws_cloudfront_origin_request_policy: 'CloudFront policies',
  aws_cloudfront_response_headers_policy: 'CloudFront policies',
  aws_cloudfront_vpc_origin: 'CloudFront VPC origins',
  aws_cloudfront_function: 'CloudFront functions',
  aws_budgets_budget: 'budgets that a second plan agrees with',
  'data.aws_lb': 'the load balancer that the cluster makes',
  'data.aws_cloudfront_cache_policy': 'CloudFront policies',
  'data.aws_cloudfront_origin_request_policy': 'CloudFront policies',
  'data.aws_cloudfront_response_headers_policy': 'CloudFront policies',
}

/** Arguments that the emulator takes and does not give back, so that a second plan would set them again. */
export const forgotten: Readonly<Record<string, readonly string[]>> = {
  aws_db_parameter_group: ['parameter'],
  aws_eks_cluster: ['access_config', 'tags', 'tags_all', 'upgrade_policy', 'zonal_shift_config'],
  // It gives tags of the template back as tags of what is launched from it.
  aws_launch_template: ['tag_specifications'],
  aws_vpc_security_group_egress_rule: ['description'],
  aws_vpc_security_group_ingress_rule: ['description'],
}

/** Arguments that keep a resource from being deleted; lifted, so that the rehearsal can tidy up. */
export const protections: Readonly<Record<string, object>> = {
  aws_db_instance: { deletion_protection: false, skip_final_snapshot: true },
  aws_dynamodb_table: { deletion_protection_enabled: false },
}

/** The provider waits a minute or more for each of these, however fast the answer is: once is enough in a run. */
export const slow: readonly string[] = ['aws_db_instance', 'aws_s3_bucket_lifecycle_configuration']

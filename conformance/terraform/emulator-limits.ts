/**
 * What the emulator (moto 5) cannot do, found by trying. A type that is not here is expected to work; what is here is
 * judged by `plan` and `test` only.
 */
export const unsupported: Readonly<Record<string, string>> = {
  aws_eks_addon: 'EKS add-ons',
  aws_eks_access_entry: 'EKS access entries',
  aws_eks_access_policy_association: 'EKS access entries',
  aws_eks_pod_identity_association: 'EKS pod identity',
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
  aws_eks_cluster: ['access_config', 'tags', 'tags_all'],
  aws_vpc_security_group_egress_rule: ['description'],
  aws_vpc_security_group_ingress_rule: ['description'],
}

import { asks, together, type Asks } from './asks.ts'
import type { DataArguments } from '#aws/types.gen.ts'

const ec2 = asks('ec2')
const elb = asks('elasticloadbalancing')
const cloudfront = asks('cloudfront')
const none: Asks = { read: [], write: [] }

/** Data sources: things that exist already and are looked up. */
export const lookupAsks = {
  aws_availability_zones: ec2('DescribeAvailabilityZones'),
  aws_caller_identity: none,
  aws_cloudfront_cache_policy: cloudfront('GetCachePolicy ListCachePolicies'),
  aws_cloudfront_origin_request_policy: cloudfront('GetOriginRequestPolicy ListOriginRequestPolicies'),
  aws_cloudfront_response_headers_policy: cloudfront('GetResponseHeadersPolicy ListResponseHeadersPolicies'),
  aws_ec2_managed_prefix_list: ec2('DescribeManagedPrefixLists GetManagedPrefixListEntries'),
  aws_eks_cluster: asks('eks')('DescribeCluster'),
  aws_iam_openid_connect_provider: asks('iam')('GetOpenIDConnectProvider ListOpenIDConnectProviders'),
  aws_iam_policy_document: none,
  aws_lb: together(
    elb('DescribeCapacityReservation DescribeListeners DescribeLoadBalancerAttributes'),
    elb('DescribeLoadBalancers DescribeTags'),
  ),
  aws_partition: none,
  aws_region: none,
  aws_route53_zone: asks('route53')('GetHostedZone ListHostedZones ListHostedZonesByName ListTagsForResource'),
  aws_subnet: ec2('DescribeSubnets'),
  aws_subnets: ec2('DescribeSubnets'),
  aws_vpc: ec2('DescribeRouteTables DescribeVpcAttribute DescribeVpcs'),
} as const satisfies Record<keyof DataArguments, Asks>

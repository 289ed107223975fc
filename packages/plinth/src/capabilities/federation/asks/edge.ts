import { asks, together } from './asks.ts'

const cloudfront = asks('cloudfront')
const route53 = asks('route53')
const acm = asks('acm')
const wafv2 = asks('wafv2')
const elb = asks('elasticloadbalancing')

const tags = 'TagResource UntagResource'

/** What stands between the internet and the services. */
export const edgeAsks = {
  aws_acm_certificate: acm(
    'DescribeCertificate ListTagsForCertificate',
    'AddTagsToCertificate DeleteCertificate RemoveTagsFromCertificate RequestCertificate UpdateCertificateOptions',
  ),
  aws_acm_certificate_validation: acm('DescribeCertificate'),
  aws_cloudfront_cache_policy: cloudfront('GetCachePolicy', 'CreateCachePolicy DeleteCachePolicy UpdateCachePolicy'),
  aws_cloudfront_distribution: cloudfront(
    'GetDistribution ListTagsForResource',
    `CreateDistribution DeleteDistribution ${tags} UpdateDistribution`,
  ),
  aws_cloudfront_function: cloudfront(
    'DescribeFunction GetFunction',
    'CreateFunction DeleteFunction PublishFunction UpdateFunction',
  ),
  aws_cloudfront_origin_access_control: cloudfront(
    'GetOriginAccessControl',
    'CreateOriginAccessControl DeleteOriginAccessControl UpdateOriginAccessControl',
  ),
  aws_cloudfront_origin_request_policy: cloudfront(
    'GetOriginRequestPolicy',
    'CreateOriginRequestPolicy DeleteOriginRequestPolicy UpdateOriginRequestPolicy',
  ),
  aws_cloudfront_response_headers_policy: cloudfront(
    'GetResponseHeadersPolicy',
    'CreateResponseHeadersPolicy DeleteResponseHeadersPolicy UpdateResponseHeadersPolicy',
  ),
  aws_cloudfront_vpc_origin: together(
    cloudfront('GetVpcOrigin ListTagsForResource', `CreateVpcOrigin DeleteVpcOrigin ${tags} UpdateVpcOrigin`),
    // CloudFront looks at the load balancer and its network with the rights of whoever calls.
    asks('ec2')('DescribeInternetGateways DescribeSecurityGroups DescribeSubnets'),
    elb('DescribeListeners DescribeLoadBalancers'),
  ),
  aws_lb: elb(
    'DescribeCapacityReservation DescribeLoadBalancerAttributes DescribeLoadBalancers DescribeTags',
    'AddTags CreateLoadBalancer DeleteLoadBalancer ModifyLoadBalancerAttributes RemoveTags SetIpAddressType ' +
      'SetSecurityGroups SetSubnets',
  ),
  aws_lb_listener: elb(
    'DescribeListenerAttributes DescribeListeners DescribeTags',
    'AddTags CreateListener DeleteListener ModifyListener ModifyListenerAttributes RemoveTags',
  ),
  aws_lb_listener_rule: elb(
    'DescribeRules DescribeTags',
    'AddTags CreateRule DeleteRule ModifyRule RemoveTags SetRulePriorities',
  ),
  aws_lb_target_group: elb(
    'DescribeTags DescribeTargetGroupAttributes DescribeTargetGroups',
    'AddTags CreateTargetGroup DeleteTargetGroup ModifyTargetGroup ModifyTargetGroupAttributes RemoveTags',
  ),
  aws_route53_record: route53('GetChange GetHostedZone ListResourceRecordSets', 'ChangeResourceRecordSets'),
  aws_route53_zone: route53(
    'GetChange GetDNSSEC GetHostedZone ListTagsForResource',
    'ChangeTagsForResource CreateHostedZone DeleteHostedZone UpdateHostedZoneComment',
  ),
  aws_wafv2_ip_set: wafv2('GetIPSet ListTagsForResource', `CreateIPSet DeleteIPSet ${tags} UpdateIPSet`),
  aws_wafv2_web_acl: wafv2('GetWebACL ListTagsForResource', `CreateWebACL DeleteWebACL ${tags} UpdateWebACL`),
  aws_wafv2_web_acl_association: together(
    wafv2('GetWebACLForResource', 'AssociateWebACL DisassociateWebACL'),
    elb('', 'SetWebAcl'),
  ),
  aws_wafv2_web_acl_logging_configuration: wafv2(
    'GetLoggingConfiguration',
    'DeleteLoggingConfiguration PutLoggingConfiguration',
  ),
}

/**
 * Names that CloudFront gives to what it manages, and what it asks of an origin inside a VPC.
 *
 * Sources, all retrieved 2026-11-21; facts taken, no sentences copied:
 * - Policies: Amazon CloudFront developer guide, using-managed-cache-policies, using-managed-origin-request-policies
 *   and using-managed-response-headers-policies; the same ids in aws/aws-cdk 2.276.0 (aws-cloudfront), Apache-2.0.
 * - VPC origins and the prefix list: the same guide, private-content-vpc-origins and LocationsOfEdgeServers.
 * - Protocol policies and TLS versions: boto/botocore 1.43.11, cloudfront service model, Apache-2.0.
 */

export const cachePolicies = {
  CachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  CachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  CachingOptimizedForUncompressedObjects: 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d',
  UseOriginCacheControlHeaders: '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
  'UseOriginCacheControlHeaders-QueryStrings': '4cc15a8a-d715-48a4-82b8-cc0b614638fe',
} as const satisfies Record<string, string>

export const originRequestPolicies = {
  AllViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  AllViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
  'AllViewerAndCloudFrontHeaders-2022-06': '33f36d7e-f396-46d9-90e0-52428a34d9dc',
  'CORS-S3Origin': '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf',
  HostHeaderOnly: 'bf0718e1-ba1e-49d1-88b1-f726733018ae',
} as const satisfies Record<string, string>

/** Managed prefix list of the addresses from which CloudFront calls origins; the same name in every region. */
export const originFacingPrefixList = 'com.amazonaws.global.cloudfront.origin-facing'

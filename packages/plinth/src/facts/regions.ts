/**
 * Regions, and the zones in each where the instance types of `instances.gen.ts` can be had.
 *
 * Sources, all retrieved 2026-11-21:
 * - Zones: getmoto/moto 5.2.1, moto/ec2/resources/instance_type_offerings/availability-zone/*.json, Apache-2.0. A zone
 *   is listed if it offers t3.medium, m7g.large and t4g.medium (in eu-south-1 the region offers no m7g).
 * - Zones without EKS control planes: Amazon EKS user guide, network-reqs, as quoted in two public projects.
 * - Zones without CloudFront VPC origins: Amazon CloudFront developer guide, private-content-vpc-origins.
 */

/**
 * Letters of zones by region. A letter names another place in each account, so that a zone of an old region can turn
 * out to be one of `zonesWithoutControlPlane`. us-east-1e offers none of the types.
 */
export const regions = {
  'ap-northeast-1': ['a', 'c', 'd'],
  'ap-northeast-2': ['a', 'b', 'c', 'd'],
  'ap-south-1': ['a', 'b', 'c'],
  'ap-southeast-1': ['a', 'b', 'c'],
  'ap-southeast-2': ['a', 'b', 'c'],
  'ca-central-1': ['a', 'b', 'd'],
  'eu-central-1': ['a', 'b', 'c'],
  'eu-north-1': ['a', 'b', 'c'],
  'eu-south-1': ['a', 'b', 'c'],
  'eu-west-1': ['a', 'b', 'c'],
  'eu-west-2': ['a', 'b', 'c'],
  'eu-west-3': ['a', 'b', 'c'],
  'sa-east-1': ['a', 'b', 'c'],
  'us-east-1': ['a', 'b', 'c', 'd', 'f'],
  'us-east-2': ['a', 'b', 'c'],
  'us-west-1': ['a', 'b'],
  'us-west-2': ['a', 'b', 'c', 'd'],
} as const satisfies Record<string, readonly string[]>

import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { policy } from '#capabilities/policy.ts'
import type { Environment } from '#language/environment.ts'

/**
 * A role of its own, because the release role is trusted behind the environment's protection where that exists, and a
 * reviewer should not be asked a second time to empty a cache.
 */
export function makeCacheRole(
  make: Maker,
  environment: Environment,
  role: Made<ResourceAttributes['aws_iam_role']>,
): void {
  make.resource(
    'aws_iam_role_policy',
    'cache',
    {
      name: 'cache',
      role: role.get('id'),
      policy: policy(
        {
          Sid: 'SeeRollout',
          Effect: 'Allow',
          Action: ['elasticloadbalancing:DescribeTargetHealth', 'tag:GetResources'],
          Resource: '*',
          Condition: { StringEquals: { 'aws:RequestedRegion': [...new Set([environment.region.value, 'us-east-1'])] } },
        },
        {
          Sid: 'EmptyCache',
          Effect: 'Allow',
          Action: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
          Resource: `arn:aws:cloudfront::${environment.account.value}:distribution/*`,
          Condition: {
            StringEquals: {
              'aws:ResourceTag/platform': environment.platform,
              'aws:ResourceTag/environment': environment.name,
            },
          },
        },
      ),
    },
    'The distribution gets its id when the edge is applied; until then its tags say which one it is',
  )
}

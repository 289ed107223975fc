// Made by scripts/registries.mjs from the files of this folder; run the script after adding one.

import type { Facet } from './facet.ts'
import { cloudwatchLogGroup } from './cloudwatch-log-group.ts'
import { dynamodbTable } from './dynamodb-table.ts'
import { ecrRepository } from './ecr-repository.ts'
import { eksCluster } from './eks-cluster.ts'
import { iamPolicy } from './iam-policy.ts'
import { iamRole } from './iam-role.ts'
import { s3Bucket } from './s3-bucket.ts'
import { secretsmanagerSecret } from './secretsmanager-secret.ts'
import { securityGroup } from './security-group.ts'

/** Facets by the type that they describe. */
export const registry: ReadonlyMap<string, Facet> = new Map<string, Facet>([
  ['aws_cloudwatch_log_group', cloudwatchLogGroup],
  ['aws_dynamodb_table', dynamodbTable],
  ['aws_ecr_repository', ecrRepository],
  ['aws_eks_cluster', eksCluster],
  ['aws_iam_policy', iamPolicy],
  ['aws_iam_role', iamRole],
  ['aws_s3_bucket', s3Bucket],
  ['aws_secretsmanager_secret', secretsmanagerSecret],
  ['aws_security_group', securityGroup],
])

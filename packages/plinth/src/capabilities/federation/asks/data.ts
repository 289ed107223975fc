import { asks, together } from './asks.ts'

const rds = asks('rds')
const elasticache = asks('elasticache')
const secretsmanager = asks('secretsmanager')
const s3 = asks('s3')
const dynamodb = asks('dynamodb')
const ecr = asks('ecr')
const ssm = asks('ssm')

const resourceTags = 'AddTagsToResource RemoveTagsFromResource'
const tags = 'TagResource UntagResource'

/** A refresh of `aws_s3_bucket` reads every setting that once was an argument of it. */
const everySetting =
  'GetAccelerateConfiguration GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging ' +
  'GetBucketObjectLockConfiguration GetBucketPolicy GetBucketRequestPayment GetBucketTagging GetBucketVersioning ' +
  'GetBucketWebsite GetEncryptionConfiguration GetLifecycleConfiguration GetReplicationConfiguration ListBucket'

/** Databases, caches, secrets, buckets and images. */
export const dataAsks = {
  aws_db_instance: rds(
    'DescribeDBInstances ListTagsForResource',
    `CreateDBInstance CreateDBSnapshot DeleteDBInstance ModifyDBInstance RebootDBInstance ${resourceTags}`,
  ),
  aws_db_parameter_group: rds(
    'DescribeDBParameterGroups DescribeDBParameters ListTagsForResource',
    `CreateDBParameterGroup DeleteDBParameterGroup ModifyDBParameterGroup ${resourceTags} ResetDBParameterGroup`,
  ),
  aws_db_subnet_group: rds(
    'DescribeDBSubnetGroups ListTagsForResource',
    `CreateDBSubnetGroup DeleteDBSubnetGroup ModifyDBSubnetGroup ${resourceTags}`,
  ),
  aws_dynamodb_table: together(
    dynamodb(
      'DescribeContinuousBackups DescribeTable DescribeTimeToLive ListTagsOfResource',
      `CreateTable DeleteTable ${tags} UpdateContinuousBackups UpdateTable UpdateTimeToLive`,
    ),
    asks('kms')('DescribeKey'),
  ),
  aws_ecr_lifecycle_policy: ecr('GetLifecyclePolicy', 'DeleteLifecyclePolicy PutLifecyclePolicy'),
  aws_ecr_pull_through_cache_rule: ecr(
    'DescribePullThroughCacheRules',
    'CreatePullThroughCacheRule DeletePullThroughCacheRule UpdatePullThroughCacheRule',
  ),
  aws_ecr_registry_scanning_configuration: ecr('GetRegistryScanningConfiguration', 'PutRegistryScanningConfiguration'),
  aws_ecr_repository: ecr(
    'DescribeRepositories ListTagsForResource',
    `CreateRepository DeleteRepository PutImageScanningConfiguration PutImageTagMutability ${tags}`,
  ),
  aws_ecr_repository_policy: ecr('GetRepositoryPolicy', 'DeleteRepositoryPolicy SetRepositoryPolicy'),
  aws_elasticache_parameter_group: elasticache(
    'DescribeCacheParameterGroups DescribeCacheParameters ListTagsForResource',
    'CreateCacheParameterGroup DeleteCacheParameterGroup ModifyCacheParameterGroup ' +
      `ResetCacheParameterGroup ${resourceTags}`,
  ),
  aws_elasticache_replication_group: elasticache(
    'DescribeCacheClusters DescribeReplicationGroups ListTagsForResource',
    'CreateReplicationGroup DecreaseReplicaCount DeleteReplicationGroup IncreaseReplicaCount ModifyReplicationGroup ' +
      `ModifyReplicationGroupShardConfiguration ${resourceTags}`,
  ),
  aws_elasticache_subnet_group: elasticache(
    'DescribeCacheSubnetGroups ListTagsForResource',
    `CreateCacheSubnetGroup DeleteCacheSubnetGroup ModifyCacheSubnetGroup ${resourceTags}`,
  ),
  aws_elasticache_user: elasticache(
    'DescribeUsers ListTagsForResource',
    `CreateUser DeleteUser ModifyUser ${resourceTags}`,
  ),
  aws_elasticache_user_group: elasticache(
    'DescribeUserGroups ListTagsForResource',
    `CreateUserGroup DeleteUserGroup ModifyUserGroup ${resourceTags}`,
  ),
  aws_s3_account_public_access_block: s3('GetAccountPublicAccessBlock', 'PutAccountPublicAccessBlock'),
  aws_s3_bucket: s3(everySetting, 'CreateBucket DeleteBucket PutBucketTagging'),
  aws_s3_bucket_acl: s3('GetBucketAcl', 'PutBucketAcl'),
  aws_s3_bucket_cors_configuration: s3('GetBucketCORS', 'PutBucketCORS'),
  aws_s3_bucket_lifecycle_configuration: s3('GetLifecycleConfiguration', 'PutLifecycleConfiguration'),
  aws_s3_bucket_logging: s3('GetBucketLogging', 'PutBucketLogging'),
  aws_s3_bucket_notification: s3('GetBucketNotification', 'PutBucketNotification'),
  aws_s3_bucket_object_lock_configuration: s3('GetBucketObjectLockConfiguration', 'PutBucketObjectLockConfiguration'),
  aws_s3_bucket_ownership_controls: s3('GetBucketOwnershipControls', 'PutBucketOwnershipControls'),
  aws_s3_bucket_policy: s3('GetBucketPolicy', 'DeleteBucketPolicy PutBucketPolicy'),
  aws_s3_bucket_public_access_block: s3('GetBucketPublicAccessBlock', 'PutBucketPublicAccessBlock'),
  aws_s3_bucket_server_side_encryption_configuration: s3('GetEncryptionConfiguration', 'PutEncryptionConfiguration'),
  aws_s3_bucket_versioning: s3('GetBucketVersioning', 'PutBucketVersioning'),
  aws_secretsmanager_secret: secretsmanager(
    'DescribeSecret GetResourcePolicy',
    `CreateSecret DeleteSecret RestoreSecret ${tags} UpdateSecret`,
  ),
  aws_secretsmanager_secret_policy: secretsmanager(
    'GetResourcePolicy',
    'DeleteResourcePolicy PutResourcePolicy ValidateResourcePolicy',
  ),
  aws_secretsmanager_secret_rotation: secretsmanager('DescribeSecret', 'CancelRotateSecret RotateSecret'),
  // Provider 5.100 reads the value on every refresh, even of a write-only one (hashicorp/terraform-provider-aws 42383,
  // mended in 6.x). It shows a secret, so it counts as writing and the plan role does not have it.
  aws_secretsmanager_secret_version: secretsmanager(
    'GetRandomPassword ListSecretVersionIds',
    'GetSecretValue PutSecretValue UpdateSecretVersionStage',
  ),
  aws_ssm_parameter: ssm(
    'DescribeParameters ListTagsForResource',
    `${resourceTags} DeleteParameter GetParameter GetParameters PutParameter`,
  ),
}

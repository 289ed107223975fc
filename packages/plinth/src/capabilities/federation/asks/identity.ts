import { asks } from './asks.ts'

const iam = asks('iam')
const kms = asks('kms')

/**
 * Identities and keys. What may be written to IAM stands in `../iam.ts`, because there each action has a bound of its
 * own; only reading is here.
 */
export const identityAsks = {
  aws_iam_instance_profile: iam('GetInstanceProfile'),
  aws_iam_openid_connect_provider: iam('GetOpenIDConnectProvider'),
  aws_iam_policy: iam('GetPolicy GetPolicyVersion ListPolicyVersions'),
  aws_iam_role: iam('GetRole ListAttachedRolePolicies ListInstanceProfilesForRole ListRolePolicies'),
  aws_iam_role_policy: iam('GetRolePolicy'),
  aws_iam_role_policy_attachment: iam('ListAttachedRolePolicies'),
  aws_iam_service_linked_role: iam('GetRole GetServiceLinkedRoleDeletionStatus'),
  aws_kms_alias: kms('ListAliases', 'CreateAlias DeleteAlias UpdateAlias'),
  aws_kms_key: kms(
    'DescribeKey GetKeyPolicy GetKeyRotationStatus ListResourceTags',
    'CreateKey DisableKeyRotation EnableKeyRotation PutKeyPolicy ScheduleKeyDeletion TagResource UntagResource ' +
      'UpdateKeyDescription',
  ),
}

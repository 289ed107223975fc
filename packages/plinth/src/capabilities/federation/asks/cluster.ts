import { asks, together } from './asks.ts'

const eks = asks('eks')
const ec2 = asks('ec2')

const tags = 'TagResource UntagResource'

/** EKS and the machines of its nodes. */
export const clusterAsks = {
  aws_autoscaling_group_tag: asks('autoscaling')('DescribeTags', 'CreateOrUpdateTags DeleteTags'),
  aws_eks_access_entry: eks('DescribeAccessEntry', `CreateAccessEntry DeleteAccessEntry ${tags} UpdateAccessEntry`),
  aws_eks_access_policy_association: eks(
    'ListAssociatedAccessPolicies',
    'AssociateAccessPolicy DisassociateAccessPolicy',
  ),
  aws_eks_addon: eks('DescribeAddon DescribeAddonVersions', `CreateAddon DeleteAddon ${tags} UpdateAddon`),
  aws_eks_cluster: together(
    eks(
      'DescribeCluster DescribeUpdate',
      `AssociateEncryptionConfig CreateCluster DeleteCluster ${tags} UpdateClusterConfig UpdateClusterVersion`,
    ),
    // EKS looks at the network with the rights of whoever calls.
    ec2('DescribeSecurityGroups DescribeSubnets DescribeVpcs'),
  ),
  aws_eks_fargate_profile: eks('DescribeFargateProfile', `CreateFargateProfile DeleteFargateProfile ${tags}`),
  aws_eks_identity_provider_config: eks(
    'DescribeIdentityProviderConfig',
    `AssociateIdentityProviderConfig DisassociateIdentityProviderConfig ${tags}`,
  ),
  aws_eks_node_group: together(
    eks(
      'DescribeNodegroup DescribeUpdate',
      `CreateNodegroup DeleteNodegroup ${tags} UpdateNodegroupConfig UpdateNodegroupVersion`,
    ),
    // With a launch template EKS checks that whoever calls could start such a machine.
    ec2('DescribeLaunchTemplateVersions DescribeSubnets', 'CreateTags RunInstances'),
  ),
  aws_eks_pod_identity_association: eks(
    'DescribePodIdentityAssociation ListPodIdentityAssociations',
    `CreatePodIdentityAssociation DeletePodIdentityAssociation ${tags} UpdatePodIdentityAssociation`,
  ),
  aws_launch_template: ec2(
    'DescribeLaunchTemplateVersions DescribeLaunchTemplates',
    'CreateLaunchTemplate CreateLaunchTemplateVersion CreateTags DeleteLaunchTemplate DeleteTags ModifyLaunchTemplate',
  ),
}

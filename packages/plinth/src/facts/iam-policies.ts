/**
 * What the roles of the platform may do, as published by those who wrote the software.
 *
 * Sources, all retrieved 2026-11-21. Facts taken; no sentences copied.
 * - Load balancer controller: kubernetes-sigs/aws-load-balancer-controller, docs/install/iam_policy.json at v3.5.0,
 *   Apache-2.0. Statements as published; the file has sha256
 *   16f232c9d9f79366fe949c4550ad517a202380058a9e48d45a4e215044a20a6a.
 * - Cluster autoscaler: kubernetes/autoscaler, cluster-autoscaler/cloudprovider/aws/README.md, Apache-2.0.
 * - External Secrets: external-secrets/external-secrets, docs/provider/aws-secrets-manager.md at
 *   0153477f97a65bb0140cf4e70b6dac838e2e400c, Apache-2.0.
 * - Log shipper: fluent/fluent-bit-docs, pipeline/outputs/cloudwatch.md and issue 913.
 * - Image push: Amazon ECR user guide, image-push-iam.
 * - Managed policies: AWS managed policy reference, and their documents in getmoto/moto 5.2.1
 *   (moto/iam/aws_managed_policies.py, Apache-2.0).
 * - Access policies: Amazon EKS user guide, access-policy-permissions; names as in aws/aws-cdk 2.276.0, Apache-2.0.
 */

export interface Statement {
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/**
 * Policy of the load balancer controller. Minified it has 5196 of the 6144 characters that a managed policy may have.
 * Most of it is held to what carries the tag `elbv2.k8s.aws/cluster`. Listeners, their rules, and inbound rules of
 * security groups are not: the controller may open any security group of the account.
 */
export const loadBalancerControllerPolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['iam:CreateServiceLinkedRole'],
      Resource: '*',
      Condition: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
    },
    {
      Effect: 'Allow',
      Action: [
        'ec2:DescribeAccountAttributes',
        'ec2:DescribeAddresses',
        'ec2:DescribeAvailabilityZones',
        'ec2:DescribeInternetGateways',
        'ec2:DescribeVpcs',
        'ec2:DescribeVpcPeeringConnections',
        'ec2:DescribeSubnets',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeInstances',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeTags',
        'ec2:GetCoipPoolUsage',
        'ec2:DescribeCoipPools',
        'ec2:GetSecurityGroupsForVpc',
        'ec2:DescribeIpamPools',
        'ec2:DescribeRouteTables',
        'elasticloadbalancing:DescribeLoadBalancers',
        'elasticloadbalancing:DescribeLoadBalancerAttributes',
        'elasticloadbalancing:DescribeListeners',
        'elasticloadbalancing:DescribeListenerCertificates',
        'elasticloadbalancing:DescribeSSLPolicies',
        'elasticloadbalancing:DescribeRules',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetGroupAttributes',
        'elasticloadbalancing:DescribeTargetHealth',
        'elasticloadbalancing:DescribeTags',
        'elasticloadbalancing:DescribeTrustStores',
        'elasticloadbalancing:DescribeListenerAttributes',
        'elasticloadbalancing:DescribeCapacityReservation',
      ],
      Resource: '*',
    },
    {
      Effect: 'Allow',
      Action: [
        'cognito-idp:DescribeUserPoolClient',
        'acm:ListCertificates',
        'acm:DescribeCertificate',
        'iam:ListServerCertificates',
        'iam:GetServerCertificate',
        'waf-regional:GetWebACL',
        'waf-regional:GetWebACLForResource',
        'waf-regional:AssociateWebACL',
        'waf-regional:DisassociateWebACL',
        'wafv2:GetWebACL',
        'wafv2:GetWebACLForResource',
        'wafv2:AssociateWebACL',
        'wafv2:DisassociateWebACL',
        'shield:GetSubscriptionState',
        'shield:DescribeProtection',
        'shield:CreateProtection',
        'shield:DeleteProtection',
      ],
      Resource: '*',
    },
    { Effect: 'Allow', Action: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'], Resource: '*' },
    { Effect: 'Allow', Action: ['ec2:CreateSecurityGroup'], Resource: '*' },
    {
      Effect: 'Allow',
      Action: ['ec2:CreateTags'],
      Resource: 'arn:aws:ec2:*:*:security-group/*',
      Condition: {
        StringEquals: { 'ec2:CreateAction': 'CreateSecurityGroup' },
        Null: { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'false' },
      },
    },
    {
      Effect: 'Allow',
      Action: ['ec2:CreateTags', 'ec2:DeleteTags'],
      Resource: 'arn:aws:ec2:*:*:security-group/*',
      Condition: {
        Null: { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'true', 'aws:ResourceTag/elbv2.k8s.aws/cluster': 'false' },
      },
    },
    {
      Effect: 'Allow',
      Action: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress', 'ec2:DeleteSecurityGroup'],
      Resource: '*',
      Condition: { Null: { 'aws:ResourceTag/elbv2.k8s.aws/cluster': 'false' } },
    },
    {
      Effect: 'Allow',
      Action: ['elasticloadbalancing:CreateLoadBalancer', 'elasticloadbalancing:CreateTargetGroup'],
      Resource: '*',
      Condition: { Null: { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'false' } },
    },
    {
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:CreateListener',
        'elasticloadbalancing:DeleteListener',
        'elasticloadbalancing:CreateRule',
        'elasticloadbalancing:DeleteRule',
      ],
      Resource: '*',
    },
    {
      Effect: 'Allow',
      Action: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
      Resource: [
        'arn:aws:elasticloadbalancing:*:*:targetgroup/*/*',
        'arn:aws:elasticloadbalancing:*:*:loadbalancer/net/*/*',
        'arn:aws:elasticloadbalancing:*:*:loadbalancer/app/*/*',
      ],
      Condition: {
        Null: { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'true', 'aws:ResourceTag/elbv2.k8s.aws/cluster': 'false' },
      },
    },
    {
      Effect: 'Allow',
      Action: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
      Resource: [
        'arn:aws:elasticloadbalancing:*:*:listener/net/*/*/*',
        'arn:aws:elasticloadbalancing:*:*:listener/app/*/*/*',
        'arn:aws:elasticloadbalancing:*:*:listener-rule/net/*/*/*',
        'arn:aws:elasticloadbalancing:*:*:listener-rule/app/*/*/*',
      ],
    },
    {
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:ModifyLoadBalancerAttributes',
        'elasticloadbalancing:SetIpAddressType',
        'elasticloadbalancing:SetSecurityGroups',
        'elasticloadbalancing:SetSubnets',
        'elasticloadbalancing:DeleteLoadBalancer',
        'elasticloadbalancing:ModifyTargetGroup',
        'elasticloadbalancing:ModifyTargetGroupAttributes',
        'elasticloadbalancing:DeleteTargetGroup',
        'elasticloadbalancing:ModifyListenerAttributes',
        'elasticloadbalancing:ModifyCapacityReservation',
        'elasticloadbalancing:ModifyIpPools',
      ],
      Resource: '*',
      Condition: { Null: { 'aws:ResourceTag/elbv2.k8s.aws/cluster': 'false' } },
    },
    {
      Effect: 'Allow',
      Action: ['elasticloadbalancing:AddTags'],
      Resource: [
        'arn:aws:elasticloadbalancing:*:*:targetgroup/*/*',
        'arn:aws:elasticloadbalancing:*:*:loadbalancer/net/*/*',
        'arn:aws:elasticloadbalancing:*:*:loadbalancer/app/*/*',
      ],
      Condition: {
        StringEquals: { 'elasticloadbalancing:CreateAction': ['CreateTargetGroup', 'CreateLoadBalancer'] },
        Null: { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'false' },
      },
    },
    {
      Effect: 'Allow',
      Action: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:DeregisterTargets'],
      Resource: 'arn:aws:elasticloadbalancing:*:*:targetgroup/*/*',
    },
    {
      Effect: 'Allow',
      Action: [
        'elasticloadbalancing:SetWebAcl',
        'elasticloadbalancing:ModifyListener',
        'elasticloadbalancing:AddListenerCertificates',
        'elasticloadbalancing:RemoveListenerCertificates',
        'elasticloadbalancing:ModifyRule',
        'elasticloadbalancing:SetRulePriorities',
      ],
      Resource: '*',
    },
  ],
} as const satisfies { readonly Version: '2012-10-17'; readonly Statement: readonly Statement[] }

/** `describe` knows no conditions on resources; `modify` is to be narrowed to groups that carry `ownerTag`. */
export const clusterAutoscalerActions = {
  describe: [
    'autoscaling:DescribeAutoScalingGroups',
    'autoscaling:DescribeAutoScalingInstances',
    'autoscaling:DescribeLaunchConfigurations',
    'autoscaling:DescribeScalingActivities',
    'autoscaling:DescribeTags',
    'ec2:DescribeImages',
    'ec2:DescribeInstanceTypes',
    'ec2:DescribeLaunchTemplateVersions',
    'ec2:GetInstanceTypesFromInstanceRequirements',
    'eks:DescribeNodegroup',
  ],
  modify: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
} as const satisfies Record<string, readonly string[]>

/**
 * Tags by which the autoscaler finds its groups; it looks at the keys only. EKS puts both on the Auto Scaling group of
 * a managed node group by itself. Tags of the node group do not reach that Auto Scaling group (Amazon EKS user guide,
 * managed-node-groups; aws/containers-roadmap issue 608).
 */
export const clusterAutoscalerTags = {
  enabled: { key: 'k8s.io/cluster-autoscaler/enabled', value: 'true' },
  /** Followed by the name of the cluster. */
  ownerPrefix: { key: 'k8s.io/cluster-autoscaler/', value: 'owned' },
} as const satisfies Record<string, { readonly key: string; readonly value: string }>

/** `read` is enough where each secret is named, and is allowed per secret. `find` has no narrower resource than `*`. */
export const externalSecretsActions = {
  read: [
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetResourcePolicy',
    'secretsmanager:GetSecretValue',
    'secretsmanager:ListSecretVersionIds',
  ],
  find: ['secretsmanager:BatchGetSecretValue', 'secretsmanager:ListSecrets'],
} as const satisfies Record<string, readonly string[]>

/** `write` is enough where the log groups exist; `createGroups` only where the shipper makes them itself. */
export const logShipperActions = {
  write: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
  createGroups: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy'],
} as const satisfies Record<string, readonly string[]>

/** `push` is allowed per repository; `login` only on `*`. */
export const imagePushActions = {
  login: ['ecr:GetAuthorizationToken'],
  push: [
    'ecr:BatchCheckLayerAvailability',
    'ecr:BatchGetImage',
    'ecr:CompleteLayerUpload',
    'ecr:InitiateLayerUpload',
    'ecr:PutImage',
    'ecr:UploadLayerPart',
  ],
} as const satisfies Record<string, readonly string[]>

export interface ManagedPolicy {
  readonly arn: `arn:aws:iam::aws:policy/${string}`
  readonly purpose: string
}

/** Policies that AWS keeps up. */
export const managedPolicies = {
  AmazonEKSClusterPolicy: {
    arn: 'arn:aws:iam::aws:policy/AmazonEKSClusterPolicy',
    purpose: 'The control plane manages interfaces, load balancers and volumes in the account',
  },
  /** The user guide names this one for nodes. It lets every pod that reaches the metadata service describe EC2. */
  AmazonEKSWorkerNodePolicy: {
    arn: 'arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy',
    purpose: 'Nodes describe EC2 and their cluster, and take part in Pod Identity',
  },
  AmazonEKSWorkerNodeMinimalPolicy: {
    arn: 'arn:aws:iam::aws:policy/AmazonEKSWorkerNodeMinimalPolicy',
    purpose: 'Nodes take part in Pod Identity, and nothing else (eks-auth:AssumeRoleForPodIdentity)',
  },
  AmazonEKS_CNI_Policy: {
    arn: 'arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy',
    purpose: 'The VPC CNI gives pods addresses',
  },
  AmazonEC2ContainerRegistryPullOnly: {
    arn: 'arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly',
    purpose: 'Nodes pull images, also through a pull-through cache, and cannot list or push them',
  },
  AmazonEC2ContainerRegistryReadOnly: {
    arn: 'arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly',
    purpose: 'Nodes pull images and list what the registry holds',
  },
  AmazonSSMManagedInstanceCore: {
    arn: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
    purpose: 'Session Manager opens a shell on the node without SSH',
  },
  AmazonEBSCSIDriverPolicy: {
    arn: 'arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy',
    purpose: 'The EBS driver makes, attaches and removes volumes of the cluster',
  },
  /** Since 2026-04-16. */
  AmazonEBSCSIDriverPolicyV2: {
    arn: 'arn:aws:iam::aws:policy/AmazonEBSCSIDriverPolicyV2',
    purpose: 'The EBS driver makes, attaches and removes volumes of the cluster',
  },
  AmazonRDSEnhancedMonitoringRole: {
    arn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
    purpose: 'RDS writes the metrics of the database host to CloudWatch Logs',
  },
} as const satisfies Record<string, ManagedPolicy>

/** What a person or role may do in the cluster; given by an access entry, over the cluster or some namespaces. */
export const accessPolicies = {
  AmazonEKSClusterAdminPolicy: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
  AmazonEKSAdminPolicy: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy',
  AmazonEKSAdminViewPolicy: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminViewPolicy',
  AmazonEKSEditPolicy: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy',
  AmazonEKSViewPolicy: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
} as const satisfies Record<string, `arn:aws:eks::aws:cluster-access-policy/${string}`>

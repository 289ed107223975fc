import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { AnyMade, Made, Maker } from '#capabilities/maker.ts'
import { boundaryOf } from '#capabilities/boundary.ts'
import { clusterName, fullName, roleName } from '#capabilities/naming.ts'
import { serviceTrust } from '#capabilities/policy.ts'
import { managedPolicies } from '#facts/iam-policies.ts'
import { kubernetesMinors, networkPolicyConfiguration } from '#facts/kubernetes-versions.ts'
import { decided, derive, json, type Reference, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { makeAdmins } from './admins.ts'
import { makeNodes } from './nodes.ts'

type SecurityGroup = Made<ResourceAttributes['aws_security_group']>

/** What other capabilities build on. */
export interface Cluster {
  readonly made: Made<ResourceAttributes['aws_eks_cluster']>
  /** Group of the control plane's network interfaces in the VPC. */
  readonly controlPlaneGroup: SecurityGroup
  /** Group of nodes, and so of every pod on them. */
  readonly nodesGroup: SecurityGroup
  /** Identity provider of the cluster; present with `identity: 'irsa'`. */
  readonly oidc: { readonly arn: Reference<string>; readonly issuer: Reference<string> } | undefined
}

interface Ground {
  readonly vpcId: Reference<string>
  readonly privateSubnetIds: readonly Reference<string>[]
  /** Pod ports that the API server calls: webhooks and aggregated APIs of the add-ons. */
  readonly webhookPorts: readonly { readonly port: number; readonly reason: string }[]
}

/** The EKS cluster: control plane, nodes, identity, and the add-ons that AWS manages. */
export function makeCluster(make: Maker, environment: Environment, ground: Ground): Cluster {
  const { cluster } = environment
  const name = clusterName(environment)
  const role = makeClusterRole(make.in({ file: 'cluster-roles' }), environment)
  const logGroup = make
    .in({ path: ['cluster', 'logs'] })
    .resource(
      'aws_cloudwatch_log_group',
      'cluster',
      { name: derive(name, (value) => `/aws/eks/${value}/cluster`), retention_in_days: cluster.logDays },
      'Control plane logs; made here so that EKS does not make it without retention',
    )
  const groups = makeGroups(make.in({ file: 'security-groups' }), environment, ground)
  const made = make.resource(
    'aws_eks_cluster',
    'main',
    {
      name,
      role_arn: role.made.get('arn'),
      version: cluster.version,
      enabled_cluster_log_types: derive(cluster.logs, (logs) => [...logs].sort()),
      bootstrap_self_managed_addons: decided(
        false,
        'the add-ons are declared below, so that their versions are managed',
      ),
      vpc_config: {
        subnet_ids: ground.privateSubnetIds,
        security_group_ids: [groups.controlPlane.get('id')],
        endpoint_private_access: decided(true, 'nodes and pods reach the API server without leaving the VPC'),
        endpoint_public_access: derive(cluster.operators, (cidrs) => cidrs.length > 0),
        ...(cluster.operators.value.length > 0 && {
          public_access_cidrs: derive(cluster.operators, (cidrs) => [...cidrs].sort()),
        }),
      },
      access_config: {
        authentication_mode: decided('API', 'access entries are auditable; the aws-auth map is deprecated'),
        bootstrap_cluster_creator_admin_permissions: decided(
          false,
          'whoever creates the cluster would stay its administrator without being listed anywhere',
        ),
      },
      upgrade_policy: {
        support_type: supportOf(environment),
      },
      zonal_shift_config: { enabled: decided(true, 'traffic can be moved away from a failing zone, at no cost') },
    },
    'The Kubernetes control plane, run by AWS over several zones',
    { dependsOn: [logGroup, role.attachment] },
  )
  const oidc =
    cluster.identity.value === 'irsa' ? makeOidcProvider(make.in({ path: ['cluster', 'identity'] }), made) : undefined
  makeAdmins(make.in({ file: 'cluster-access', path: ['cluster', 'admins'] }), environment, made)
  const addons = make.in({ file: 'cluster-addons' })
  const nodes = makeNodes(make.in({ file: 'nodes', path: ['cluster', 'nodes'] }), environment, {
    cluster: made,
    group: groups.nodes,
    privateSubnetIds: ground.privateSubnetIds,
    before: makeNodeAddons(addons, environment, made),
  })
  makeAddon(addons, made, 'coredns', 'Names inside the cluster; its pods need a node', { dependsOn: nodes })
  return { made, controlPlaneGroup: groups.controlPlane, nodesGroup: groups.nodes, oidc }
}

/** A version past its standard support has to be kept on purpose, or AWS upgrades it at once. */
function supportOf({ cluster, date }: Environment): Setting<'STANDARD' | 'EXTENDED'> {
  const past = date.value > kubernetesMinors[cluster.version.value].standardUntil
  return past
    ? derive(cluster.version, () => 'EXTENDED' as const)
    : decided(
        'STANDARD',
        'AWS upgrades the cluster at the end of standard support instead of billing six times as much',
      )
}

interface ClusterRole {
  readonly made: Made<ResourceAttributes['aws_iam_role']>
  readonly attachment: AnyMade
}

function makeClusterRole(make: Maker, environment: Environment): ClusterRole {
  const role = make.resource(
    'aws_iam_role',
    'cluster',
    {
      name: roleName(environment, 'cluster'),
      permissions_boundary: boundaryOf(environment),
      assume_role_policy: serviceTrust('eks.amazonaws.com', environment.account.value),
    },
    'What the control plane may do in this account',
  )
  const attachment = make.resource(
    'aws_iam_role_policy_attachment',
    'cluster',
    { role: role.get('name'), policy_arn: managedPolicies.AmazonEKSClusterPolicy.arn },
    managedPolicies.AmazonEKSClusterPolicy.purpose,
  )
  return { made: role, attachment }
}

function makeGroups(
  make: Maker,
  environment: Environment,
  ground: Ground,
): { controlPlane: SecurityGroup; nodes: SecurityGroup } {
  const group = (name: string, description: string, reason: string): SecurityGroup =>
    make.resource(
      'aws_security_group',
      name,
      {
        name: fullName(environment, name.replaceAll('_', '-')),
        description,
        vpc_id: ground.vpcId,
        tags: { Name: fullName(environment, name.replaceAll('_', '-')) },
      },
      reason,
    )
  const controlPlane = group(
    'control_plane',
    'EKS control plane',
    'Network interfaces of the control plane in the private subnets',
  )
  const nodes = group('nodes', 'Nodes and the pods on them', 'Nodes, and with the VPC CNI every pod on them')

  make.resource(
    'aws_vpc_security_group_ingress_rule',
    'control_plane_from_nodes',
    {
      security_group_id: controlPlane.get('id'),
      description: 'Kubernetes API from nodes and pods',
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      referenced_security_group_id: nodes.get('id'),
    },
    'Kubelets and pods call the API server',
  )
  for (const { port, reason } of ground.webhookPorts) {
    const rule = { ip_protocol: 'tcp', from_port: port, to_port: port, description: reason } as const
    make.resource(
      'aws_vpc_security_group_egress_rule',
      `control_plane_to_nodes_${port}`,
      { security_group_id: controlPlane.get('id'), ...rule, referenced_security_group_id: nodes.get('id') },
      'The API server calls kubelets, webhooks and aggregated APIs',
    )
    make.resource(
      'aws_vpc_security_group_ingress_rule',
      `nodes_from_control_plane_${port}`,
      { security_group_id: nodes.get('id'), ...rule, referenced_security_group_id: controlPlane.get('id') },
      'The API server calls kubelets, webhooks and aggregated APIs',
    )
  }
  make.resource(
    'aws_vpc_security_group_egress_rule',
    'nodes_to_control_plane',
    {
      security_group_id: nodes.get('id'),
      description: 'Kubernetes API',
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      referenced_security_group_id: controlPlane.get('id'),
    },
    'Kubelets and pods call the API server',
  )
  for (const direction of ['ingress', 'egress'] as const) {
    make.resource(
      `aws_vpc_security_group_${direction}_rule`,
      direction === 'ingress' ? 'nodes_from_nodes' : 'nodes_to_nodes',
      {
        security_group_id: nodes.get('id'),
        description: 'Pods among themselves; network policies narrow it down to the declared links',
        ip_protocol: '-1',
        referenced_security_group_id: nodes.get('id'),
      },
      'Pods of different nodes talk, DNS included; network policies decide which',
    )
  }
  make.resource(
    'aws_vpc_security_group_egress_rule',
    'nodes_to_https',
    {
      security_group_id: nodes.get('id'),
      description: 'HTTPS: images, AWS APIs, the Git repository and charts',
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      cidr_ipv4: '0.0.0.0/0',
    },
    'Images, AWS APIs and the Git repository are on the internet; network policies keep pods from it',
  )
  return { controlPlane, nodes }
}

function makeOidcProvider(make: Maker, cluster: Cluster['made']): NonNullable<Cluster['oidc']> {
  const issuer = cluster.get('identity[0].oidc[0].issuer')
  const provider = make.resource(
    'aws_iam_openid_connect_provider',
    'cluster',
    { url: issuer, client_id_list: ['sts.amazonaws.com'] },
    'Lets IAM believe the tokens of service accounts of this cluster',
  )
  return { arn: provider.get('arn'), issuer: provider.get('url') }
}

/** Add-ons that a node needs to become ready, so that nodes come after them and go before them. */
function makeNodeAddons(make: Maker, environment: Environment, cluster: Cluster['made']): readonly AnyMade[] {
  const policies = { ...networkPolicyConfiguration, env: { NETWORK_POLICY_ENFORCING_MODE: 'standard' } }
  const always = [
    makeAddon(make, cluster, 'vpc-cni', 'Pods get addresses of the VPC; its policy agent enforces network policies', {
      configuration: policies,
    }),
    makeAddon(make, cluster, 'kube-proxy', 'Service addresses on every node'),
  ]
  if (environment.cluster.identity.value !== 'podIdentity') return always
  const agent = 'Hands each pod the credentials of its own role'
  return [...always, makeAddon(make, cluster, 'eks-pod-identity-agent', agent)]
}

interface AddonOptions {
  readonly dependsOn?: readonly AnyMade[]
  readonly configuration?: unknown
}

function makeAddon(
  make: Maker,
  cluster: Cluster['made'],
  name: string,
  reason: string,
  { dependsOn = [], configuration }: AddonOptions = {},
): AnyMade {
  return make.resource(
    'aws_eks_addon',
    name.replaceAll('-', '_'),
    {
      cluster_name: cluster.get('name'),
      addon_name: name,
      ...(configuration !== undefined && { configuration_values: json(configuration) }),
      resolve_conflicts_on_create: 'OVERWRITE',
      resolve_conflicts_on_update: 'OVERWRITE',
    },
    reason,
    dependsOn.length > 0 ? { dependsOn } : {},
  )
}

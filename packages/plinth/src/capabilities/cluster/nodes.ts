import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { AnyMade, Made, Maker } from '#capabilities/maker.ts'
import { boundaryOf } from '#capabilities/boundary.ts'
import { clusterName, fullName, roleName } from '#capabilities/naming.ts'
import { policy } from '#capabilities/policy.ts'
import { managedPolicies } from '#facts/iam-policies.ts'
import { instances } from '#facts/instances.gen.ts'
import { nodeImages } from '#facts/kubernetes-versions.ts'
import { decided, derive, text, type Reference } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'

type NodeGroup = Environment['cluster']['nodes'][string]

interface Ground {
  readonly cluster: Made<ResourceAttributes['aws_eks_cluster']>
  readonly group: Made<ResourceAttributes['aws_security_group']>
  readonly privateSubnetIds: readonly Reference<string>[]
  /** What must be there before a node can become ready. */
  readonly before: readonly AnyMade[]
}

/** Managed policies of the node role (EKS user guide, node IAM role). */
const workerPolicies = [
  'AmazonEKSWorkerNodePolicy',
  'AmazonEKS_CNI_Policy',
  'AmazonEC2ContainerRegistryPullOnly',
] as const

/** The managed node groups, their launch templates and the role they share. */
export function makeNodes(make: Maker, environment: Environment, ground: Ground): readonly AnyMade[] {
  const { role, policies } = makeNodeRole(make.in({ file: 'cluster-roles' }), environment)
  const before = [...ground.before, ...policies]
  return Object.entries(environment.cluster.nodes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, nodes]) =>
      makeNodeGroup(
        make.in({ path: ['cluster', 'nodes', name] }),
        environment,
        { ...ground, role, before },
        name,
        nodes,
      ),
    )
}

interface NodeRole {
  readonly role: Made<ResourceAttributes['aws_iam_role']>
  readonly policies: readonly AnyMade[]
}

function makeNodeRole(make: Maker, environment: Environment): NodeRole {
  const role = make.resource(
    'aws_iam_role',
    'nodes',
    {
      name: roleName(environment, 'node-group'),
      permissions_boundary: boundaryOf(environment),
      assume_role_policy: policy({
        Effect: 'Allow',
        Principal: { Service: 'ec2.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
    },
    'What a node may do: join, give addresses, pull images. Pods have roles of their own',
  )
  const policies = workerPolicies.map((name) =>
    make.resource(
      'aws_iam_role_policy_attachment',
      `nodes_${name}`,
      { role: role.get('name'), policy_arn: managedPolicies[name].arn },
      managedPolicies[name].purpose,
    ),
  )
  const { nodeActions } = environment.cluster
  if (nodeActions.value.length > 0) {
    make.in({ path: ['cluster', 'nodeActions'] }).resource(
      'aws_iam_role_policy',
      'nodes_extra',
      {
        name: 'extra-actions',
        role: role.get('id'),
        policy: policy({ Effect: 'Allow', Action: [...nodeActions.value].sort(), Resource: '*' }),
      },
      'Actions that the platform file adds to every node',
    )
  }
  return { role, policies }
}

function makeNodeGroup(
  make: Maker,
  environment: Environment,
  ground: Ground & { readonly role: Made<ResourceAttributes['aws_iam_role']> },
  name: string,
  nodes: NodeGroup,
): AnyMade {
  const id = name.replaceAll('-', '_')
  const template = makeLaunchTemplate(make, environment, ground, name, nodes)
  const autoscaled = environment.cluster.autoscaler.value === 'clusterAutoscaler'
  return make.resource(
    'aws_eks_node_group',
    id,
    {
      cluster_name: ground.cluster.get('name'),
      node_group_name: name,
      node_role_arn: ground.role.get('arn'),
      subnet_ids: ground.privateSubnetIds,
      ami_type: derive(nodes.ami, (ami) => nodeImages[ami][architectureOf(nodes.types.value)]),
      capacity_type: derive(nodes.capacity, (capacity) => (capacity === 'spot' ? 'SPOT' : 'ON_DEMAND')),
      instance_types: nodes.types,
      launch_template: { name: template.get('name'), version: text`${template.get('latest_version')}` },
      scaling_config: {
        min_size: nodes.min ?? nodes.size,
        desired_size: nodes.size,
        max_size: nodes.max ?? nodes.size,
      },
      update_config: {
        max_unavailable_percentage: decided(33, 'two thirds of the nodes stay while the others are replaced'),
      },
      node_repair_config: { enabled: decided(true, 'a node that reports itself broken is replaced without a person') },
      labels: { 'plinth.dev/nodes': name },
      tags: autoscaled
        ? {
            'k8s.io/cluster-autoscaler/enabled': 'true',
            [`k8s.io/cluster-autoscaler/${clusterName(environment).value}`]: 'owned',
          }
        : {},
    },
    autoscaled
      ? 'Worker nodes over all zones; EKS gives their Auto Scaling group the same two tags, by which the autoscaler finds it'
      : 'Worker nodes over all zones',
    {
      dependsOn: ground.before,
      ...(autoscaled && {
        ignoreChanges: {
          arguments: ['scaling_config[0].desired_size'],
          reason: 'the autoscaler decides it after creation',
        },
      }),
    },
  )
}

function makeLaunchTemplate(
  make: Maker,
  environment: Environment,
  ground: Ground,
  name: string,
  nodes: NodeGroup,
): Made<ResourceAttributes['aws_launch_template']> {
  return make.resource(
    'aws_launch_template',
    `nodes_${name.replaceAll('-', '_')}`,
    {
      name: fullName(environment, 'nodes', name),
      vpc_security_group_ids: [ground.group.get('id')],
      metadata_options: {
        http_endpoint: 'enabled',
        http_tokens: decided('required', 'IMDSv2: a request forged through a pod cannot fetch credentials'),
        http_put_response_hop_limit: decided(
          1,
          'the answer does not reach pods, so they cannot take the role of the node',
        ),
      },
      block_device_mappings: [
        {
          device_name: nodes.ami.value === 'Bottlerocket' ? '/dev/xvdb' : '/dev/xvda',
          ebs: {
            volume_size: nodes.disk,
            volume_type: decided('gp3', 'cheaper than gp2, with 3,000 operations a second included'),
            encrypted: decided('true', 'disks of nodes hold images, logs and temporary files'),
            delete_on_termination: 'true',
          },
        },
      ],
      tag_specifications: ['instance', 'volume'].map((type) => ({
        resource_type: type,
        tags: { Name: fullName(environment, name), platform: environment.platform, environment: environment.name },
      })),
    },
    'How a node starts: private, encrypted, without credentials for pods',
  )
}

function architectureOf(types: readonly string[]): 'x86_64' | 'arm64' {
  return instances[types[0] ?? '']?.architecture === 'arm64' ? 'arm64' : 'x86_64'
}

import { controlPlaneLogs } from '#facts/kubernetes-versions.ts'
import { choice, defaulted, integer, list, optional, required, table, text, type FieldsOf } from '../field.ts'
import { cidr, dnsLabel, name } from '../shapes.ts'

export const kubernetesVersions = ['1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'] as const
export type KubernetesVersion = (typeof kubernetesVersions)[number]

export type ControlPlaneLog = (typeof controlPlaneLogs)[number]

/** A managed group of worker nodes. */
export interface NodesInput {
  /** Instance types, best first. With spot capacity, more types make it likelier to get one. */
  readonly types: readonly string[]
  /** Nodes at the start; spread over the zones. */
  readonly size: number
  /** The autoscaler never goes below this number; `size` unless given. */
  readonly min?: number
  /** The autoscaler never goes above this number, which bounds the bill; `size` unless given. */
  readonly max?: number
  /** Root disk of a node in GiB (gp3, encrypted). */
  readonly disk?: number
  /** Operating system of the nodes. */
  readonly ami?: 'AL2023' | 'Bottlerocket'
  /** `spot` is cheaper, and AWS may take the node away with two minutes' notice. */
  readonly capacity?: 'onDemand' | 'spot'
}

/** The EKS cluster and its nodes. */
export interface ClusterInput {
  /** Name of the cluster; `<platform>-<environment>` unless given. */
  readonly name?: string
  /** Kubernetes minor version. Out of standard support the control plane costs 0.60 USD an hour instead of 0.10. */
  readonly version?: KubernetesVersion
  /** CIDRs from which operators reach the API server over the internet. Empty: only from inside the VPC. */
  readonly operators?: readonly string[]
  /**
   * IAM roles of people who may do everything in the cluster, as ARNs. Everyone else sees it through Argo CD. Nobody
   * unless given, not even who made the cluster.
   */
  readonly admins?: readonly string[]
  /** How a service account becomes an IAM role. */
  readonly identity?: 'podIdentity' | 'irsa'
  /** Groups of nodes by name. */
  readonly nodes: Readonly<Record<string, NodesInput>>
  /** What adds nodes when pods wait and removes idle ones. */
  readonly autoscaler?: 'clusterAutoscaler' | 'none'
  /** Control plane logs that go to CloudWatch. */
  readonly logs?: readonly ControlPlaneLog[]
  /** Days that control plane logs are kept. */
  readonly logDays?: number
  /** Pod ports that the API server may call. Left out: 443, 10250 and the webhook of each add-on. */
  readonly webhookPorts?: readonly number[]
  /** IAM actions added to the node role. Any pod that reaches the metadata service would have them. */
  readonly nodeActions?: readonly string[]
}

const nodesFields = {
  types: required<readonly string[]>(list(text("an instance type such as 't3.medium'", /^[a-z0-9-]+\.[a-z0-9-]+$/), 1)),
  size: required<number>(integer(0, 450, 'nodes')),
  min: optional<number>(integer(0, 450, 'nodes')),
  max: optional<number>(integer(1, 450, 'nodes')),
  disk: defaulted<number>(integer(20, 16_384, 'GiB'), 30, 'images of the add-ons and the services take about 15 GiB'),
  ami: defaulted<'AL2023' | 'Bottlerocket'>(
    choice(['AL2023', 'Bottlerocket']),
    'AL2023',
    'the image family that EKS itself defaults to; Amazon Linux 2 has ended',
  ),
  capacity: defaulted<'onDemand' | 'spot'>(
    choice(['onDemand', 'spot']),
    'onDemand',
    'a base of on-demand nodes keeps the add-ons running when spot capacity is taken away',
  ),
} as const satisfies FieldsOf<NodesInput>

export const clusterFields = {
  name: optional<string>(name),
  version: defaulted<KubernetesVersion>(
    choice(kubernetesVersions),
    '1.35',
    'the newest minor but one: in standard support, and add-ons have had time to follow',
  ),
  operators: defaulted<readonly string[]>(
    list(cidr),
    [],
    'delivery goes through Argo CD inside the cluster, so nothing outside the VPC needs the API server',
  ),
  admins: defaulted<readonly string[]>(
    list(
      text("the ARN of a role: 'arn:aws:iam::111122223333:role/operators'", /^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]+$/),
    ),
    [],
    'rights that nobody asked for are rights that nobody watches',
  ),
  identity: defaulted<'podIdentity' | 'irsa'>(
    choice(['podIdentity', 'irsa']),
    'podIdentity',
    'one trust policy for all roles, session tags to check, and no OIDC provider for each cluster',
  ),
  nodes: table(dnsLabel, nodesFields),
  autoscaler: defaulted<'clusterAutoscaler' | 'none'>(
    choice(['clusterAutoscaler', 'none']),
    'clusterAutoscaler',
    'pods that do not fit would wait for a person otherwise',
  ),
  logs: defaulted<readonly ControlPlaneLog[]>(
    list(choice(controlPlaneLogs)),
    controlPlaneLogs,
    'audit and authenticator logs are the only record of who did what in the cluster',
  ),
  logDays: defaulted<number>(integer(1, 3653, 'days'), 30, 'long enough to look into an incident found late'),
  webhookPorts: optional<readonly number[]>(list(integer(1, 65_535, 'port'))),
  nodeActions: defaulted<readonly string[]>(
    list(text("an IAM action such as 'ec2:DescribeTags'", /^[a-z0-9-]+:[A-Za-z*?]+$/)),
    [],
    'pods have roles of their own; the node needs no more than a worker needs',
  ),
} as const satisfies FieldsOf<ClusterInput>

/**
 * Kubernetes in EKS: how long each minor is kept, and the add-ons that EKS installs.
 *
 * Sources, all retrieved 2026-11-21:
 * - Dates: endoflife-date/endoflife.date, products/amazon-eks.md at ce2f5f6d (1.28 to 1.33) and 2ffcafdaa788 (1.36),
 *   MIT, and the rendered page for 1.34 and 1.35. Dates of standard support agree with the Amazon EKS user guide,
 *   kubernetes-versions. For 1.34 other public tables give 2025-10-02 as release.
 * - Add-ons: Amazon EKS user guide, eks-add-ons and cni-network-policy-configure. Versions are left to EKS.
 * - Images of nodes and kinds of logs: boto/botocore 1.43.11, eks service model, Apache-2.0.
 */

export interface KubernetesMinor {
  readonly released: string
  /** Last day at the usual price. */
  readonly standardUntil: string
  /** Last day at the higher price; afterwards EKS upgrades the cluster by itself. */
  readonly extendedUntil: string
}

/** Minors of EKS, oldest first. */
export const kubernetesMinors = {
  '1.28': { released: '2023-09-26', standardUntil: '2024-11-26', extendedUntil: '2025-11-26' },
  '1.29': { released: '2024-01-23', standardUntil: '2025-03-23', extendedUntil: '2026-03-23' },
  '1.30': { released: '2024-05-23', standardUntil: '2025-07-23', extendedUntil: '2026-07-23' },
  '1.31': { released: '2024-09-26', standardUntil: '2025-11-26', extendedUntil: '2026-11-26' },
  '1.32': { released: '2025-01-25', standardUntil: '2026-03-23', extendedUntil: '2027-03-23' },
  '1.33': { released: '2025-05-28', standardUntil: '2026-07-29', extendedUntil: '2027-07-29' },
  '1.34': { released: '2025-10-06', standardUntil: '2026-12-02', extendedUntil: '2027-12-02' },
  '1.35': { released: '2026-01-28', standardUntil: '2027-03-27', extendedUntil: '2028-03-27' },
  '1.36': { released: '2026-06-02', standardUntil: '2027-08-02', extendedUntil: '2028-08-02' },
} as const satisfies Record<`1.${number}`, KubernetesMinor>

export interface Addon {
  readonly purpose: string
  /** Pods on every node. */
  readonly perNode: number
  /** Pods that run anywhere. */
  readonly replicas: number
}

/** Add-ons by the name that EKS gives them. */
export const addons = {
  'vpc-cni': { purpose: 'Gives pods addresses of the VPC and enforces network policies', perNode: 1, replicas: 0 },
  'kube-proxy': { purpose: 'Leads the addresses of Services to pods', perNode: 1, replicas: 0 },
  'eks-pod-identity-agent': { purpose: 'Hands pods the credentials of their role', perNode: 1, replicas: 0 },
  coredns: { purpose: 'Answers names inside the cluster', perNode: 0, replicas: 2 },
} as const satisfies Record<string, Addon>

/** Configuration that makes the VPC CNI enforce network policies; off by default. The value is text, not a boolean. */
export const networkPolicyConfiguration = { enableNetworkPolicy: 'true' } as const satisfies Record<string, string>

/** Images of nodes. From 1.33 on there is no Amazon Linux 2. */
export const nodeImages = {
  AL2023: { x86_64: 'AL2023_x86_64_STANDARD', arm64: 'AL2023_ARM_64_STANDARD' },
  Bottlerocket: { x86_64: 'BOTTLEROCKET_x86_64', arm64: 'BOTTLEROCKET_ARM_64' },
} as const satisfies Record<string, Record<'x86_64' | 'arm64', string>>

/** Logs that a control plane can write. */
export const controlPlaneLogs = [
  'api',
  'audit',
  'authenticator',
  'controllerManager',
  'scheduler',
] as const satisfies readonly string[]

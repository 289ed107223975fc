import type { Door } from '#capabilities/door.ts'
import type { PodSecurity } from '#capabilities/namespace.ts'
import type { Statement } from '#capabilities/policy.ts'
import type { ChartName } from '#facts/charts.ts'
import type { Path, Reference, Setting, WithSettings } from '#graph/value.ts'
import type { ApplicationIgnoreDifferences } from '#kubernetes/types.gen.ts'
import type { Environment } from '#language/environment.ts'

/** Why an add-on is there. */
export interface Need {
  /** What in the platform file asked for it. */
  readonly path: Path
  readonly reason: string
}

/** Pods of one part of an add-on; what they ask for is what its chart is told to ask for. */
export interface AddonPods {
  readonly name: string
  /** On each node, where `perNode` is set. */
  readonly replicas: number
  readonly perNode: boolean
  readonly requests: { readonly cpu: string; readonly memory: string }
}

/** A namespace of an add-on's own, and what may pass its borders beside HTTPS to the outside. */
export interface AddonNamespace {
  readonly name: string
  readonly podSecurity: Setting<PodSecurity>
  /** Its pods talk among themselves. */
  readonly within?: boolean
  /** Ports that the API server calls. */
  readonly webhooks?: readonly number[]
}

/** What a role of an add-on is made of. */
export interface AddonRole {
  /** Name of the role, without the prefix of the environment. */
  readonly purpose: string
  readonly reason: string
  readonly statements: (ground: RoleGround) => readonly Statement[]
}

export interface RoleGround {
  readonly environment: Environment
  /** Stores that services are linked to. */
  readonly doors: readonly Door[]
}

/** What the values of a chart are made of. */
export interface ValuesGround {
  readonly environment: Environment
  /** Annotations by which the service account gets its role; empty with Pod Identity. */
  readonly roleAnnotations: Readonly<Record<string, Reference<string>>>
}

/** Everything that is to be known of an add-on, in one place. */
export interface Addon {
  readonly name: ChartName
  /** One sentence: what it does in the cluster. */
  readonly purpose: string
  /** `kube-system`, or a namespace of its own. */
  readonly namespace: 'kube-system' | AddonNamespace
  /** Name of the Helm release; part of the names of most of its objects. */
  readonly release: string
  readonly serviceAccount: string
  /** Undefined when the platform does not need it. */
  readonly need: (environment: Environment) => Need | undefined
  readonly pods: readonly AddonPods[]
  /** Its pods ask the kubelet of every node. */
  readonly callsKubelets?: true
  /** Absent when it needs nothing of AWS. */
  readonly role?: AddonRole
  readonly values: (ground: ValuesGround) => Readonly<Record<string, unknown>>
  /** Fields that something in the cluster fills in, which Argo CD therefore leaves alone. */
  readonly filledInByOthers?: readonly WithSettings<ApplicationIgnoreDifferences>[]
}

/** Name of the namespace of an add-on. */
export function namespaceOf({ namespace }: Addon): string {
  return typeof namespace === 'string' ? namespace : namespace.name
}

/** What the pods of an add-on reserve, for a check of what fits on the nodes. */
export function podsOf(addon: Addon): readonly AddonPods[] {
  return addon.pods
}

/** `resources` of a container: memory reserved and limit alike, processor time without a limit. */
export function resourcesOf(pods: AddonPods): object {
  const { cpu, memory } = pods.requests
  return { requests: { cpu, memory }, limits: { memory } }
}

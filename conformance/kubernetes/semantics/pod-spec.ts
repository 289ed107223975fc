import type { ObjectMeta } from '../manifest.ts'

/** The fields of a pod that checks look at. The schema has been checked before, so types can be trusted. */
export interface PodTemplate {
  readonly metadata?: ObjectMeta
  readonly spec: PodSpec
}

export interface PodSpec {
  readonly containers: readonly Container[]
  readonly initContainers?: readonly Container[]
  readonly ephemeralContainers?: readonly Container[]
  readonly volumes?: readonly Volume[]
  readonly serviceAccountName?: string
  readonly restartPolicy?: string
  readonly hostNetwork?: boolean
  readonly hostPID?: boolean
  readonly hostIPC?: boolean
  readonly os?: { readonly name?: string }
  readonly securityContext?: PodSecurityContext
  readonly topologySpreadConstraints?: readonly { readonly maxSkew: number; readonly topologyKey: string }[]
  readonly terminationGracePeriodSeconds?: number
}

export interface Container {
  readonly name: string
  readonly image?: string
  readonly restartPolicy?: string
  readonly ports?: readonly ContainerPort[]
  readonly env?: readonly EnvVar[]
  readonly envFrom?: readonly Readonly<Record<string, unknown>>[]
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[]
  readonly resources?: { readonly requests?: Quantities; readonly limits?: Quantities }
  readonly livenessProbe?: Probe
  readonly readinessProbe?: Probe
  readonly startupProbe?: Probe
  readonly lifecycle?: { readonly postStart?: Handler; readonly preStop?: Handler }
  readonly securityContext?: SecurityContext
}

export interface ContainerPort {
  readonly name?: string
  readonly containerPort: number
  readonly hostPort?: number
  readonly protocol?: string
}

export interface EnvVar {
  readonly name: string
  readonly value?: string
  readonly valueFrom?: Readonly<Record<string, unknown>>
}

export type Quantities = Readonly<Record<string, string | number>>

export interface Handler {
  readonly exec?: unknown
  readonly sleep?: unknown
  readonly grpc?: { readonly port: number }
  readonly httpGet?: { readonly port: string | number; readonly path?: string; readonly host?: string }
  readonly tcpSocket?: { readonly port: string | number; readonly host?: string }
}

export interface Probe extends Handler {
  readonly initialDelaySeconds?: number
  readonly periodSeconds?: number
  readonly timeoutSeconds?: number
  readonly successThreshold?: number
  readonly failureThreshold?: number
}

export interface Volume {
  readonly name: string
  readonly [source: string]: unknown
}

interface CommonSecurityContext {
  readonly runAsNonRoot?: boolean
  readonly runAsUser?: number
  readonly seccompProfile?: { readonly type: string }
  readonly appArmorProfile?: { readonly type: string }
  readonly seLinuxOptions?: { readonly type?: string; readonly user?: string; readonly role?: string }
  readonly windowsOptions?: { readonly hostProcess?: boolean }
}

export interface PodSecurityContext extends CommonSecurityContext {
  readonly sysctls?: readonly { readonly name: string }[]
}

export interface SecurityContext extends CommonSecurityContext {
  readonly privileged?: boolean
  readonly allowPrivilegeEscalation?: boolean
  readonly readOnlyRootFilesystem?: boolean
  readonly procMount?: string
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] }
}

/** A container with its place below the pod's spec. */
export interface PlacedContainer {
  readonly path: string
  readonly container: Container
}

/** All containers of a pod, init containers first. */
export function containersOf(spec: PodSpec): readonly PlacedContainer[] {
  const lists = ['initContainers', 'containers', 'ephemeralContainers'] as const
  return lists.flatMap((list) =>
    (spec[list] ?? []).map((container, index) => ({ path: `${list}.${index}`, container })),
  )
}

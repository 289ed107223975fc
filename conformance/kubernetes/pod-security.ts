import { type Finding, finding, joinPath } from './finding.ts'
import type { ObjectMeta } from './manifest.ts'
import {
  containersOf,
  type Handler,
  type PlacedContainer,
  type PodSecurityContext,
  type PodSpec,
  type PodTemplate,
  type SecurityContext,
} from './semantics/pod-spec.ts'

/** https://kubernetes.io/docs/concepts/security/pod-security-standards, as of Kubernetes 1.36. */
export type PodSecurityLevel = 'baseline' | 'restricted'

interface Control {
  readonly name: string
  readonly level: PodSecurityLevel
  /** Not asked of Windows pods, whose kernel has nothing of the kind. */
  readonly linuxOnly?: boolean
  /** The first minor version that has the control. */
  readonly since?: number
  readonly violations: (pod: Pod) => Iterable<Violation>
}

interface Pod {
  readonly spec: PodSpec
  readonly metadata: ObjectMeta
  readonly containers: readonly PlacedContainer[]
}

interface Violation {
  readonly path: string
  readonly message: string
}

/** Every rule of a level that a pod breaks; `restricted` includes `baseline`. Paths start at the pod template. */
export function podSecurityFindings(template: PodTemplate, level: PodSecurityLevel, minor = 36): readonly Finding[] {
  const { spec, metadata = {} } = template
  const pod: Pod = { spec, metadata, containers: containersOf(spec) }
  const isWindows = spec.os?.name === 'windows'
  return controls
    .filter((control) => level === 'restricted' || control.level === 'baseline')
    .filter((control) => (control.since ?? 0) <= minor && !(isWindows && control.linuxOnly === true))
    .flatMap(({ name, violations }) =>
      [...violations(pod)].map(({ path, message }) => finding(`pod-security/${name}`, path, message)),
    )
}

const baselineCapabilities = new Set([
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE'],
  ...['SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
])

const safeSysctls = new Set([
  ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start'],
  ...['net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports'],
  ...['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl'],
  ...['net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
])

const restrictedVolumes = new Set([
  ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'],
])

const seLinuxTypes = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'])

const controls: readonly Control[] = [
  {
    name: 'host-process',
    level: 'baseline',
    violations: ({ spec, containers }) =>
      contexts(spec, containers)
        .filter(({ context }) => context.windowsOptions?.hostProcess === true)
        .map(({ path }) => ({
          path: joinPath(path, 'windowsOptions.hostProcess'),
          message: 'host processes are forbidden',
        })),
  },
  {
    name: 'host-namespaces',
    level: 'baseline',
    violations: ({ spec }) =>
      (['hostNetwork', 'hostPID', 'hostIPC'] as const)
        .filter((field) => spec[field] === true)
        .map((field) => ({ path: `spec.${field}`, message: 'namespaces of the host are forbidden' })),
  },
  {
    name: 'privileged',
    level: 'baseline',
    violations: eachContainer((context) =>
      context.privileged === true ? { path: 'privileged', message: 'privileged containers are forbidden' } : undefined,
    ),
  },
  {
    name: 'capabilities',
    level: 'baseline',
    violations: eachContainer(({ capabilities: { add = [] } = {} }) => {
      const beyond = add.filter((capability) => !baselineCapabilities.has(capability))
      return beyond.length === 0 ? undefined : { path: 'capabilities.add', message: `forbidden: ${beyond.join(', ')}` }
    }),
  },
  {
    name: 'host-path',
    level: 'baseline',
    violations: ({ spec }) =>
      (spec.volumes ?? []).flatMap((volume, index) =>
        volume['hostPath'] === undefined
          ? []
          : [{ path: `spec.volumes.${index}.hostPath`, message: 'folders of the host are forbidden' }],
      ),
  },
  {
    name: 'host-ports',
    level: 'baseline',
    violations: ({ containers }) =>
      containers.flatMap(({ path, container }) =>
        (container.ports ?? []).flatMap(({ hostPort = 0 }, index) =>
          hostPort === 0
            ? []
            : [{ path: `spec.${path}.ports.${index}.hostPort`, message: 'ports of the host are forbidden' }],
        ),
      ),
  },
  {
    name: 'host-probes',
    level: 'baseline',
    since: 34,
    violations: ({ containers }) =>
      containers.flatMap(({ path, container: { livenessProbe, readinessProbe, startupProbe, lifecycle } }) => {
        const hooks = { 'lifecycle.postStart': lifecycle?.postStart, 'lifecycle.preStop': lifecycle?.preStop }
        return Object.entries({ livenessProbe, readinessProbe, startupProbe, ...hooks })
          .filter(([, handler]) => (hostOf(handler) ?? '') !== '')
          .map(([field]) => ({ path: `spec.${path}.${field}`, message: 'a probe of another host is forbidden' }))
      }),
  },
  {
    name: 'app-armor',
    level: 'baseline',
    violations: ({ spec, containers, metadata }) => [
      ...contexts(spec, containers)
        .filter(({ context }) => context.appArmorProfile?.type === 'Unconfined')
        .map(({ path }) => ({ path: joinPath(path, 'appArmorProfile.type'), message: 'Unconfined is forbidden' })),
      ...Object.entries(metadata.annotations ?? {})
        .filter(([key]) => key.startsWith('container.apparmor.security.beta.kubernetes.io/'))
        .filter(([, value]) => value !== '' && value !== 'runtime/default' && !value.startsWith('localhost/'))
        .map(([key, value]) => ({ path: `metadata.annotations.${key}`, message: `"${value}" is forbidden` })),
    ],
  },
  {
    name: 'selinux',
    level: 'baseline',
    violations: ({ spec, containers }) =>
      contexts(spec, containers)
        .filter(
          ({ context: { seLinuxOptions: { type = '', user = '', role = '' } = {} } }) =>
            !(seLinuxTypes.has(type) && user === '' && role === ''),
        )
        .map(({ path }) => ({
          path: joinPath(path, 'seLinuxOptions'),
          message: 'only types of containers, no user and no role',
        })),
  },
  {
    name: 'proc-mount',
    level: 'baseline',
    violations: eachContainer(({ procMount = 'Default' }) =>
      procMount === 'Default' ? undefined : { path: 'procMount', message: `${procMount} is forbidden` },
    ),
  },
  {
    name: 'seccomp',
    level: 'baseline',
    violations: ({ spec, containers }) =>
      contexts(spec, containers)
        .filter(({ context }) => context.seccompProfile?.type === 'Unconfined')
        .map(({ path }) => ({ path: joinPath(path, 'seccompProfile.type'), message: 'Unconfined is forbidden' })),
  },
  {
    name: 'sysctls',
    level: 'baseline',
    violations: ({ spec }) =>
      (spec.securityContext?.sysctls ?? []).flatMap(({ name }, index) =>
        safeSysctls.has(name.replaceAll('/', '.'))
          ? []
          : [{ path: `spec.securityContext.sysctls.${index}`, message: `"${name}" is forbidden` }],
      ),
  },
  {
    name: 'volume-types',
    level: 'restricted',
    violations: ({ spec }) =>
      (spec.volumes ?? []).flatMap(({ name, ...sources }, index) =>
        Object.keys(sources)
          .filter((source) => !restrictedVolumes.has(source))
          .map((source) => ({
            path: `spec.volumes.${index}.${source}`,
            message: `the volume "${name}" is of a forbidden type`,
          })),
      ),
  },
  {
    name: 'privilege-escalation',
    level: 'restricted',
    linuxOnly: true,
    violations: eachContainer(({ allowPrivilegeEscalation }) =>
      allowPrivilegeEscalation === false
        ? undefined
        : { path: 'allowPrivilegeEscalation', message: 'privilege escalation must be forbidden' },
    ),
  },
  {
    name: 'run-as-non-root',
    level: 'restricted',
    violations: ({ spec, containers }) => {
      const ofPod = spec.securityContext?.runAsNonRoot
      const pod = { path: 'spec.securityContext.runAsNonRoot', message: 'the pod allows root' }
      return [
        ...(ofPod === false ? [pod] : []),
        ...containers
          .filter(({ container }) => (container.securityContext?.runAsNonRoot ?? ofPod) !== true)
          .map(({ path }) => ({
            path: `spec.${path}.securityContext.runAsNonRoot`,
            message: 'must be true here or in the pod',
          })),
      ]
    },
  },
  {
    name: 'run-as-user',
    level: 'restricted',
    violations: ({ spec, containers }) =>
      contexts(spec, containers)
        .filter(({ context }) => context.runAsUser === 0)
        .map(({ path }) => ({ path: joinPath(path, 'runAsUser'), message: 'user 0 is root' })),
  },
  {
    name: 'seccomp-set',
    level: 'restricted',
    linuxOnly: true,
    violations: ({ spec, containers }) =>
      containers
        .filter(
          ({ container }) =>
            (container.securityContext?.seccompProfile ?? spec.securityContext?.seccompProfile) === undefined,
        )
        .map(({ path }) => ({
          path: `spec.${path}.securityContext.seccompProfile`,
          message: 'RuntimeDefault or Localhost must be set here or in the pod',
        })),
  },
  {
    name: 'capabilities-dropped',
    level: 'restricted',
    linuxOnly: true,
    violations: eachContainer(({ capabilities: { add = [], drop = [] } = {} }) => {
      if (!drop.includes('ALL')) return { path: 'capabilities.drop', message: 'ALL must be dropped' }
      const beyond = add.filter((capability) => capability !== 'NET_BIND_SERVICE')
      return beyond.length === 0 ? undefined : { path: 'capabilities.add', message: `forbidden: ${beyond.join(', ')}` }
    }),
  },
]

/** Names of all controls, as findings have them after `pod-security/`. */
export const podSecurityControls: readonly string[] = controls.map(({ name }) => name)

interface PlacedContext {
  readonly path: string
  readonly context: PodSecurityContext | SecurityContext
}

/** The security contexts of the pod and of its containers. */
function contexts(spec: PodSpec, containers: readonly PlacedContainer[]): readonly PlacedContext[] {
  return [
    { path: 'spec.securityContext', context: spec.securityContext ?? {} },
    ...containers.map(({ path, container }) => ({
      path: `spec.${path}.securityContext`,
      context: container.securityContext ?? {},
    })),
  ]
}

/** A control that looks at the security context of each container alone. */
function eachContainer(violation: (context: SecurityContext) => Violation | undefined): Control['violations'] {
  return ({ containers }) =>
    containers.flatMap(({ path, container }) => {
      const found = violation(container.securityContext ?? {})
      return found === undefined ? [] : [{ ...found, path: `spec.${path}.securityContext.${found.path}` }]
    })
}

function hostOf(handler: Handler | undefined): string | undefined {
  return handler?.httpGet?.host ?? handler?.tcpSocket?.host
}

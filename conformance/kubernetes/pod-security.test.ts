import { expect, test } from 'vitest'
import { podSecurityControls, podSecurityFindings } from './pod-security.ts'
import type { Container, PodSpec, PodTemplate } from './semantics/pod-spec.ts'

const container: Container = {
  name: 'backend',
  image: 'backend:1',
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
}
const spec: PodSpec = {
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [container],
}

function withSpec(change: Partial<PodSpec>): PodTemplate {
  return { spec: { ...spec, ...change } }
}

function withContainer(change: Partial<Container>): PodTemplate {
  return withSpec({ containers: [{ ...container, ...change }] })
}

function withContext(change: Container['securityContext']): PodTemplate {
  return withContainer({ securityContext: { ...container.securityContext, ...change } })
}

function withPodContext(change: PodSpec['securityContext']): PodTemplate {
  return withSpec({ securityContext: { ...spec.securityContext, ...change } })
}

const place = 'spec.containers.0.securityContext'

/** What breaks each control, and where it shows. */
const broken: readonly (readonly [control: string, path: string, pod: PodTemplate])[] = [
  ['host-process', `${place}.windowsOptions.hostProcess`, withContext({ windowsOptions: { hostProcess: true } })],
  ['host-namespaces', 'spec.hostNetwork', withSpec({ hostNetwork: true })],
  ['host-namespaces', 'spec.hostPID', withSpec({ hostPID: true })],
  ['privileged', `${place}.privileged`, withContext({ privileged: true })],
  ['capabilities', `${place}.capabilities.add`, withContext({ capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } })],
  ['host-path', 'spec.volumes.0.hostPath', withSpec({ volumes: [{ name: 'a', hostPath: { path: '/' } }] })],
  ['host-ports', 'spec.containers.0.ports.0.hostPort', withContainer({ ports: [{ containerPort: 80, hostPort: 80 }] })],
  [
    'host-probes',
    'spec.containers.0.livenessProbe',
    withContainer({ livenessProbe: { httpGet: { port: 80, host: '10.0.0.1' } } }),
  ],
  ['app-armor', `${place}.appArmorProfile.type`, withContext({ appArmorProfile: { type: 'Unconfined' } })],
  [
    'app-armor',
    'metadata.annotations.container.apparmor.security.beta.kubernetes.io/backend',
    { metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/backend': 'unconfined' } }, spec },
  ],
  ['selinux', 'spec.securityContext.seLinuxOptions', withPodContext({ seLinuxOptions: { type: 'spc_t' } })],
  ['selinux', `${place}.seLinuxOptions`, withContext({ seLinuxOptions: { user: 'root' } })],
  ['proc-mount', `${place}.procMount`, withContext({ procMount: 'Unmasked' })],
  ['seccomp', `${place}.seccompProfile.type`, withContext({ seccompProfile: { type: 'Unconfined' } })],
  ['sysctls', 'spec.securityContext.sysctls.0', withPodContext({ sysctls: [{ name: 'kernel.msgmax' }] })],
  ['volume-types', 'spec.volumes.0.nfs', withSpec({ volumes: [{ name: 'a', nfs: {} }] })],
  [
    'privilege-escalation',
    `${place}.allowPrivilegeEscalation`,
    withContainer({ securityContext: { capabilities: { drop: ['ALL'] } } }),
  ],
  ['run-as-non-root', `${place}.runAsNonRoot`, withPodContext({ runAsNonRoot: false })],
  ['run-as-non-root', `${place}.runAsNonRoot`, withContext({ runAsNonRoot: false })],
  ['run-as-user', `${place}.runAsUser`, withContext({ runAsUser: 0 })],
  ['seccomp-set', `${place}.seccompProfile`, withSpec({ securityContext: { runAsNonRoot: true } })],
  ['capabilities-dropped', `${place}.capabilities.drop`, withContext({ capabilities: { drop: ['NET_RAW'] } })],
  [
    'capabilities-dropped',
    `${place}.capabilities.add`,
    withContext({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } }),
  ],
  [
    'privileged',
    'spec.initContainers.0.securityContext.privileged',
    withSpec({ initContainers: [{ ...container, securityContext: { privileged: true } }] }),
  ],
]

test('a pod with the settings of ours meets restricted', () => {
  expect(podSecurityFindings({ spec }, 'restricted')).toEqual([])
  expect(
    podSecurityFindings(withContext({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } }), 'restricted'),
  ).toEqual([])
})

test.each(broken)('%s is broken at %s', (control, path, pod) => {
  const findings = podSecurityFindings(pod, 'restricted')
  expect(findings.map((one) => `${one.rule} ${one.path}`)).toContain(`pod-security/${control} ${path}`)
})

test('every control has an example', () => {
  const shown = new Set(broken.map(([control]) => control))
  expect(podSecurityControls.filter((control) => !shown.has(control))).toEqual([])
})

test('a bare pod meets baseline and not restricted', () => {
  const bare: PodTemplate = { spec: { containers: [{ name: 'a', image: 'a' }] } }
  expect(podSecurityFindings(bare, 'baseline')).toEqual([])
  expect(podSecurityFindings(bare, 'restricted').map(({ rule }) => rule)).toEqual([
    'pod-security/privilege-escalation',
    'pod-security/run-as-non-root',
    'pod-security/seccomp-set',
    'pod-security/capabilities-dropped',
  ])
})

test('controls that came later do not count for older versions, and Linux controls not for Windows', () => {
  const probe = withContainer({ readinessProbe: { tcpSocket: { port: 80, host: 'a' } } })
  expect(podSecurityFindings(probe, 'restricted', 33)).toEqual([])
  expect(podSecurityFindings(probe, 'restricted', 34)).toHaveLength(1)
  const windows = withSpec({ os: { name: 'windows' }, securityContext: { runAsNonRoot: true } })
  expect(podSecurityFindings(windows, 'restricted')).toEqual([])
})

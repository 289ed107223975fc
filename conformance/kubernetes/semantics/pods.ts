import { below, type Finding, finding, joinPath } from '../finding.ts'
import { dnsLabel, dnsSubdomain, portName, portNumber } from '../names.ts'
import { parseQuantity } from '../quantity.ts'
import { labelFindings } from './metadata.ts'
import {
  type Container,
  containersOf,
  type EnvVar,
  type Handler,
  type PlacedContainer,
  type PodSpec,
  type PodTemplate,
  type Probe,
  type Quantities,
} from './pod-spec.ts'

/** What the API server refuses in a pod although its schema allows it. */
export function* podFindings({ metadata, spec }: PodTemplate): Iterable<Finding> {
  yield* labelFindings(metadata?.labels ?? {}, 'metadata.labels')
  yield* below('spec', specFindings(spec))
}

function* specFindings(spec: PodSpec): Iterable<Finding> {
  const containers = containersOf(spec)
  if (spec.containers.length === 0) yield finding('pod/containers', 'containers', 'a pod needs a container')
  yield* duplicates(
    containers.map(({ container, path }) => [container.name, joinPath(path, 'name')]),
    'container',
  )
  for (const { path, container } of containers) yield* below(path, containerFindings(container))
  yield* volumeFindings(spec, containers)
  if (spec.serviceAccountName !== undefined) {
    const problem = dnsSubdomain(spec.serviceAccountName)
    if (problem !== undefined) yield finding('name/service-account', 'serviceAccountName', problem)
  }
  for (const [index, { maxSkew, topologyKey }] of (spec.topologySpreadConstraints ?? []).entries()) {
    if (maxSkew < 1) yield finding('pod/spread', `topologySpreadConstraints.${index}.maxSkew`, 'maxSkew is at least 1')
    if (topologyKey === '')
      yield finding('pod/spread', `topologySpreadConstraints.${index}.topologyKey`, 'the key is empty')
  }
}

function* containerFindings(container: Container): Iterable<Finding> {
  const nameProblem = dnsLabel(container.name)
  if (nameProblem !== undefined) yield finding('name/container', 'name', nameProblem)
  if (container.image === undefined || container.image.trim() !== container.image || container.image === '')
    yield finding('pod/image', 'image', 'a container needs an image, without blanks around it')
  yield* portFindings(container)
  for (const [index, variable] of (container.env ?? []).entries())
    yield* below(`env.${index}`, variableFindings(variable))
  yield* resourceFindings(container.resources?.requests, container.resources?.limits)
  yield* probeFindings(container)
  const { privileged, allowPrivilegeEscalation } = container.securityContext ?? {}
  if (privileged === true && allowPrivilegeEscalation === false)
    yield finding('pod/privileges', 'securityContext', 'a privileged container cannot forbid privilege escalation')
}

function* portFindings({ ports = [] }: Container): Iterable<Finding> {
  for (const [index, { name, containerPort, hostPort }] of ports.entries()) {
    const problem = portNumber(containerPort) ?? (hostPort === undefined ? undefined : portNumber(hostPort))
    if (problem !== undefined) yield finding('port/number', `ports.${index}`, problem)
    const nameProblem = name === undefined ? undefined : portName(name)
    if (nameProblem !== undefined) yield finding('name/port', `ports.${index}.name`, nameProblem)
  }
  const named = ports.flatMap(({ name }, index) => (name === undefined ? [] : [[name, `ports.${index}.name`] as const]))
  yield* duplicates(named, 'port')
}

function* variableFindings({ name, value, valueFrom }: EnvVar): Iterable<Finding> {
  if (name === '' || /[^\u0020-\u007e]|=/.test(name))
    yield finding('name/variable', 'name', `"${name}" is not a name of an environment variable`)
  if (valueFrom === undefined) return
  if (value !== undefined && value !== '') yield finding('pod/variable', '', 'value and valueFrom exclude each other')
  if (Object.keys(valueFrom).length !== 1) yield finding('pod/variable', 'valueFrom', 'exactly one source is needed')
}

function* resourceFindings(requests: Quantities = {}, limits: Quantities = {}): Iterable<Finding> {
  for (const [name, request] of Object.entries(requests)) {
    const [wanted, limit] = [parseQuantity(request), parseQuantity(limits[name])]
    if (wanted !== undefined && wanted < 0)
      yield finding('pod/resources', `resources.requests.${name}`, 'a request is not negative')
    if (wanted !== undefined && limit !== undefined && wanted > limit)
      yield finding(
        'pod/resources',
        `resources.requests.${name}`,
        `the request ${request} is above the limit ${limits[name]}`,
      )
  }
}

function* probeFindings(container: Container): Iterable<Finding> {
  const probes = {
    livenessProbe: container.livenessProbe,
    readinessProbe: container.readinessProbe,
    startupProbe: container.startupProbe,
  }
  for (const [name, probe] of Object.entries(probes)) {
    if (probe === undefined) continue
    yield* below(name, handlerFindings(probe, container, ['exec', 'grpc', 'httpGet', 'tcpSocket']))
    yield* below(name, thresholdFindings(probe))
    const { successThreshold = 1 } = probe
    if (name !== 'readinessProbe' && successThreshold !== 1)
      yield finding(
        'probe/threshold',
        `${name}.successThreshold`,
        'only a readiness probe may need more than one success',
      )
  }
  for (const [name, hook] of Object.entries(container.lifecycle ?? {}))
    if (typeof hook === 'object')
      yield* below(`lifecycle.${name}`, handlerFindings(hook, container, ['exec', 'httpGet', 'sleep', 'tcpSocket']))
}

function* thresholdFindings(probe: Probe): Iterable<Finding> {
  const atLeastOne = ['periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold'] as const
  for (const field of atLeastOne)
    if ((probe[field] ?? 1) < 1) yield finding('probe/threshold', field, `${field} is at least 1`)
  if ((probe.initialDelaySeconds ?? 0) < 0)
    yield finding('probe/threshold', 'initialDelaySeconds', 'a delay is not negative')
}

function* handlerFindings(
  handler: Handler,
  container: Container,
  kinds: readonly (keyof Handler)[],
): Iterable<Finding> {
  const given = kinds.filter((kind) => handler[kind] !== undefined)
  if (given.length !== 1)
    yield finding('probe/handler', '', `exactly one of ${kinds.join(', ')} is needed, not ${given.length}`)
  for (const kind of ['httpGet', 'tcpSocket'] as const) {
    const port = handler[kind]?.port
    if (typeof port === 'number') {
      const problem = portNumber(port)
      if (problem !== undefined) yield finding('port/number', `${kind}.port`, problem)
    } else if (port !== undefined && !(container.ports ?? []).some(({ name }) => name === port))
      yield finding('probe/port', `${kind}.port`, `the container has no port named "${port}"`)
  }
}

function* volumeFindings({ volumes = [] }: PodSpec, containers: readonly PlacedContainer[]): Iterable<Finding> {
  for (const [index, { name, ...sources }] of volumes.entries()) {
    const problem = dnsLabel(name)
    if (problem !== undefined) yield finding('name/volume', `volumes.${index}.name`, problem)
    if (Object.keys(sources).length > 1) yield finding('pod/volume', `volumes.${index}`, 'a volume has one source')
  }
  yield* duplicates(
    volumes.map(({ name }, index) => [name, `volumes.${index}.name`]),
    'volume',
  )
  const known = new Set(volumes.map(({ name }) => name))
  for (const { path, container } of containers) {
    const mounts = container.volumeMounts ?? []
    for (const [index, { name }] of mounts.entries())
      if (!known.has(name))
        yield finding('pod/volume', `${path}.volumeMounts.${index}.name`, `the pod has no volume "${name}"`)
    yield* duplicates(
      mounts.map(({ mountPath }, index) => [mountPath, `${path}.volumeMounts.${index}.mountPath`]),
      'mount path',
    )
  }
}

export function* duplicates(
  named: readonly (readonly [name: string, path: string])[],
  what: string,
): Iterable<Finding> {
  const seen = new Set<string>()
  for (const [name, path] of named) {
    if (seen.has(name)) yield finding('name/duplicate', path, `two of a kind: the ${what} "${name}"`)
    seen.add(name)
  }
}

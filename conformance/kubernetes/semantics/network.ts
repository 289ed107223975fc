import { isIP } from 'node:net'
import { type Finding, finding, joinPath } from '../finding.ts'
import type { Labels, Manifest } from '../manifest.ts'
import { dnsLabel, dnsSubdomain, portName, portNumber } from '../names.ts'
import { labelFindings } from './metadata.ts'
import { duplicates } from './pods.ts'
import { type LabelSelector, selectorFindings } from './selectors.ts'

interface Service {
  readonly spec?: {
    readonly type?: string
    readonly clusterIP?: string
    readonly externalName?: string
    readonly selector?: Labels
    readonly ports?: readonly { readonly name?: string; readonly port: number; readonly targetPort?: string | number }[]
  }
}

export function* serviceFindings(manifest: Manifest): Iterable<Finding> {
  const {
    type = 'ClusterIP',
    clusterIP,
    externalName,
    selector = {},
    ports = [],
  } = (manifest as unknown as Service).spec ?? {}
  yield* labelFindings(selector, 'spec.selector')
  if (type === 'ExternalName' && externalName === undefined)
    yield finding('service/external-name', 'spec.externalName', 'an ExternalName service needs the name')
  if (ports.length === 0 && type !== 'ExternalName' && clusterIP !== 'None')
    yield finding('service/ports', 'spec.ports', 'a service needs a port')
  for (const [index, { name, port, targetPort }] of ports.entries()) {
    const path = `spec.ports.${index}`
    if (name === undefined && ports.length > 1)
      yield finding('service/ports', path, 'each of several ports needs a name')
    const nameProblem = name === undefined ? undefined : dnsLabel(name)
    if (nameProblem !== undefined) yield finding('name/port', joinPath(path, 'name'), nameProblem)
    const problem = portNumber(port) ?? portProblem(targetPort)
    if (problem !== undefined) yield finding('port/number', path, problem)
  }
  const named = ports.flatMap(({ name }, index) =>
    name === undefined ? [] : [[name, `spec.ports.${index}.name`] as const],
  )
  yield* duplicates(named, 'port')
}

/** A port by number or by name. */
function portProblem(port: string | number | undefined): string | undefined {
  if (port === undefined) return undefined
  return typeof port === 'number' ? portNumber(port) : portName(port)
}

interface Ingress {
  readonly spec?: {
    readonly defaultBackend?: IngressBackend
    readonly rules?: readonly {
      readonly host?: string
      readonly http?: { readonly paths: readonly { path?: string; pathType: string; backend: IngressBackend }[] }
    }[]
  }
}

interface IngressBackend {
  readonly service?: { readonly name: string; readonly port?: { readonly name?: string; readonly number?: number } }
  readonly resource?: unknown
}

export function* ingressFindings(manifest: Manifest): Iterable<Finding> {
  const { defaultBackend, rules = [] } = (manifest as unknown as Ingress).spec ?? {}
  if (defaultBackend === undefined && rules.length === 0)
    yield finding('ingress/rules', 'spec', 'an ingress needs a default backend or a rule')
  if (defaultBackend !== undefined) yield* backendFindings(defaultBackend, 'spec.defaultBackend')
  for (const [index, { host, http }] of rules.entries()) {
    const problem = host === undefined ? undefined : dnsSubdomain(host.replace(/^\*\./, ''))
    if (problem !== undefined) yield finding('ingress/host', `spec.rules.${index}.host`, problem)
    for (const [place, { path = '', pathType, backend }] of (http?.paths ?? []).entries()) {
      const at = `spec.rules.${index}.http.paths.${place}`
      if (pathType !== 'ImplementationSpecific' && (!path.startsWith('/') || /\/\/|\/\.\.?(?:\/|$)|%2f/i.test(path)))
        yield finding('ingress/path', `${at}.path`, `"${path}" is not an absolute, plain path`)
      yield* backendFindings(backend, `${at}.backend`)
    }
  }
}

function* backendFindings({ service, resource }: IngressBackend, path: string): Iterable<Finding> {
  if ((service === undefined) === (resource === undefined)) {
    yield finding('ingress/backend', path, 'a backend is either a service or a resource')
    return
  }
  const { name, number } = service?.port ?? {}
  if (service !== undefined && (name === undefined) === (number === undefined))
    yield finding('ingress/backend', `${path}.service.port`, 'a port has either a name or a number')
  const problem = portProblem(name ?? number)
  if (problem !== undefined) yield finding('port/number', `${path}.service.port`, problem)
}

interface NetworkPolicy {
  readonly spec?: {
    readonly podSelector?: LabelSelector
    readonly ingress?: readonly { readonly from?: readonly Peer[]; readonly ports?: readonly PolicyPort[] }[]
    readonly egress?: readonly { readonly to?: readonly Peer[]; readonly ports?: readonly PolicyPort[] }[]
    readonly policyTypes?: readonly string[]
  }
}

interface Peer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] }
  readonly podSelector?: LabelSelector
  readonly namespaceSelector?: LabelSelector
}

interface PolicyPort {
  readonly port?: string | number
  readonly endPort?: number
}

export function* networkPolicyFindings(manifest: Manifest): Iterable<Finding> {
  const {
    podSelector = {},
    ingress = [],
    egress = [],
    policyTypes = [],
  } = (manifest as unknown as NetworkPolicy).spec ?? {}
  yield* selectorFindings(podSelector, 'spec.podSelector')
  for (const [index, type] of policyTypes.entries())
    if (type !== 'Ingress' && type !== 'Egress')
      yield finding('policy/type', `spec.policyTypes.${index}`, `"${type}" is no type`)
  for (const [index, { from = [], ports = [] }] of ingress.entries())
    yield* ruleFindings(`spec.ingress.${index}`, 'from', from, ports)
  for (const [index, { to = [], ports = [] }] of egress.entries())
    yield* ruleFindings(`spec.egress.${index}`, 'to', to, ports)
}

function* ruleFindings(
  path: string,
  direction: 'from' | 'to',
  peers: readonly Peer[],
  ports: readonly PolicyPort[],
): Iterable<Finding> {
  for (const [index, peer] of peers.entries()) yield* peerFindings(peer, `${path}.${direction}.${index}`)
  for (const [index, { port, endPort }] of ports.entries()) {
    const at = `${path}.ports.${index}`
    const problem = portProblem(port)
    if (problem !== undefined) yield finding('port/number', `${at}.port`, problem)
    if (endPort !== undefined && (typeof port !== 'number' || endPort < port))
      yield finding('port/range', `${at}.endPort`, 'the end of a range follows a port number that is not above it')
  }
}

function* peerFindings({ ipBlock, podSelector, namespaceSelector }: Peer, path: string): Iterable<Finding> {
  const bySelector = podSelector !== undefined || namespaceSelector !== undefined
  if ((ipBlock !== undefined) === bySelector)
    yield finding('policy/peer', path, 'a peer is either an address block or selectors')
  if (podSelector !== undefined) yield* selectorFindings(podSelector, `${path}.podSelector`)
  if (namespaceSelector !== undefined) yield* selectorFindings(namespaceSelector, `${path}.namespaceSelector`)
  for (const cidr of [ipBlock?.cidr ?? [], ipBlock?.except ?? []].flat())
    if (!isCidr(cidr)) yield finding('policy/cidr', `${path}.ipBlock`, `"${cidr}" is not an address block`)
}

function isCidr(text: string): boolean {
  const [address = '', length = ''] = text.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return /^(?:0|[1-9]\d*)$/.test(length) && Number(length) <= longest
}

import { describe, expect, test } from 'vitest'
import type { Direction } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import { rangeOf } from '../addresses.ts'
import { anyPacket, withDestination, withSource } from '../packets.ts'
import { packetsOfTraffic, portTraffic, trafficOf } from '../traffic.ts'
import { labelsOf } from './labels.ts'
import { namespaceLabels, nameLabel } from './namespaces.ts'
import { policyIndex } from './policy-index.ts'
import { openingOf, through } from './policy-packets.ts'
import { podsOfObjects, type Pods } from './pods.ts'

/**
 * The rules of `networking.k8s.io/v1`, one case each. Pods: `shop/api` (port `http` = 3000, `metrics` = 9090),
 * `shop/web`, `other/job`; the namespace `shop` has the label `team: shop`.
 */
function object(type: string, name: string, args: object): Resource {
  return {
    id: `test/gitops/${type.split('/').at(-1)}/${name}`,
    engine: 'kubernetes',
    type,
    name,
    environment: 'test',
    layer: 'gitops',
    file: 'test',
    args: args as Resource['args'],
    origins: new Map(),
    because: { capability: 'test', path: [], reason: '' },
  }
}

function deployment(namespace: string, name: string, ports: readonly object[]): Resource {
  const template = { metadata: { labels: { app: name } }, spec: { containers: [{ name, ports }] } }
  return object('apps/v1/Deployment', `${namespace}/${name}`, { metadata: { namespace, name }, spec: { template } })
}

const cluster = [
  object('v1/Namespace', 'shop', { metadata: { name: 'shop', labels: { team: 'shop' } } }),
  deployment('shop', 'api', [
    { name: 'http', containerPort: 3000 },
    { name: 'metrics', containerPort: 9090 },
    { name: 'dns', containerPort: 53, protocol: 'UDP' },
  ]),
  deployment('shop', 'web', [{ name: 'http', containerPort: 8080 }]),
  deployment('other', 'job', []),
]

const pods = new Map(podsOfObjects(cluster).map((one) => [one.name, one]))
const podOf = (name: string): Pods => pods.get(name) ?? pods.get('api')!

interface Case {
  /** What is asked: from whom to whom, judged at one end. */
  readonly from: string
  readonly to: string
  readonly at: Direction
  readonly policies: readonly object[]
}

/** What passes: traffic for sure, and perhaps. */
function passes({ from, to, at, policies }: Case): string {
  const made = policies.map((spec, i) =>
    object('networking.k8s.io/v1/NetworkPolicy', `shop/policy-${i}`, {
      metadata: { namespace: 'shop', name: `policy-${i}` },
      spec,
    }),
  )
  const isRange = (name: string): boolean => /\d/.test(name)
  const [own, other] = at === 'in' ? [to, from] : [from, to]
  const ends = {
    direction: at,
    own: podOf(own),
    peer: isRange(other) ? undefined : podOf(other),
    labelsOfNamespace: namespaceLabels(cluster),
  }
  const asked = at === 'in' ? withSource(anyPacket, rangesOf(from)) : withDestination(anyPacket, rangesOf(to))
  const { allowed, unknown } = through(openingOf(policyIndex(made).isolationOf(podOf(own), at), ends), asked)
  const maybe = trafficOf(unknown).map((each) => `${each}?`)
  return [...trafficOf(allowed), ...maybe].join(', ') || 'nothing'
}

function rangesOf(name: string) {
  const range = rangeOf(/\d/.test(name) ? name : '10.0.0.0/16')
  return range === undefined ? [] : [range]
}

const api = { podSelector: { matchLabels: { app: 'api' } } }
const everything = 'all'

describe.for([
  ['no policy: everything', [], everything],
  [
    'a policy about other pods: everything',
    [{ podSelector: { matchLabels: { app: 'web' } }, ingress: [] }],
    everything,
  ],
  ['selected without a rule: nothing', [{ ...api, policyTypes: ['Ingress'] }], 'nothing'],
  ['an empty selector selects all pods of the namespace', [{ podSelector: {}, policyTypes: ['Ingress'] }], 'nothing'],
  ['without policyTypes ingress is meant', [{ ...api }], 'nothing'],
  ['egress alone does not isolate ingress', [{ ...api, policyTypes: ['Egress'] }], everything],
  ['without policyTypes egress rules isolate both', [{ ...api, egress: [{}] }], 'nothing'],
  ['an empty rule lets everything in', [{ ...api, ingress: [{}] }], everything],
  ['an empty list of peers is everyone', [{ ...api, ingress: [{ from: [], ports: [{ port: 3000 }] }] }], '3000/tcp'],
  ['a port without a protocol is TCP', [{ ...api, ingress: [{ ports: [{ port: 53 }] }] }], '53/tcp'],
  ['a protocol without a port is all its ports', [{ ...api, ingress: [{ ports: [{ protocol: 'UDP' }] }] }], 'udp'],
  ['a range of ports', [{ ...api, ingress: [{ ports: [{ port: 8000, endPort: 8010 }] }] }], '8000-8010/tcp'],
  [
    'a named port is that of the pods that receive',
    [{ ...api, ingress: [{ ports: [{ port: 'metrics' }] }] }],
    '9090/tcp',
  ],
  ['a named port of another protocol is none', [{ ...api, ingress: [{ ports: [{ port: 'dns' }] }] }], 'nothing'],
  ['a name that no container has is none', [{ ...api, ingress: [{ ports: [{ port: 'grpc' }] }] }], 'nothing'],
  [
    'policies add up',
    [
      { ...api, ingress: [{ ports: [{ port: 1 }] }] },
      { podSelector: {}, ingress: [{ ports: [{ port: 2 }] }] },
    ],
    '1-2/tcp',
  ],
  ['SCTP lets no TCP in', [{ ...api, ingress: [{ ports: [{ protocol: 'SCTP' }] }] }], 'protocol 132'],
] as const)('%s', ([, policies, expected]) => {
  test('from web to api', () => {
    expect(passes({ from: 'web', to: 'api', at: 'in', policies })).toBe(expected)
  })
})

test.for([
  ['pods of the same namespace', { podSelector: { matchLabels: { app: 'web' } } }, 'all', 'nothing', 'nothing'],
  ['all pods of the namespace', { podSelector: {} }, 'all', 'nothing', 'nothing'],
  ['all pods of all namespaces', { namespaceSelector: {} }, 'all', 'all', 'nothing'],
  [
    'a namespace by its name',
    { namespaceSelector: { matchLabels: { [nameLabel]: 'other' } } },
    'nothing',
    'all',
    'nothing',
  ],
  [
    'both: pods there',
    { namespaceSelector: { matchLabels: { team: 'shop' } }, podSelector: { matchLabels: { app: 'job' } } },
    'nothing',
    'all?',
    'nothing',
  ],
  [
    'a label of a namespace that nobody describes',
    { namespaceSelector: { matchLabels: { team: 'x' } } },
    'nothing',
    'all?',
    'nothing',
  ],
  ['addresses are addresses, also of pods', { ipBlock: { cidr: '10.0.0.0/8' } }, 'all', 'all', 'all'],
  ['except', { ipBlock: { cidr: '10.0.0.0/8', except: ['10.0.0.0/16'] } }, 'nothing', 'nothing', 'nothing'],
  ['another block', { ipBlock: { cidr: '192.168.0.0/16' } }, 'nothing', 'nothing', 'nothing'],
] as const)('peers: %s', ([, peer, fromWeb, fromJob, fromAddress]) => {
  const policies = [{ ...api, ingress: [{ from: [peer] }] }]
  expect(passes({ from: 'web', to: 'api', at: 'in', policies })).toBe(fromWeb)
  expect(passes({ from: 'job', to: 'api', at: 'in', policies })).toBe(fromJob)
  expect(passes({ from: '10.0.3.0/24', to: 'api', at: 'in', policies })).toBe(fromAddress)
})

test('except leaves the rest', () => {
  const policies = [{ ...api, ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.0.3.0/24'] } }] }] }]
  expect(passes({ from: '10.0.3.0/24', to: 'api', at: 'in', policies })).toBe('nothing')
  expect(passes({ from: '10.0.2.0/24', to: 'api', at: 'in', policies })).toBe('all')
})

describe('egress', () => {
  const web = { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Egress'] }

  test('a named port is that of the pods at the other end', () => {
    const policies = [{ ...web, egress: [{ to: [{ podSelector: {} }], ports: [{ port: 'http' }] }] }]
    expect(passes({ from: 'web', to: 'api', at: 'out', policies })).toBe('3000/tcp')
  })

  test('for addresses a named port means nothing', () => {
    const policies = [{ ...web, egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port: 'http' }] }] }]
    expect(passes({ from: 'web', to: '10.9.0.0/16', at: 'out', policies })).toBe('nothing')
  })

  test('ingress of the same policy does not count', () => {
    const policies = [{ ...web, policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [] }]
    expect(passes({ from: 'web', to: 'api', at: 'out', policies })).toBe('nothing')
  })
})

test('a label that is known after apply leaves both open', () => {
  const late = {
    ...podOf('api'),
    labels: labelsOf({ labels: { app: { $: 'reference', target: 'a', attribute: 'b' } } }),
  }
  const made = object('networking.k8s.io/v1/NetworkPolicy', 'shop/p', { metadata: { namespace: 'shop' }, spec: api })
  const ends = { direction: 'in' as const, own: late, peer: podOf('web'), labelsOfNamespace: namespaceLabels(cluster) }
  const packets = packetsOfTraffic([portTraffic(3000)])
  const { allowed, unknown } = through(openingOf(policyIndex([made]).isolationOf(late, 'in'), ends), packets)
  expect([trafficOf(allowed), trafficOf(unknown)]).toEqual([[], ['3000/tcp']])
})

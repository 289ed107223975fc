import { describe, expect, test } from 'vitest'
import type { Resource } from '#graph/resource.ts'
import { block, manifest, reference } from '../make.ts'
import { judgeOf } from './judge.ts'

const network = [
  block('aws_vpc', 'a', { cidr_block: '10.0.0.0/16' }),
  block('aws_subnet', 'a1', { vpc_id: reference('aws_vpc', 'a'), cidr_block: '10.0.1.0/24' }),
  block('aws_security_group', 'nodes', {
    vpc_id: reference('aws_vpc', 'a'),
    ingress: [{ protocol: '-1', from_port: 0, to_port: 0, self: true }],
    egress: [{ protocol: '-1', from_port: 0, to_port: 0, self: true }],
  }),
  block('aws_launch_template', 'nodes', { vpc_security_group_ids: [reference('aws_security_group', 'nodes')] }),
  block('aws_eks_node_group', 'nodes', {
    subnet_ids: [reference('aws_subnet', 'a1')],
    launch_template: { id: reference('aws_launch_template', 'nodes') },
  }),
  block('aws_eks_addon', 'cni', { addon_name: 'vpc-cni', configuration_values: '{"enableNetworkPolicy":"true"}' }),
  manifest('v1/Namespace', 'shop', { metadata: { name: 'shop', labels: { team: 'red' } } }),
]

function pod(namespace: string, name: string, port = 8080): Resource {
  return manifest('apps/v1/Deployment', `${namespace}/${name}`, {
    metadata: { name, namespace },
    spec: {
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ ports: [{ name: 'web', containerPort: port }] }] },
      },
    },
  })
}

function policy(spec: unknown, namespace = 'shop'): Resource {
  return manifest('networking.k8s.io/v1/NetworkPolicy', `${namespace}/policy`, {
    metadata: { name: 'policy', namespace },
    spec,
  })
}

const pods = [pod('shop', 'web'), pod('shop', 'api', 3000), pod('other', 'web')]

/** From one pod to another, both in the only subnet. */
function sent(from: string, to: string, port: number, ...more: readonly Resource[]): string {
  const outcome = judgeOf([...network, ...pods, ...more])({
    from: { site: `test/gitops/Deployment/${from}`, address: '10.0.1.20' },
    to: { site: `test/gitops/Deployment/${to}`, address: '10.0.1.21' },
    protocol: 6,
    sourcePort: 40000,
    destinationPort: port,
  })
  return outcome.is === 'dropped' ? outcome.by : outcome.is
}

const api = { podSelector: { matchLabels: { app: 'api' } } }
const web = { podSelector: { matchLabels: { app: 'web' } } }

describe('which pods a policy is for (Network Policies, "The two sorts of pod isolation")', () => {
  test('a pod is open until a policy selects it', () => {
    expect(sent('shop/web', 'shop/api', 3000)).toBe('delivered')
    expect(sent('shop/web', 'shop/api', 3000, policy({ podSelector: {} }))).toBe('network policy')
    expect(sent('shop/api', 'other/web', 80, policy(api))).toBe('delivered')
    expect(sent('shop/web', 'shop/api', 3000, policy(web))).toBe('delivered')
  })

  test('without types it is for Egress where it has rules for it', () => {
    const out = { ...web, egress: [{ to: [web] }] }
    expect(sent('shop/web', 'shop/api', 3000, policy(out))).toBe('network policy')
    expect(sent('shop/web', 'shop/api', 3000, policy({ ...out, policyTypes: ['Ingress'] }))).toBe('delivered')
  })

  test('nothing is enforced where the add-on is not told to', () => {
    const closed = policy({ podSelector: {} })
    const without = [...network, ...pods, closed].filter(({ type }) => type !== 'aws_eks_addon')
    const packet = {
      from: { site: 'test/gitops/Deployment/shop/web', address: '10.0.1.20' },
      to: { site: 'test/gitops/Deployment/shop/api', address: '10.0.1.21' },
      protocol: 6,
      sourcePort: 40000,
      destinationPort: 3000,
    }
    expect(judgeOf(without)(packet).is).toBe('delivered')
  })
})

describe('whom a rule lets in', () => {
  const from = (...peers: readonly unknown[]): Resource => policy({ ...api, ingress: [{ from: peers }] })

  test('a pod selector alone is for pods of the same namespace', () => {
    expect(sent('shop/web', 'shop/api', 3000, from(web))).toBe('delivered')
    expect(sent('other/web', 'shop/api', 3000, from(web))).toBe('network policy')
  })

  test('a namespace selector beside it must hold too; as another peer either will do', () => {
    const other = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } } }
    expect(sent('other/web', 'shop/api', 3000, from({ ...other, ...web }))).toBe('delivered')
    expect(sent('shop/web', 'shop/api', 3000, from({ ...other, ...web }))).toBe('network policy')
    expect(sent('shop/web', 'shop/api', 3000, from(other, web))).toBe('delivered')
  })

  test('labels of a namespace that nobody wrote down are unknown', () => {
    expect(sent('other/web', 'shop/api', 3000, from({ namespaceSelector: { matchLabels: { team: 'red' } } }))).toBe(
      'unknown',
    )
    expect(sent('shop/web', 'shop/api', 3000, from({ namespaceSelector: { matchLabels: { team: 'red' } } }))).toBe(
      'delivered',
    )
  })

  test('addresses without the excepted ones', () => {
    const vpc = { cidr: '10.0.0.0/16', except: ['10.0.1.20/32'] }
    expect(sent('shop/web', 'shop/api', 3000, from({ ipBlock: { cidr: '10.0.1.0/24' } }))).toBe('delivered')
    expect(sent('shop/web', 'shop/api', 3000, from({ ipBlock: vpc }))).toBe('network policy')
  })
})

describe('ports', () => {
  const ports = (...list: readonly unknown[]): Resource => policy({ ...api, ingress: [{ ports: list }] })

  test('TCP unless it says otherwise; the end is included', () => {
    expect(sent('shop/web', 'shop/api', 3000, ports({ port: 3000 }))).toBe('delivered')
    expect(sent('shop/web', 'shop/api', 3000, ports({ port: 3000, protocol: 'UDP' }))).toBe('network policy')
    expect(sent('shop/web', 'shop/api', 3005, ports({ port: 3000, endPort: 3005 }))).toBe('delivered')
    expect(sent('shop/web', 'shop/api', 3006, ports({ port: 3000, endPort: 3005 }))).toBe('network policy')
  })

  test('a name is a port of the pod that is called', () => {
    expect(sent('shop/web', 'shop/api', 3000, ports({ port: 'web' }))).toBe('delivered')
    expect(sent('shop/web', 'shop/api', 8080, ports({ port: 'web' }))).toBe('network policy')
  })
})

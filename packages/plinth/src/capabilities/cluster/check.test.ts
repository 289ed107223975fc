import { expect, test } from 'vitest'
import { kubernetesMinors } from '#facts/kubernetes-versions.ts'
import type { ClusterInput, KubernetesVersion, NodesInput } from '#language/words/cluster.ts'
import { saidBy } from '#testing/said.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { checkCluster, recommendedVersion } from './check.ts'

const nodes = { default: { types: ['t3.medium'], size: 2, max: 4 } }

function clusterWith(change: Partial<ClusterInput>): { readonly cluster: ClusterInput } {
  return { cluster: { nodes, ...change } }
}

function nodesWith(change: Partial<NodesInput>): { readonly cluster: ClusterInput } {
  return { cluster: { nodes: { default: { ...nodes.default, ...change } } } }
}

type Version = readonly [day: string, version: KubernetesVersion, findings: readonly string[]]

/** 1.34 is kept until 2026-12-02, and at the higher price until 2027-12-02. */
const versions: readonly Version[] = [
  ['2026-09-02', '1.34', []],
  ['2026-09-03', '1.34', ['version/kubernetes-ending at cluster.version']],
  ['2026-12-02', '1.34', ['version/kubernetes-ending at cluster.version']],
  ['2026-12-03', '1.34', ['version/kubernetes-extended at cluster.version']],
  ['2027-12-02', '1.34', ['version/kubernetes-extended at cluster.version']],
  ['2027-12-03', '1.34', ['version/kubernetes-ended at cluster.version']],
]

test.for(versions)('on %s Kubernetes %s gives %j', ([date, version, findings]) => {
  expect(saidBy(checkCluster, { ...clusterWith({ version }), date })).toEqual(findings)
})

test.for([
  ['2026-03-01', '1.34'],
  ['2026-11-21', '1.35'],
  ['2027-03-28', '1.36'],
] as const)('on %s the version to take is %s', ([date, version]) => {
  expect(recommendedVersion(date)).toBe(version)
})

test('the version to take was out and is in standard support, as long as the tables know one', () => {
  for (const date of ['2024-02-01', '2025-06-01', '2026-01-01', '2026-11-21', '2027-08-02']) {
    const { released, standardUntil } = kubernetesMinors[recommendedVersion(date)]
    expect([released <= date, date <= standardUntil]).toEqual([true, true])
  }
})

type Case = readonly [title: string, change: { readonly cluster: ClusterInput }, findings: readonly string[]]

const access: readonly Case[] = [
  ['nothing is written', clusterWith({}), []],
  ['operators from an office', clusterWith({ operators: ['203.0.113.0/24'] }), []],
  ['operators from anywhere', clusterWith({ operators: ['0.0.0.0/0'] }), ['cluster/api-open at cluster.operators']],
  [
    'operators from an office, and from anywhere',
    clusterWith({ operators: ['203.0.113.0/24', '0.0.0.0/0'] }),
    ['cluster/api-open at cluster.operators'],
  ],
  ['IRSA', clusterWith({ identity: 'irsa' }), ['identity/irsa at cluster.identity']],
  ['one action for every node', clusterWith({ nodeActions: ['ec2:DescribeTags'] }), []],
  [
    'whole services for every node',
    clusterWith({ nodeActions: ['ec2:DescribeTags', 'ec2:*', 's3:Get*'] }),
    ['identity/node-actions at cluster.nodeActions'],
  ],
]

const bounds: readonly Case[] = [
  ['an autoscaler with a bound', nodesWith({ min: 1, size: 2, max: 3 }), []],
  [
    'an autoscaler without a bound',
    { cluster: { nodes: { default: { types: ['t3.medium'], size: 2 } } } },
    ['cluster/unbounded at cluster.nodes.default.size'],
  ],
  [
    'a fixed number of nodes',
    { cluster: { nodes: { default: { types: ['t3.medium'], size: 2 } }, autoscaler: 'none' } },
    [],
  ],
  ['fewer nodes than the least', nodesWith({ min: 3 }), ['cluster/bounds-order at cluster.nodes.default.size']],
  ['more nodes than the most', nodesWith({ size: 5 }), ['cluster/bounds-order at cluster.nodes.default.size']],
  [
    'each group is looked at',
    { cluster: { nodes: { batch: { types: ['c6i.large'], size: 1 }, web: { ...nodes.default, min: 3 } } } },
    ['cluster/unbounded at cluster.nodes.batch.size', 'cluster/bounds-order at cluster.nodes.web.size'],
  ],
]

const types: readonly Case[] = [
  ['several types of one processor', nodesWith({ types: ['m7g.large', 'm6g.large'] }), []],
  ['a misspelt type', nodesWith({ types: ['t3.mediun'] }), ['cluster/unknown-type at cluster.nodes.default.types']],
  [
    'two processors in one group',
    nodesWith({ types: ['m7g.large', 't3.large'] }),
    ['cluster/mixed-architectures at cluster.nodes.default.types'],
  ],
]

test.for([...access, ...bounds, ...types])('%s', ([, change, findings]) => {
  expect(saidBy(checkCluster, change)).toEqual(findings)
})

test('a misspelt type gets the nearest one', () => {
  const [finding] = checkCluster(smallEnvironment(nodesWith({ types: ['t3.mediun'] })))
  expect(finding?.help).toBe('did you mean t3.medium?')
})

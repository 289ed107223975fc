import { expect, test } from 'vitest'
import { cdn } from '#language/words/cdn.ts'
import type { ClusterInput } from '#language/words/cluster.ts'
import { github } from '#language/words/github.ts'
import { postgres } from '#language/words/postgres.ts'
import { service } from '#language/words/service.ts'
import { saidBy, type Case } from '#testing/said.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { checkAddons } from './check.ts'

const backend = service({ path: 'apps/backend', port: 3000 })
const database = postgres({ class: 'db.t4g.small' })
const shop = service({ path: 'apps/shop', port: 3000, uses: [database] })
/** A platform that asks for every add-on. */
const busy = {
  resources: { database, shop },
  edge: cdn({ routes: [{ path: '/*', to: shop }] }),
  delivery: github({ repository: 'acme/shop' }),
}
const routed = { resources: { backend }, edge: cdn({ routes: [{ path: '/*', to: backend }] }) }

function clusterWith(change: Partial<ClusterInput>): { readonly cluster: ClusterInput } {
  return { cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } }, ...change } }
}

const webhooks: readonly Case[] = [
  ['ports are derived', { ...routed, ...clusterWith({}) }, []],
  ['every port that is needed', { ...routed, ...clusterWith({ webhookPorts: [443, 9443, 10_250] }) }, []],
  [
    'the webhook of the load balancer controller is closed',
    { ...routed, ...clusterWith({ webhookPorts: [443, 10_250] }) },
    ['network/webhook-unreachable at cluster.webhookPorts'],
  ],
  ['without routes there is no such controller', clusterWith({ webhookPorts: [443, 10_250] }), []],
  [
    'each closed port once',
    clusterWith({ webhookPorts: [] }),
    ['network/webhook-unreachable at cluster.webhookPorts', 'network/webhook-unreachable at cluster.webhookPorts'],
  ],
]

const room: readonly Case[] = [
  [
    'two small nodes that may not become more, with every add-on there is',
    { ...busy, ...clusterWith({ nodes: { default: { types: ['t3.medium'], size: 2, max: 2 } } }) },
    ['cluster/capacity at cluster.nodes.default.max'],
  ],
  ['four of them', { ...busy, ...clusterWith({}) }, []],
  [
    'a single node: when it is lost, nothing is left',
    { ...clusterWith({ nodes: { default: { types: ['m7i.large'], size: 1, max: 1 } } }) },
    ['cluster/capacity at cluster.nodes.default.max'],
  ],
  [
    'more memory than there is',
    {
      ...clusterWith({}),
      resources: { backend: service({ path: 'apps/backend', port: 3000, replicas: 6, memory: '2Gi' }) },
    },
    ['cluster/capacity at cluster.nodes.default.max'],
  ],
  [
    'the same on larger nodes',
    {
      ...clusterWith({ nodes: { default: { types: ['m7i.xlarge'], size: 2, max: 4 } } }),
      resources: { backend: service({ path: 'apps/backend', port: 3000, replicas: 6, memory: '2Gi' }) },
    },
    [],
  ],
  [
    'types that nothing is known about are not judged',
    clusterWith({ nodes: { default: { types: ['x9.huge'], size: 1, max: 1 } } }),
    [],
  ],
]

test.for([...webhooks, ...room])('%s', ([, change, findings]) => {
  expect(saidBy(checkAddons, change)).toEqual(findings)
})

test('a closed webhook says whose it is', () => {
  const environment = smallEnvironment({ ...routed, ...clusterWith({ webhookPorts: [443, 10_250] }) })
  expect(checkAddons(environment).map(({ message }) => message)).toEqual([
    'the API server may not call port 9443 of the nodes: Webhook of aws-load-balancer-controller',
  ])
})

import { charts, type Chart } from '#facts/charts.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Path } from '#graph/value.ts'
import type { Party } from '../parties.ts'
import { portTraffic } from '../traffic.ts'
import { partiesOf, type Ground } from './ground.ts'
import { needKey } from './need-key.ts'
import { proveNeeded, type Needed } from './needed.ts'

/** What a cluster lives from: nodes and the API server reach each other, webhooks answer, names are found. */
export function provePlatformCalls(ground: Ground): readonly Diagnostic[] {
  // Without nodes there are no pods, and another finding says so.
  if (ground.world.cluster.nodes.length === 0) return []
  return [...apiCalls(ground), ...nameLookups(ground)].flatMap((needed) => proveNeeded(ground, needed))
}

function apiCalls(ground: Ground): readonly Needed[] {
  const [api] = partiesOf(ground, 'api-server')
  const [nodes] = partiesOf(ground, 'nodes')
  if (api === undefined || nodes === undefined) return []
  const path = webhookPath(ground)
  return [
    { from: nodes, to: api, traffic: [portTraffic(443)], purpose: 'nodes join the cluster there', path: ['cluster'] },
    { from: api, to: nodes, traffic: [portTraffic(10_250)], purpose: 'it asks kubelets for logs and metrics', path },
    ...partiesOf(ground, 'add-on').flatMap((addOn) => {
      const called = calledPort(addOn)
      if (called === undefined) return []
      return [{ from: api, to: addOn, traffic: [portTraffic(called.port)], purpose: called.purpose, path }]
    }),
  ]
}

/** Where the ports are written that the API server may call, or could be. */
function webhookPath({ declared }: Ground): Path {
  const origin = declared.cluster.webhookPorts?.origin
  return origin === undefined || origin.from === 'decision' ? ['cluster'] : origin.path
}

/** The port of an add-on's pods that the API server calls; only the part that listens on it. */
function calledPort({ name, listens }: Party): { readonly port: number; readonly purpose: string } | undefined {
  const chart = name.split('/')[0] ?? name
  const facts: Chart | undefined = (charts as Readonly<Record<string, Chart>>)[chart]
  const calls = facts?.apiServerCalls
  if (calls === undefined || calls === null || !listens.some(({ first }) => first === calls.port)) return undefined
  const purpose =
    calls.as === 'webhook' ? 'it asks that webhook before it changes objects' : 'it passes an API on to it'
  return { port: calls.port, purpose }
}

/** Services whose policies are alike towards the DNS of the cluster are asked once. */
function nameLookups(ground: Ground): readonly Needed[] {
  const dns = ground.world.parties.find(({ kind, name }) => kind === 'add-on' && name === 'coredns')
  if (dns === undefined) return []
  const asked = new Map<string, Party>()
  for (const one of partiesOf(ground, 'pods')) {
    const key = needKey(ground, one, dns)
    if (!asked.has(key)) asked.set(key, one)
  }
  const traffic = [portTraffic(53, 'udp'), portTraffic(53)]
  return [...asked.values()].map((from) => ({
    from,
    to: dns,
    traffic,
    purpose: 'it looks up names there',
    path: ground.declared.services.find(({ name }) => name === from.declared)?.path ?? [],
  }))
}

import { charts, type Chart } from '#facts/charts.ts'
import type { Environment } from '#language/environment.ts'
import type { Addon } from './addon.ts'

/** A port of pods that the API server calls, and what answers there; the text goes into security group rules. */
export interface WebhookPort {
  readonly port: number
  readonly reason: string
}

/** Always: logs and exec go through kubelets, and 443 is where webhooks listen that say nothing else. */
const always: readonly WebhookPort[] = [
  { port: 443, reason: 'Webhooks that listen on 443' },
  { port: 10_250, reason: 'Kubelets' },
]

/** Ports that the add-ons need, whatever the platform file says; with repeats. */
export function neededPorts(addons: readonly Addon[]): readonly WebhookPort[] {
  return [...always, ...addons.flatMap(portOf)]
}

/** Ports that the API server must reach on nodes and pods: as declared, or as the add-ons need. Sorted, each once. */
export function webhookPortsOf({ cluster }: Environment, addons: readonly Addon[]): readonly WebhookPort[] {
  const known = neededPorts(addons)
  const reasonsOf = (port: number): readonly string[] =>
    known.filter((one) => one.port === port).map(({ reason }) => reason)
  const ports = cluster.webhookPorts?.value ?? known.map(({ port }) => port)
  return [...new Set(ports)]
    .sort((a, b) => a - b)
    .map((port) => ({ port, reason: reasonsOf(port).join(', ') || 'Declared in the platform file' }))
}

function portOf({ name }: Addon): readonly WebhookPort[] {
  const calls = (charts[name] as Chart).apiServerCalls
  if (calls === null) return []
  return [{ port: calls.port, reason: `${calls.as === 'webhook' ? 'Webhook' : 'API'} of ${name}` }]
}

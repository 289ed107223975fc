import { charts } from '#facts/charts.ts'
import { decided } from '#graph/value.ts'
import { resourcesOf, type Addon } from './addon.ts'
import { helmValues } from './values.ts'

const pods = { name: 'server', replicas: 1, perNode: false, requests: charts['metrics-server'].pods.server.requests }

/** What pods and nodes take right now: for autoscalers, and for the person who asks why a pod is slow. */
export const metricsServer: Addon = {
  name: 'metrics-server',
  purpose: 'Knows what pods and nodes take right now',
  namespace: 'kube-system',
  release: 'metrics-server',
  serviceAccount: 'metrics-server',
  // Always: without it nobody sees what a pod takes, and the first autoscaler would silently do nothing.
  need: () => ({ path: ['cluster'], reason: 'autoscalers of pods depend on it, and kubectl top' }),
  pods: [pods],
  callsKubelets: true,
  values: () =>
    helmValues('metrics-server', {
      replicas: decided(pods.replicas, 'while it is away pods are not added, but none is lost'),
      resources: resourcesOf(pods),
    }),
}

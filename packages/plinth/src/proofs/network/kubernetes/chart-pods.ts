import { charts, type Chart, type ChartPods } from '#facts/charts.ts'
import type { Resource } from '#graph/resource.ts'
import { someLabels, type Labels } from './labels.ts'
import type { PolicyRule } from './policy-rule.ts'
import type { ContainerPort, Pods } from './pods.ts'
import { textAt, valueAt } from './read-value.ts'

/**
 * Pods of add-ons that Argo CD installs from a chart: no object here makes them, so what is known of them are the
 * compiler's facts about the chart. Pods of a chart without facts are not known at all.
 */
export function podsOfCharts(resources: readonly Resource[]): readonly Pods[] {
  return resources
    .filter(({ type }) => type === 'argoproj.io/v1alpha1/Application')
    .flatMap((application) => {
      const chart = chartOf(application)
      return chart === undefined ? [] : podsOf(application, chart.name, chart.facts)
    })
}

function chartOf({ args }: Resource): { readonly name: string; readonly facts: Chart } | undefined {
  const name = textAt(args, 'spec', 'source', 'chart')
  const known: Readonly<Record<string, Chart>> = charts
  const facts = name === undefined || !Object.hasOwn(known, name) ? undefined : known[name]
  if (name === undefined || facts === undefined) return undefined
  return textAt(args, 'spec', 'source', 'repoURL') === facts.repository ? { name, facts } : undefined
}

function podsOf(application: Resource, chart: string, facts: Chart): readonly Pods[] {
  const values = valueAt(application.args, 'spec', 'source', 'helm', 'valuesObject')
  const parts = Object.entries(facts.pods).filter(([, part]) => !isOff(part, values))
  return parts.map(([name, part]) => ({
    id: parts.length === 1 ? application.id : `${application.id}/${name}`,
    resource: application,
    name: parts.length === 1 ? chart : `${chart}/${name}`,
    namespace: textAt(application.args, 'spec', 'destination', 'namespace') ?? 'default',
    labels: labelsOfRelease(application, facts),
    ports: Object.entries(part.ports).map(([port, number]) => portOf(port, number)),
    serviceAccount: '',
    hostNetwork: false,
    known: 'facts',
    ownRules: rulesOf(application, part, values, facts),
  }))
}

/** None of these charts sets the label by which the DNS of the cluster is found; what else they set is left open. */
function labelsOfRelease({ args }: Resource, { labelsRelease }: Chart): Labels {
  const release = textAt(args, 'spec', 'source', 'helm', 'releaseName')
  const known = labelsRelease === true && release !== undefined ? { 'app.kubernetes.io/instance': release } : {}
  return { ...someLabels(known), absent: new Set(['k8s-app']) }
}

function portOf(name: string, port: number): ContainerPort {
  return { name, port, protocol: 'tcp' }
}

function isOff({ switch: path }: ChartPods, values: unknown): boolean {
  const value = path === undefined ? true : valueAt(values, ...path.split('.'))
  return value === false || value === 0
}

function rulesOf(
  resource: Resource,
  { admits, ports }: ChartPods,
  values: unknown,
  { values: paths }: Chart,
): readonly PolicyRule[] | undefined {
  const off = paths.networkPolicies !== undefined && valueAt(values, ...paths.networkPolicies.split('.')) === false
  if (admits === undefined || off) return undefined
  const rule = { resource, argument: 'spec.source.chart' }
  if (admits === 'everyone') return [{ ...rule, peers: undefined, ports: undefined }]
  const metrics = ports.metrics
  if (metrics === undefined) return []
  return [
    {
      ...rule,
      peers: [{ by: 'labels', namespaces: {}, pods: undefined }],
      ports: [{ protocol: 'tcp', port: { first: metrics, last: metrics } }],
    },
  ]
}

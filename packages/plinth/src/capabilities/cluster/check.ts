import { placeOf } from '#capabilities/place.ts'
import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import { instances } from '#facts/instances.gen.ts'
import { kubernetesMinors } from '#facts/kubernetes-versions.ts'
import type { Environment } from '#language/environment.ts'
import { nearest } from '#language/nearest.ts'
import type { KubernetesVersion } from '#language/words/cluster.ts'

type Cluster = Environment['cluster']
type Nodes = Cluster['nodes'][string]

/** What is wrong with the cluster, or costs more than it must. */
export function checkCluster(environment: Environment): readonly Diagnostic[] {
  const { cluster, date } = environment
  return [
    ...checkVersion(cluster, date.value),
    ...checkAccess(cluster),
    ...(Object.keys(cluster.nodes).length === 0
      ? [diagnose('cluster/no-nodes', {}, { path: ['cluster', 'nodes'] })]
      : []),
    ...Object.entries(cluster.nodes).flatMap(([name, nodes]) =>
      checkNodes(name, nodes, cluster.autoscaler.value !== 'none'),
    ),
  ]
}

const warningDays = 90

/** The newest minor but one of those in standard support on a day: what this day's default would be. */
export function recommendedVersion(date: string): KubernetesVersion {
  const supported = Object.entries(kubernetesMinors).filter(
    ([, { released, standardUntil }]) => released <= date && date <= standardUntil,
  )
  return (supported.at(-2) ?? supported.at(-1) ?? ['1.35'])[0] as KubernetesVersion
}

/** Where to go from a version: the recommended one, or the next when that is not above it. */
function versionAfter(version: KubernetesVersion, date: string): string {
  const minors = Object.keys(kubernetesMinors)
  const recommended = recommendedVersion(date)
  if (minors.indexOf(recommended) > minors.indexOf(version)) return recommended
  return minors[minors.indexOf(version) + 1] ?? 'the next minor'
}

function checkVersion({ version }: Cluster, date: string): readonly Diagnostic[] {
  const { standardUntil, extendedUntil } = kubernetesMinors[version.value]
  const newest = versionAfter(version.value, date)
  const place = placeOf(version)
  if (date > extendedUntil) {
    return [diagnose('version/kubernetes-ended', { version: version.value, until: extendedUntil, newest }, place)]
  }
  if (date > standardUntil) {
    return [
      diagnose(
        'version/kubernetes-extended',
        { version: version.value, standard: standardUntil, extended: extendedUntil, newest },
        place,
      ),
    ]
  }
  const days = daysBetween(date, standardUntil)
  if (days > warningDays) return []
  return [
    diagnose('version/kubernetes-ending', { version: version.value, standard: standardUntil, days, newest }, place),
  ]
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function checkAccess({ operators, identity, nodeActions }: Cluster): readonly Diagnostic[] {
  const findings: Diagnostic[] = []
  if (operators.value.includes('0.0.0.0/0')) findings.push(diagnose('cluster/api-open', {}, placeOf(operators)))
  if (identity.value === 'irsa') findings.push(diagnose('identity/irsa', {}, placeOf(identity)))
  const wide = nodeActions.value.filter((action) => action.includes('*'))
  if (wide.length > 0)
    findings.push(diagnose('identity/node-actions', { actions: wide.join(', ') }, placeOf(nodeActions)))
  return findings
}

function checkNodes(name: string, nodes: Nodes, autoscaled: boolean): readonly Diagnostic[] {
  return [...checkBounds(name, nodes, autoscaled), ...checkTypes(name, nodes)]
}

function checkBounds(name: string, { size, min, max }: Nodes, autoscaled: boolean): readonly Diagnostic[] {
  if (autoscaled && max === undefined) return [diagnose('cluster/unbounded', { nodes: name }, placeOf(size))]
  const bounds = { min: (min ?? size).value, size: size.value, max: (max ?? size).value }
  if (bounds.min <= bounds.size && bounds.size <= bounds.max) return []
  return [diagnose('cluster/bounds-order', { nodes: name, ...bounds }, placeOf(size))]
}

function checkTypes(name: string, { types }: Nodes): readonly Diagnostic[] {
  const known = Object.keys(instances)
  const unknown = types.value
    .filter((type) => instances[type] === undefined)
    .map((type) => diagnose('cluster/unknown-type', { type, nearest: nearest(type, known) }, placeOf(types)))
  const x86 = types.value.find((type) => instances[type]?.architecture === 'x86_64')
  const arm = types.value.find((type) => instances[type]?.architecture === 'arm64')
  if (x86 === undefined || arm === undefined) return unknown
  return [...unknown, diagnose('cluster/mixed-architectures', { nodes: name, x86, arm }, placeOf(types))]
}

import { type Finding, finding } from './finding.ts'
import { groupOf, type Labels, type Manifest } from './manifest.ts'
import { containersOf } from './semantics/pod-spec.ts'
import { tryFindPodTemplate } from './semantics/pod-template.ts'
import { type LabelSelector, matches } from './semantics/selectors.ts'

/**
 * References between objects that no API server checks and that fail in silence later: a service without pods, a port
 * that no container has, an ingress or an autoscaler that points to nothing.
 */
export function* linkFindings(manifest: Manifest, others: readonly Manifest[]): Iterable<Finding> {
  const check = checks[`${groupOf(manifest.apiVersion)}/${manifest.kind}`]
  if (check === undefined) return
  const { namespace } = manifest.metadata ?? {}
  yield* check(
    manifest,
    others.filter((other) => other.metadata?.namespace === namespace),
    podsElsewhere(others, namespace),
  )
}

/** `foreign` are labels of pods in the same namespace that no file here describes. */
type Check = (manifest: Manifest, neighbours: readonly Manifest[], foreign: readonly Labels[]) => Iterable<Finding>

/** Pods of the cluster that EKS makes itself (EKS user guide, "Manage CoreDNS for DNS in Amazon EKS clusters"). */
const coreDns = { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } }

interface Application {
  readonly spec?: {
    readonly destination?: { readonly namespace?: string }
    readonly source?: { readonly helm?: { readonly releaseName?: string } }
  }
}

/**
 * Labels of pods that are there although no file describes them: those of CoreDNS, and those of charts, which mark their
 * pods with the name of the release (Helm, "Labels and Annotations").
 */
function podsElsewhere(others: readonly Manifest[], namespace: string | undefined): readonly Labels[] {
  const charts = others.flatMap((manifest) => {
    if (groupOf(manifest.apiVersion) !== 'argoproj.io' || manifest.kind !== 'Application') return []
    const { destination, source } = (manifest as unknown as Application).spec ?? {}
    const release = source?.helm?.releaseName
    if (release === undefined || destination?.namespace !== namespace) return []
    return [{ 'app.kubernetes.io/instance': release }]
  })
  return namespace === coreDns.namespace ? [...charts, coreDns.labels] : charts
}

interface Service {
  readonly spec?: {
    readonly selector?: Labels
    readonly ports?: readonly { readonly name?: string; readonly port: number; readonly targetPort?: string | number }[]
  }
}

function* serviceLinks(manifest: Manifest, neighbours: readonly Manifest[]): Iterable<Finding> {
  const { selector, ports = [] } = (manifest as unknown as Service).spec ?? {}
  if (selector === undefined) return
  const pods = podsOf(neighbours, { matchLabels: selector })
  if (pods.length === 0) yield finding('link/selector', 'spec.selector', 'the service selects no pod of these files')
  for (const [index, { port, targetPort = port }] of ports.entries())
    for (const { owner, numbers, names } of pods)
      if (typeof targetPort === 'string' ? !names.has(targetPort) : numbers.size > 0 && !numbers.has(targetPort))
        yield finding('link/port', `spec.ports.${index}.targetPort`, `${owner} has no port ${targetPort}`)
}

interface Ingress {
  readonly spec?: {
    readonly rules?: readonly { readonly http?: { readonly paths: readonly { backend: Backend }[] } }[]
  }
}

interface Backend {
  readonly service?: { readonly name: string; readonly port?: { readonly name?: string; readonly number?: number } }
}

function* ingressLinks(manifest: Manifest, neighbours: readonly Manifest[]): Iterable<Finding> {
  for (const [index, { http }] of ((manifest as unknown as Ingress).spec?.rules ?? []).entries())
    for (const [place, { backend }] of (http?.paths ?? []).entries()) {
      if (backend.service === undefined) continue
      const { name, port = {} } = backend.service
      const path = `spec.rules.${index}.http.paths.${place}.backend.service`
      const service = neighbours.find((other) => other.kind === 'Service' && other.metadata?.name === name)
      const ports = (service as unknown as Service | undefined)?.spec?.ports ?? []
      // The load balancer controller reads the port `use-annotation` from an annotation of the ingress.
      if (port.name === 'use-annotation') continue
      if (service === undefined) yield finding('link/service', `${path}.name`, `these files have no service "${name}"`)
      else if (!ports.some((one) => (port.name === undefined ? one.port === port.number : one.name === port.name)))
        yield finding('link/port', `${path}.port`, `the service "${name}" has no port ${port.name ?? port.number}`)
    }
}

interface Scaled {
  readonly spec: { readonly scaleTargetRef: { readonly kind: string; readonly name: string } }
}

function* autoscalerLinks(manifest: Manifest, neighbours: readonly Manifest[]): Iterable<Finding> {
  const { kind, name } = (manifest as unknown as Scaled).spec.scaleTargetRef
  if (!neighbours.some((other) => other.kind === kind && other.metadata?.name === name))
    yield finding('link/scale-target', 'spec.scaleTargetRef', `these files have no ${kind} "${name}"`)
}

interface Selecting {
  readonly spec?: { readonly selector?: LabelSelector; readonly podSelector?: LabelSelector }
}

function* budgetLinks(manifest: Manifest, neighbours: readonly Manifest[]): Iterable<Finding> {
  const { selector } = (manifest as unknown as Selecting).spec ?? {}
  if (selector !== undefined && podsOf(neighbours, selector).length === 0)
    yield finding('link/selector', 'spec.selector', 'the budget selects no pod of these files')
}

function* policyLinks(
  manifest: Manifest,
  neighbours: readonly Manifest[],
  foreign: readonly Labels[],
): Iterable<Finding> {
  const { podSelector = {} } = (manifest as unknown as Selecting).spec ?? {}
  const selectsSome = Object.keys(podSelector.matchLabels ?? {}).length > 0
  if (!selectsSome || foreign.some((labels) => matches(podSelector, labels))) return
  if (podsOf(neighbours, podSelector).length === 0)
    yield finding('link/selector', 'spec.podSelector', 'the policy selects no pod of these files')
}

function* accountLinks(manifest: Manifest, neighbours: readonly Manifest[]): Iterable<Finding> {
  const placed = tryFindPodTemplate(manifest)
  const { serviceAccountName: name = 'default' } = placed?.template.spec ?? {}
  if (
    name !== 'default' &&
    !neighbours.some((other) => other.kind === 'ServiceAccount' && other.metadata?.name === name)
  )
    yield finding(
      'link/service-account',
      `${placed?.path}.spec.serviceAccountName`,
      `these files have no service account "${name}"`,
    )
}

const checks: Readonly<Record<string, Check>> = {
  '/Service': serviceLinks,
  'networking.k8s.io/Ingress': ingressLinks,
  'networking.k8s.io/NetworkPolicy': policyLinks,
  'autoscaling/HorizontalPodAutoscaler': autoscalerLinks,
  'policy/PodDisruptionBudget': budgetLinks,
  'apps/Deployment': accountLinks,
  'apps/StatefulSet': accountLinks,
  'apps/DaemonSet': accountLinks,
  'batch/Job': accountLinks,
  'batch/CronJob': accountLinks,
}

interface Pods {
  readonly owner: string
  readonly numbers: ReadonlySet<number>
  readonly names: ReadonlySet<string>
}

function podsOf(neighbours: readonly Manifest[], selector: LabelSelector): readonly Pods[] {
  return neighbours.flatMap((manifest) => {
    const template = tryFindPodTemplate(manifest)?.template
    if (template === undefined || !matches(selector, template.metadata?.labels ?? {})) return []
    const ports = containersOf(template.spec).flatMap(({ container }) => container.ports ?? [])
    const names = new Set(ports.flatMap(({ name }) => (name === undefined ? [] : [name])))
    return [
      {
        owner: `${manifest.kind} ${manifest.metadata?.name}`,
        numbers: new Set(ports.map((one) => one.containerPort)),
        names,
      },
    ]
  })
}

import { type Finding, finding, joinPath } from '../finding.ts'
import type { Manifest } from '../manifest.ts'
import { tryFindPodTemplate } from './pod-template.ts'
import { isEmptySelector, type LabelSelector, matches, selectorFindings } from './selectors.ts'

/** Kinds that own pods by a selector, and the restart policies that they allow. */
const restartPolicies: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['Always'],
  StatefulSet: ['Always'],
  DaemonSet: ['Always'],
  ReplicaSet: ['Always'],
  Job: ['OnFailure', 'Never'],
  CronJob: ['OnFailure', 'Never'],
}

/** The selector of a workload selects its own pods, and they restart as its kind asks. */
export function* workloadFindings(manifest: Manifest): Iterable<Finding> {
  const policies = restartPolicies[manifest.kind]
  const placed = tryFindPodTemplate(manifest)
  if (policies === undefined || placed === undefined) return
  const { path, template } = placed
  const restart = template.spec.restartPolicy ?? 'Always'
  if (!policies.includes(restart))
    yield finding(
      'workload/restart',
      joinPath(path, 'spec.restartPolicy'),
      `${restart} is not one of ${policies.join(', ')}`,
    )
  // A job gets its selector from the server.
  if (manifest.kind === 'Job' || manifest.kind === 'CronJob') return
  const { selector = {} } = manifest['spec'] as { selector?: LabelSelector }
  yield* selectorFindings(selector, 'spec.selector')
  if (isEmptySelector(selector))
    yield finding('workload/selector', 'spec.selector', 'an empty selector selects every pod')
  if (!matches(selector, template.metadata?.labels ?? {}))
    yield finding('workload/selector', 'spec.selector', 'the selector does not match the labels of the pod template')
}

interface Autoscaler {
  readonly spec: {
    readonly minReplicas?: number
    readonly maxReplicas: number
    readonly metrics?: readonly { readonly type: string; readonly [source: string]: unknown }[]
  }
}

/** Bounds and metrics of a HorizontalPodAutoscaler. */
export function* autoscalerFindings(manifest: Manifest): Iterable<Finding> {
  const { minReplicas = 1, maxReplicas, metrics = [] } = (manifest as unknown as Autoscaler).spec
  if (minReplicas < 1) yield finding('autoscaler/bounds', 'spec.minReplicas', 'at least 1 replica')
  if (maxReplicas < minReplicas)
    yield finding(
      'autoscaler/bounds',
      'spec.maxReplicas',
      `maxReplicas ${maxReplicas} is below minReplicas ${minReplicas}`,
    )
  for (const [index, { type, ...sources }] of metrics.entries()) {
    const wanted = type.slice(0, 1).toLowerCase() + type.slice(1)
    if (Object.keys(sources).join() !== wanted)
      yield finding(
        'autoscaler/metric',
        `spec.metrics.${index}`,
        `a metric of type ${type} has the one source "${wanted}"`,
      )
  }
}

interface DisruptionBudget {
  readonly spec: {
    readonly minAvailable?: string | number
    readonly maxUnavailable?: string | number
    readonly selector?: LabelSelector
  }
}

/** A budget says how many pods may be gone, in one way. */
export function* disruptionBudgetFindings(manifest: Manifest): Iterable<Finding> {
  const { minAvailable, maxUnavailable, selector } = (manifest as unknown as DisruptionBudget).spec
  const given = [minAvailable, maxUnavailable].filter((one) => one !== undefined)
  if (given.length !== 1) yield finding('budget/bound', 'spec', 'exactly one of minAvailable and maxUnavailable')
  for (const bound of given)
    if (typeof bound === 'string' && !/^\d+%$/.test(bound))
      yield finding('budget/bound', 'spec', `"${bound}" is not a percentage`)
  if (selector !== undefined) yield* selectorFindings(selector, 'spec.selector')
}

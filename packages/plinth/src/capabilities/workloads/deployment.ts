import type { Maker } from '#capabilities/maker.ts'
import type { Resource } from '#graph/resource.ts'
import { decided, derive, type Setting, type WithSettings } from '#graph/value.ts'
import type { PodSpec, TopologySpreadConstraint } from '#kubernetes/types.gen.ts'
import { containerOf, emptyVolumes } from './container.ts'
import { planStopping } from './stopping.ts'
import { noApiToken } from './service.ts'
import { labelsOf, metadataOf, secretNameFor, selectorOf, type Workload } from './workload.ts'

/** User that processes run as: no user of the node has this number. */
const user = 10_001

/** The pods of a service, and how a new version takes the place of the old one. */
export function makeDeployment(make: Maker, workload: Workload): readonly Resource[] {
  const { service } = workload
  const annotations = restartAnnotation(workload)
  const deployment = make.object(
    'Deployment',
    {
      metadata: { ...metadataOf(workload), ...(annotations !== undefined && { annotations }) },
      spec: {
        // Beside an autoscaler a number here would undo its work with every sync.
        ...(service.settings.autoscale === undefined && { replicas: service.settings.replicas }),
        revisionHistoryLimit,
        selector: { matchLabels: selectorOf(service.slug) },
        strategy,
        template: { metadata: { labels: labelsOf(workload) }, spec: podOf(workload) },
      },
    },
    `Runs ${service.name}, built from ${service.settings.path.value}`,
  )
  return [deployment]
}

const revisionHistoryLimit = decided(3, 'the history is in Git')

const strategy = {
  type: 'RollingUpdate',
  rollingUpdate: {
    maxUnavailable: decided(0, 'an old pod goes when a new one is ready'),
    maxSurge: decided(1, 'one pod more at a time, which the connection budget counts in'),
  },
} as const

function podOf(workload: Workload): WithSettings<PodSpec> {
  const { service } = workload
  const stopping = planStopping(workload)
  return {
    serviceAccountName: service.slug,
    ...confinement,
    terminationGracePeriodSeconds: stopping.grace,
    topologySpreadConstraints: spreadOf(workload),
    containers: [containerOf(workload, stopping)],
    volumes: emptyVolumes(workload),
  }
}

/** What no pod of a service gets. */
const confinement = {
  automountServiceAccountToken: noApiToken,
  enableServiceLinks: decided(
    false,
    'links bring the variables that are meant; the others would grow with every service',
  ),
  securityContext: {
    runAsNonRoot: decided(true, 'the image may not run as root even if it asks to'),
    runAsUser: decided(user, 'above 10000, where no user of the node is'),
    runAsGroup: decided(user, 'above 10000, where no group of the node is'),
    seccompProfile: {
      type: decided('RuntimeDefault' as const, 'keeps some sixty calls of the kernel out of reach'),
    },
  },
}

/** Pods over zones and over nodes; counted for each version apart, so that a rolling update ends as even as it began. */
function spreadOf({ service }: Workload): readonly WithSettings<TopologySpreadConstraint>[] {
  const spread = (topologyKey: string, whenUnsatisfiable: Setting<'DoNotSchedule' | 'ScheduleAnyway'>) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable,
    labelSelector: { matchLabels: selectorOf(service.slug) },
    matchLabelKeys: ['pod-template-hash'],
  })
  return [
    spread('topology.kubernetes.io/zone', service.settings.replicas.value > 1 ? overZones : anywhere),
    spread('kubernetes.io/hostname', overNodes),
  ]
}

const overZones = decided(
  'DoNotSchedule' as const,
  'a pod that waits is seen; all pods in one zone are seen when the zone is lost',
)
const overNodes = decided('ScheduleAnyway' as const, 'two pods on one node are better than one pod')
const anywhere = decided('ScheduleAnyway' as const, 'a single pod goes where there is room')

/** Tells Reloader which Secrets the pods read, so that they are replaced when one changes. */
function restartAnnotation(workload: Workload): Readonly<Record<string, Setting<string>>> | undefined {
  const { service, grants } = workload
  const secrets = grants.doors
    .filter((door) => door.secret !== undefined)
    .map(({ store }) => secretNameFor(workload, store))
  if (service.settings.onSecretChange.value !== 'restart' || secrets.length === 0) return undefined
  return {
    'secret.reloader.stakater.com/reload': derive(service.settings.onSecretChange, () => [...secrets].sort().join(',')),
  }
}

import { argoNamespace, platformProject, syncPolicy, thisCluster } from '#capabilities/argo.ts'
import type { Maker } from '#capabilities/maker.ts'
import { inWave } from '#capabilities/sync-waves.ts'
import { charts } from '#facts/charts.ts'
import { decided } from '#graph/value.ts'
import { namespaceOf, type Addon } from './addon.ts'

/** The Argo CD application that installs the chart of an add-on, at one version. */
export function makeApplication(
  make: Maker,
  addon: Addon,
  values: Readonly<Record<string, unknown>>,
  reason: string,
): void {
  const { repository, version } = charts[addon.name]
  make.object(
    'Application',
    {
      metadata: { name: `addon-${addon.name}`, namespace: argoNamespace, annotations: inWave('addons') },
      spec: {
        project: platformProject,
        destination: { server: thisCluster, namespace: namespaceOf(addon) },
        source: {
          repoURL: repository,
          chart: addon.name,
          targetRevision: decided(version, 'one version of the chart: an upgrade is a change that somebody reads'),
          helm: { releaseName: addon.release, valuesObject: values },
        },
        ...(addon.filledInByOthers !== undefined && { ignoreDifferences: addon.filledInByOthers }),
        syncPolicy: syncPolicy(...(addon.filledInByOthers === undefined ? [] : ['RespectIgnoreDifferences=true'])),
      },
    },
    reason,
  )
}

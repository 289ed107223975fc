import type { Holding } from '#aws/facets/holds.ts'

const byType: Readonly<Record<string, Holding>> = {
  'v1/PersistentVolumeClaim': { what: 'files', lost: 'the volume, unless its storage class keeps it' },
  'apps/v1/StatefulSet': { what: 'data', lost: 'what its pods keep in memory; its volume claims stay' },
}

/** What goes with a Kubernetes object. */
export function kubernetesHolds(type: string): Holding | undefined {
  return Object.hasOwn(byType, type) ? byType[type] : undefined
}

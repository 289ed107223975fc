import type { Resource } from '#graph/resource.ts'
import { labelsOf, someLabels, type Labels } from './labels.ts'
import { textAt, valueAt } from './read-value.ts'

/** Label that the API server puts on every namespace (Kubernetes documentation, automatic labelling). */
export const nameLabel = 'kubernetes.io/metadata.name'

/** Labels of namespaces: of those in the graph all, of others the one that the API server sets. */
export function namespaceLabels(resources: readonly Resource[]): (namespace: string) => Labels {
  const written = new Map(
    resources
      .filter(({ type }) => type === 'v1/Namespace')
      .map(({ args }) => [textAt(args, 'metadata', 'name') ?? '', labelsOf(valueAt(args, 'metadata'))] as const),
  )
  return (namespace) => {
    const labels = written.get(namespace)
    if (labels === undefined) return someLabels({ [nameLabel]: namespace })
    return { ...labels, known: new Map([...labels.known, [nameLabel, namespace]]) }
  }
}

import { referencesOf } from '#graph/graph.ts'
import type { Scene } from '#outputs/diagrams/read/scene.ts'

/** What must exist before what. */
export interface Order {
  /** Whether one of these resources needs one of those, directly or through others. */
  readonly needs: (resources: readonly string[], needed: readonly string[]) => boolean
}

export function orderOf({ subject, balancers, made }: Scene): Order {
  const { graph } = subject
  const direct = new Map(graph.resources.map((one) => [one.id, new Set(referencesOf(one).map(({ target }) => target))]))
  // A load balancer that is made from an Ingress needs the cluster, though no reference says so.
  for (const { id, ingress } of balancers) {
    if (ingress !== undefined) for (const cluster of made('cluster')) direct.get(id)?.add(cluster.id)
  }
  const closures = new Map<string, ReadonlySet<string>>()
  const closureOf = (id: string): ReadonlySet<string> => {
    const known = closures.get(id)
    if (known !== undefined) return known
    const found = new Set<string>()
    const stack = [...(direct.get(id) ?? [])]
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (found.has(next)) continue
      found.add(next)
      stack.push(...(direct.get(next) ?? []))
    }
    closures.set(id, found)
    return found
  }
  return { needs: (resources, needed) => resources.some((id) => needed.some((one) => closureOf(id).has(one))) }
}

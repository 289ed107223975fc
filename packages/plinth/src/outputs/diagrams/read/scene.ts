import type { Subject } from '#answers/subject.ts'
import type { DrawnKind } from '#aws/facets/drawing.ts'
import type { Resource } from '#graph/resource.ts'
import { balancersOf, type Balancer } from './balancers.ts'
import { drawingOf } from './element.ts'
import { flowsOf, type Flow } from './flows.ts'
import { rightsOf, type Rights } from './grants.ts'
import { tiersOf, type Tier } from './tiers.ts'
import { addonsOf, workloadsOf, type Addon, type Workload } from './workloads.ts'

/** Everything that views ask for, read from the graph once. */
export interface Scene {
  readonly subject: Subject
  readonly tiers: readonly Tier[]
  readonly workloads: readonly Workload[]
  readonly addons: readonly Addon[]
  readonly balancers: readonly Balancer[]
  readonly flows: readonly Flow[]
  /** Who may become which role, and what roles may do; worked out when it is asked for. */
  readonly rights: () => Rights
  /** Resources that are made, of one kind. */
  readonly made: (kind: DrawnKind) => readonly Resource[]
}

export function sceneOf(subject: Subject): Scene {
  const workloads = workloadsOf(subject)
  const balancers = balancersOf(subject)
  const managed = subject.graph.resources.filter(({ terraform }) => terraform?.mode === 'managed')
  const byKind = new Map<DrawnKind | undefined, Resource[]>()
  for (const resource of managed) {
    const kind = drawingOf(resource)?.kind
    const group = byKind.get(kind)
    if (group === undefined) byKind.set(kind, [resource])
    else group.push(resource)
  }
  let rights: Rights | undefined
  return {
    subject,
    tiers: tiersOf(subject),
    workloads,
    addons: addonsOf(subject),
    balancers,
    flows: flowsOf(subject, { workloads, balancers }),
    rights: () => (rights ??= rightsOf(subject)),
    made: (kind) => byKind.get(kind) ?? [],
  }
}

import type { Resource } from '#graph/resource.ts'
import { referencesOf } from '#graph/graph.ts'
import { accountOf } from './workloads.ts'
import { drawingOf } from './element.ts'
import type { Holder, Rights } from './grants.ts'
import type { Scene } from './scene.ts'

/** Ids of what is drawn for somebody who may become a role: `github`, pods, a resource of AWS that carries the role. */
export function idsOfHolder(holder: Holder, role: Resource, { subject, addons, workloads }: Scene): readonly string[] {
  switch (holder.kind) {
    case 'workflow':
      return ['github']
    case 'service-account': {
      const { namespace, name } = holder
      const pods = workloads.filter((one) => one.namespace === namespace && one.serviceAccount === name)
      const charts = addons.filter(
        (one) => one.namespace === namespace && accountOf(one.application.args, one.chart) === name,
      )
      return [...pods.map(({ deployment }) => deployment.id), ...charts.map(({ application }) => application.id)]
    }
    case 'aws':
      return subject.graph.resources
        .filter(
          (resource) =>
            drawingOf(resource) !== undefined && referencesOf(resource).some(({ target }) => target === role.id),
        )
        .map(({ id }) => id)
    case 'other':
      return []
  }
}

/** Everybody who may become a role. */
export function holdersOf(role: Resource, rights: Rights, scene: Scene): readonly string[] {
  const trusts = rights.trusts.filter((trust) => trust.role.id === role.id)
  return [...new Set(trusts.flatMap(({ who }) => idsOfHolder(who, role, scene)))]
}

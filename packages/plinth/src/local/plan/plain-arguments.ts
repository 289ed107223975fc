import type { Subject } from '#answers/subject.ts'
import { knownAttribute } from '#aws/facets/known.ts'
import type { Resource } from '#graph/resource.ts'
import { isReference } from '#graph/value.ts'
import { resolveExpressions } from '#outputs/kubernetes/resolve.ts'

/** What stands where only AWS knows the text. */
const unknown = 'known-after-apply'

/** Arguments of a manifest as the cluster gets them: references replaced by the text that they stand for. */
export function plainArguments({ args }: Resource, { graph, place }: Subject): unknown {
  return resolveExpressions(args, ({ target, attribute }) => {
    const resource = graph.byId.get(target)
    return (resource && knownAttribute(resource, attribute, place)) ?? unknown
  })
}

/** The resource that an argument refers to; undefined when it refers to none. */
export function followed(value: unknown, { graph }: Subject): Resource | undefined {
  return isReference(value) ? graph.byId.get(value.target) : undefined
}

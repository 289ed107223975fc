import type { NetworkPart } from '#aws/facets/network.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import type { Resource } from '#graph/resource.ts'

/** What a resource says about the network. */
export function networkPartsOf(resource: Resource): readonly NetworkPart[] {
  if (resource.engine !== 'terraform' || resource.terraform?.mode === 'data') return []
  return registry.get(resource.type)?.network?.(resource) ?? []
}

import { tryFindAttribute } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import { invariant } from '#graph/invariant.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import type { WriteReference } from './expression.ts'
import { blockWord, isLocal } from './hcl.ts'
import type { Links } from './linking.ts'
import { moduleKey, type RootModule } from './root-module.ts'

/** Writes references as they stand in one root module: to a resource in it, or to the state of an earlier one. */
export function referenceWriter(module: Pick<RootModule, 'environment' | 'layer'>, links: Links): WriteReference {
  const here = moduleKey(module)
  return (reference) => {
    const target = links.byId.get(reference.target)
    invariant(target !== undefined, `${reference.target} is not emitted as Terraform`)
    if (target.module === here) return localReference(target.resource, reference.attribute)
    // A whole resource of an earlier module is referred to for the order only, which the layers give.
    if (reference.attribute === '') return ''
    return `data.terraform_remote_state.${remoteStateName(module, target.resource)}.outputs.${links.nameOf(reference)}`
  }
}

/** Name of the data source in `reader` that holds the outputs of the module of `producer`. */
export function remoteStateName(
  reader: Pick<RootModule, 'environment'>,
  producer: Pick<RootModule, 'environment' | 'layer'>,
): string {
  return producer.environment === reader.environment ? producer.layer : `shared_${producer.layer}`
}

function localReference(target: Resource, attribute: string): string {
  const address = addressOf(target)
  if (attribute === '' || isLocal(target)) return address
  return attribute.includes('[') ? withListsOfSets(target, address, `.${attribute}`) : `${address}.${attribute}`
}

/** Sets have no order, so that Terraform refuses an index on one: `tolist(...)` gives it an order. */
function withListsOfSets(target: Resource, address: string, attribute: string): string {
  const schema = tryFindSchema(blockWord(target), target.type)
  const indexedSets = (schema && tryFindAttribute(schema, attribute.slice(1))?.indexedSets) ?? []
  let written = address
  let from = 0
  for (const end of indexedSets) {
    written = `tolist(${written}${attribute.slice(from, end + 1)})`
    from = end + 1
  }
  return written + attribute.slice(from)
}

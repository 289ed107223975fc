import { addressOf, type Resource } from '#graph/resource.ts'
import type { ConceptId } from '../../words/concept.ts'
import type { Entity, Facts, Tier } from '../entity.ts'

interface Words {
  readonly id?: string
  readonly title?: string
  readonly resources?: readonly Resource[]
  readonly names?: readonly string[]
  readonly words?: readonly string[]
  readonly tiers?: readonly Tier[]
  readonly facts?: Facts
}

/** An entity that is a resource; what is not given, it does not have. */
export function entity(concept: ConceptId, resource: Resource, given: Words): Entity {
  return {
    id: given.id ?? resource.id,
    concept,
    title: given.title ?? addressOf(resource),
    resources: (given.resources ?? [resource]).map(({ id }) => id),
    names: given.names ?? [],
    words: given.words ?? [],
    tiers: given.tiers ?? [],
    layer: resource.layer,
    facts: given.facts ?? {},
  }
}
